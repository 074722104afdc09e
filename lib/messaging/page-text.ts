import * as v from 'valibot';
import { Locales, Region } from './formats';

const Place = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A piece of a page, as `lib/phone/page-text.ts` has it. The content script cuts pages into pieces of a few thousand
 * characters.
 */
const PageText = v.object({
  text: v.pipe(v.string(), v.maxLength(30_000)),
  from: Place,
  to: Place,
  links: v.pipe(
    v.array(v.object({ start: Place, end: Place, address: v.pipe(v.string(), v.maxLength(120)) })),
    v.maxLength(200),
    v.readonly(),
  ),
  chosen: v.nullable(Region),
  locales: Locales,
  sender: v.nullable(v.pipe(v.string(), v.maxLength(1_000))),
});

/** As many, and as much together, as are looked through at once. */
export const PageTexts = v.pipe(
  v.array(PageText),
  v.minLength(1),
  v.maxLength(500),
  v.check((texts) => texts.reduce((sum, { text }) => sum + text.length, 0) <= 60_000),
  v.readonly(),
);
