import type { RefObject } from 'preact';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import type { MicrosoftModel } from './use-microsoft';
import type { MicrosoftGuide } from './use-microsoft-guide';

/** What the section shows, once there is something to show. */
export interface MicrosoftSectionProps {
  readonly microsoft: MicrosoftModel;
  readonly view: MicrosoftView;
  /** The page's heading: a keyboard goes on from it where what had the focus is gone. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Everything that the section about Microsoft 365 is made of. */
export interface MicrosoftRooms {
  readonly microsoft: MicrosoftModel;
  readonly view: MicrosoftView;
  readonly guide: MicrosoftGuide;
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
}
