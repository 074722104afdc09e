import * as v from 'valibot';
import type { CountryCode } from '../phone';
import { line, Region, Target, Targets } from './formats';

const Prefix = v.pipe(v.string(), v.trim(), v.regex(/^[\d*#]{0,8}$/));

/** How numbers are read, shown and called; `lib/storage/settings.ts` keeps it. */
export const CallingWish = v.object({
  /** The country whose national numbers are meant; `null`: as the mailbox's language suggests. */
  region: v.exactOptional(v.nullable(Region)),
  clickAction: v.exactOptional(v.picklist(['dial', 'card'])),
  markStyle: v.exactOptional(v.picklist(['underline', 'tint', 'hover'])),
  /** Numbers that are never marked. */
  ignored: v.exactOptional(Targets),
  /** Outlook hosts on which nothing is marked. */
  offHosts: v.exactOptional(v.pipe(v.array(line(100)), v.maxLength(50))),
  /** Countries called without asking; `null`: all. */
  countries: v.exactOptional(v.nullable(v.pipe(v.array(Region), v.maxLength(300)))),
  confirmFirstTime: v.exactOptional(v.boolean()),
  /** Numbers that are called without asking again. */
  trusted: v.exactOptional(Targets),
  /** What is dialled before every number outside, such as `0` or `9`. */
  outsidePrefix: v.exactOptional(Prefix),
  /** What stands for the `+`; empty: the `+` itself. */
  internationalPrefix: v.exactOptional(Prefix),
  numberFormat: v.exactOptional(v.picklist(['international', 'national'])),
  /** Where a number goes when no phone system can be asked to call it. */
  fallback: v.exactOptional(v.picklist(['none', 'webClient', 'tel'])),
  /** Host of the 3CX web client, where no phone system is connected. */
  webClientHost: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(300))),
});

/**
 * One entry that a list is to have, or to have no longer. A page may know an old state of a list, and must not write that
 * over what the confirm page, the popup or another tab has added meanwhile.
 */
export const ListChange = v.variant('list', [
  v.object({ list: v.picklist(['ignored', 'trusted']), entry: Target, listed: v.boolean() }),
  v.object({ list: v.literal('offHosts'), entry: line(100), listed: v.boolean() }),
]);
export type ListChange = v.InferOutput<typeof ListChange>;

export type Calling = Required<v.InferOutput<typeof CallingWish>>;

/** How numbers are read and called, and what there is to choose from. */
export interface CallingView extends Calling {
  /** Every country to choose from. */
  readonly regions: readonly CountryCode[];
}
