import type { ChromiumWithExtension } from '../browsers/chromium';
import { switches } from '../browsers/journey';
import type { Emulators } from '../emulators/start';
import type { Gallery } from './gallery';
import type { Story } from './story';
import { createWitness, type Witness } from './witness';

/** What every scene plays on. */
export interface Stage {
  readonly browser: ChromiumWithExtension;
  readonly emulators: Emulators;
  readonly story: Story;
  readonly gallery: Gallery;
  /** The emulators' switches. */
  readonly pbx: ReturnType<typeof switches>;
  /** Prints what the phone system saw. */
  readonly witness: Witness;
}

export function createStage(parts: Pick<Stage, 'browser' | 'emulators' | 'story' | 'gallery'>): Stage {
  const pbx = switches(parts.emulators);
  return { ...parts, pbx, witness: createWitness(pbx, parts.story) };
}
