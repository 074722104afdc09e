import { type MessageKey, t } from '../../lib/i18n';
import type { ProfileView } from '../../lib/messaging/views';

/** Round: can be reached. Ring: away. Square: does not want to be disturbed. */
export type Dot = 'on' | 'away' | 'dnd' | 'busy' | 'off';

type Known = Extract<ProfileView, { state: 'known' }>;

interface Look {
  readonly word: MessageKey;
  readonly dot: Dot;
}

/** 3CX's internal names; the custom ones ring or do not as their routes do (contracts/3cx.md §3.3). */
const LOOKS: Readonly<Record<string, Look>> = {
  Available: { word: 'profileAvailable', dot: 'on' },
  Away: { word: 'profileAway', dot: 'away' },
  'Out of office': { word: 'profileDoNotDisturb', dot: 'dnd' },
  'Custom 1': { word: 'profileCustom1', dot: 'on' },
  'Custom 2': { word: 'profileCustom2', dot: 'away' },
};

const lookOf = (name: string): Look | undefined => (Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined);

export const dotOf = (name: string): Dot => lookOf(name)?.dot ?? 'on';

/** What the company calls the status, else our word for it, else its name as it came. */
export function wordOf({ choices }: Known, name: string): string {
  const label = choices.find((choice) => choice.name === name)?.label;
  const look = lookOf(name);
  return label ?? (look ? t(look.word) : name);
}
