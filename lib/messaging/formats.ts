import * as v from 'valibot';

/** A text of one line, with its white space taken away. */
export const line = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

export const Id = v.pipe(v.string(), v.uuid());
export const Moment = v.pipe(v.number(), v.finite());
export const Extension = v.pipe(v.string(), v.regex(/^[\w*#.-]{1,64}$/));
export const Region = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
export const Name = v.nullable(line(100));
/** As `lib/phone` reads it: `+4940123456`, `104`, `112`, `*31`. */
export const Target = v.pipe(v.string(), v.regex(/^(\+[1-9]\d{3,14}|[\d*#]{1,30})$/));
export const Targets = v.pipe(v.array(Target), v.maxLength(500));
export const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Languages, such as `de-AT`. A page may name anything as its own. */
export const Locales = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(10), v.readonly());
