import type { MicrosoftView } from '../../lib/messaging/microsoft';
import type { MicrosoftModel } from './use-microsoft';
import type { MicrosoftGuide } from './use-microsoft-guide';

/** Everything that the section about Microsoft 365 is made of. */
export interface MicrosoftRooms {
  readonly microsoft: MicrosoftModel;
  readonly view: MicrosoftView;
  readonly guide: MicrosoftGuide;
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
}
