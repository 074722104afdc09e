import * as v from 'valibot';

/*
 * The shapes that cross the wire (contracts/3cx.md §1.1, §2.2). 3CX's own types declare every field of an
 * answer optional or null, so absent text becomes '' here and nobody behind this file has to ask again.
 */

const LONGEST_TEXT = 300;

const text = v.pipe(
  v.nullish(v.union([v.string(), v.number()]), ''),
  v.transform((value) => String(value).slice(0, LONGEST_TEXT)),
);

const name = v.pipe(text, v.minLength(1));

const number = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/))]),
  v.transform(Number),
  v.finite(),
);

/** A list in which an item that cannot be read is left out, and does not take the others with it. */
export const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.flatMap((one) => {
        const parsed = v.safeParse(item, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );

export const TokenReply = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.nullish(v.fallback(v.nullable(number), null)),
});
export type TokenReply = v.InferOutput<typeof TokenReply>;

/** The id goes back to the phone system as it came, whatever its length; older versions name none. */
const deviceId = v.nullish(v.string(), '');

export const Device = v.object({ device_id: deviceId, user_agent: text });
/** A registered phone of an extension. Its id changes whenever it registers again. */
export type Device = v.InferOutput<typeof Device>;

/** What a leg can do without; one that cannot be read does not hide the leg. */
const count = v.fallback(v.nullish(number, null), null);

export const Participant = v.object({
  id: number,
  status: text,
  party_dn: text,
  party_caller_id: text,
  device_id: v.fallback(deviceId, ''),
  callid: count,
  legid: count,
});
/** One leg of a call, as seen from its own extension. */
export type Participant = v.InferOutput<typeof Participant>;

export const DnInfo = v.object({ dn: name, type: text });
/** A number of the phone system: an extension, or the API client's own route point. */
export type DnInfo = v.InferOutput<typeof DnInfo>;

/** Everything of one extension at once; 3CX writes empty lists as null too. */
export const LineInfo = v.object({
  dn: name,
  devices: v.nullish(listOf(Device), []),
  participants: v.nullish(listOf(Participant), []),
});
export type LineInfo = v.InferOutput<typeof LineInfo>;

export const CallResult = v.object({
  finalstatus: v.nullish(v.union([v.string(), v.number()])),
  reason: text,
  reasontext: text,
  /** The own leg; one that cannot be read does not make a successful call fail. */
  result: v.fallback(v.nullish(Participant), null),
});
/** The answer to `makecall` and to every action on a participant. */
export type CallResult = v.InferOutput<typeof CallResult>;

/**
 * What an answer says of its request. `finalstatus` is documented as text, typed as a number in 3CX's own code
 * (contracts/3cx.md §2.2): both are read. Where it is missing, that code takes a `result` for success and shows
 * the reason otherwise (§2.4); an answer with neither says nothing, whoever it came from.
 */
export function verdictOf(answer: CallResult): 'accepted' | 'rejected' | 'unsaid' {
  const { finalstatus, result, reason, reasontext } = answer;
  if (finalstatus !== null && finalstatus !== undefined) {
    return /^(success|1)$/i.test(String(finalstatus)) ? 'accepted' : 'rejected';
  }
  if (result) return 'accepted';
  return reason || reasontext ? 'rejected' : 'unsaid';
}
