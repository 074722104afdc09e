import * as v from 'valibot';

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0));

const entries = {
  /** Comes back as `X-3CX-Version` and, with `expiresUnit: 'auto'`, decides the unit of `expires_in`. */
  version: v.pipe(v.string(), v.regex(/^\d+(\.\d+){2,3}$/)),
  expiresUnit: v.picklist(['auto', 'minutes', 'seconds']),
  tokenLifetimeSeconds: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Off: 403 on `/callcontrol` and `/xapi` (contracts/3cx.md §9.7). */
  licence: v.boolean(),
  /** Form of `finalstatus` (§2.2: string in the docs, number in the official types). */
  finalstatus: v.picklist(['string', 'number']),
  /** Both are documented as success (§2.5). */
  makecallStatus: v.picklist([200, 202]),
  /** The DN form of makecall for an extension without a device: 424, or a success without a participant (§2.4, §10). */
  withoutDevice: v.picklist(['refused', 'accepted']),
  duplicateUpserts: v.picklist(['off', 'sometimes', 'always']),
  /** `DNInfo.devices` and `.participants` may be null (§2.2): how an empty list is written. */
  emptyLists: v.picklist(['array', 'null']),
  /** Call control's answers in unusual but allowed form: ids as text, null for '', optional keys missing (§2.2). */
  oddFields: v.boolean(),
  /** XAPI answer to a role that may not: 403, or the 401 of one live report (§3.1). */
  underPrivileged: v.picklist([401, 403]),
  /** Whether what a request rings, and nobody answers, ends by itself after its `timeout`. */
  honourTimeouts: v.boolean(),
};

const autopilotEntries = {
  enabled: v.boolean(),
  /** Delay until the own phone is picked up, the far side answers, the far side hangs up; null: never. */
  pickUpMs: v.nullable(milliseconds),
  answerMs: v.nullable(milliseconds),
  hangUpMs: v.nullable(milliseconds),
};

const settingsSchema = v.object({ ...entries, autopilot: v.object(autopilotEntries) });

export type Settings = v.InferOutput<typeof settingsSchema>;

/** What a test may change: any part of the settings. */
export const settingsPatchSchema = v.partial(
  v.strictObject({ ...entries, autopilot: v.partial(v.strictObject(autopilotEntries)) }),
);

export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

export const defaultSettings: Settings = {
  version: '20.0.9.1',
  expiresUnit: 'auto',
  tokenLifetimeSeconds: 3600,
  licence: true,
  finalstatus: 'string',
  makecallStatus: 200,
  withoutDevice: 'refused',
  duplicateUpserts: 'sometimes',
  emptyLists: 'array',
  oddFields: false,
  underPrivileged: 403,
  honourTimeouts: false,
  autopilot: { enabled: false, pickUpMs: 1500, answerMs: 2500, hangUpMs: null },
};

/** The settings with the patch over them; the autopilot's parts are merged one by one. */
export function patchSettings(settings: Settings, patch: SettingsPatch): Settings {
  const { autopilot, ...rest } = patch;
  const merged = { ...settings, ...rest, autopilot: { ...settings.autopilot, ...autopilot } };
  return v.parse(settingsSchema, merged);
}
