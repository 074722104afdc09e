import type { ChromiumWithExtension } from '../../browsers/chromium';
import type { Emulators } from '../../emulators/start';

/** A connected browser beside the phone system, in one process with the clock that measures. */
export interface DialBench {
  readonly browser: ChromiumWithExtension;
  readonly emulators: Emulators;
}
