import * as v from 'valibot';

/** A hundred years at most: what is later has no date. */
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100 * 366 * 86_400_000));

/** What a test may change as a whole; accounts, tenants and applications have switches of their own. */
const entries = {
  /** How long a grant made by an administrator takes until tokens show it; a revocation alike (§2.5). */
  propagationMs: milliseconds,
  /** A client assertion that comes twice: MSAL may, which sends the same one for as long as it is valid. */
  assertionReplay: v.picklist(['refuse', 'accept']),
  /** Whether `/me/memberOf` hides all but ids from who has User.Read alone (§3.5, inferred). */
  memberships: v.picklist(['full', 'sparse']),
  /** Codes of an assertion with a wrong time or audience: 700024 and 700023, or the 50012 of older days. */
  assertionErrors: v.picklist(['current', 'older']),
  /** How a page refuses: with an error's status and its words, or well, with its words in a script (both inferred). */
  refusalPages: v.picklist(['plain', 'scripted']),
};

const settingsSchema = v.strictObject(entries);
export const settingsPatchSchema = v.partial(settingsSchema);

export type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;
export type AssertionErrors = Settings['assertionErrors'];

/** The settings with the patch over them. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Settings {
  return v.parse(settingsSchema, { ...settings, ...patch });
}

export const defaultSettings: Settings = {
  propagationMs: 0,
  assertionReplay: 'refuse',
  memberships: 'full',
  assertionErrors: 'current',
  refusalPages: 'plain',
};
