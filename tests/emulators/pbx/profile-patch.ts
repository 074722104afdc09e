import * as v from 'valibot';
import type { ForwardingProfile } from './users';

const flag = v.nullish(v.boolean());
const text = v.nullish(v.string());
const routing = v.nullish(v.looseObject({}));

/** `Pbx.ForwardingProfile` (contracts/3cx-xapi.openapi.yaml): everything that a client may write of a status. */
export const profileSchema = v.strictObject({
  '@odata.type': v.optional(v.string()),
  Id: v.number(),
  Name: text,
  CustomName: text,
  CustomMessage: text,
  NoAnswerTimeout: v.nullish(v.pipe(v.number(), v.integer())),
  AcceptMultipleCalls: flag,
  BlockPushCalls: flag,
  DisableRingGroupCalls: flag,
  OfficeHoursAutoQueueLogOut: flag,
  RingMyMobile: flag,
  AvailableRoute: routing,
  AwayRoute: routing,
});

export type GivenProfile = v.InferOutput<typeof profileSchema>;

/** The whole list is replaced (contracts/3cx.md §3.3): profiles keep their names, and what is not given of them. */
export const writtenProfiles = (
  old: readonly ForwardingProfile[],
  given: readonly GivenProfile[],
): readonly ForwardingProfile[] =>
  old.flatMap((profile) => {
    const change = given.find(({ Id }) => Id === profile.Id);
    if (change === undefined) return [];
    const { '@odata.type': _type, Id: _id, Name: _name, ...rest } = change;
    const written = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
    return [{ ...profile, ...Object.fromEntries(written) }];
  });
