import * as v from 'valibot';

/*
 * The shapes that cross the wire (contracts/3cx.md §1.1, §2.2). 3CX's own types declare every field of an
 * answer optional or null, so absent text becomes '' here and nobody behind this file has to ask again.
 */

const text = v.pipe(
  v.nullish(v.union([v.string(), v.number()]), ''),
  v.transform((value) => String(value)),
);

export const TokenReply = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.nullish(v.number()),
});
export type TokenReply = v.InferOutput<typeof TokenReply>;

export const Device = v.object({ dn: text, device_id: v.pipe(v.string(), v.minLength(1)), user_agent: text });
/** A registered phone of an extension. Its id changes whenever it registers again. */
export type Device = v.InferOutput<typeof Device>;

export const Participant = v.object({
  id: v.number(),
  status: text,
  dn: text,
  party_caller_name: text,
  party_dn: text,
  party_caller_id: text,
  device_id: text,
  party_dn_type: text,
  direct_control: v.nullish(v.boolean(), false),
  callid: v.nullish(v.number()),
  legid: v.nullish(v.number()),
});
/** One leg of a call, as seen from the extension `dn`. */
export type Participant = v.InferOutput<typeof Participant>;

export const DnInfo = v.object({
  dn: v.pipe(v.string(), v.minLength(1)),
  type: text,
  devices: v.nullish(v.array(Device), []),
  participants: v.nullish(v.array(Participant), []),
});
/** A number of the phone system: an extension, or the API client's own route point. */
export type DnInfo = v.InferOutput<typeof DnInfo>;

export const CallResult = v.object({
  finalstatus: v.nullish(v.union([v.string(), v.number()])),
  reason: text,
  reasontext: text,
  result: v.nullish(Participant),
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
