import * as v from 'valibot';
import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import type { Reply } from '../http/exchange';
import { readAnswer, statusProblem } from './answer';
import { type AuthorisedExchange, failureProblem } from './call-control';
import { listOf } from './wire';

/** The own status in the phone system, and what it may be changed to. */
export interface OwnProfile {
  /** Its internal name (contracts/3cx.md §3.3); one that is not among ours stays as it came. */
  readonly current: string;
  readonly choices: readonly ProfileChoice[];
}

export interface ProfileChoice {
  readonly name: string;
  /** What the company calls it, where that is something else. */
  readonly label: string | null;
}

/**
 * Reads and sets the own status with the API client's token. `statusNotAllowed` means that role or licence
 * permit neither; some phone systems say so with 401, and then every attempt costs a token (§3.1): whoever is
 * told so should not soon ask again.
 */
export interface OwnProfileDesk {
  read(): Promise<Result<OwnProfile, Problem>>;
  /** Sets it by the internal name and says how it is then. A running temporary status may hide it (§3.3). */
  choose(name: string): Promise<Result<OwnProfile, Problem>>;
}

export function createOwnProfile(extension: string, send: AuthorisedExchange): OwnProfileDesk {
  const ask = async (request: Parameters<AuthorisedExchange>[0]): Promise<Result<Reply, Problem>> => {
    const reply = await send(request);
    if (!reply.ok) return fail(failureProblem(reply.error));
    const refusal = refusalOf(reply.value);
    return refusal ? fail(refusal) : ok(reply.value);
  };

  const find = async (): Promise<Result<User, Problem>> => {
    const reply = await ask({ method: 'GET', path: pathOf(extension) });
    const answer = reply.ok ? readAnswer(Users, reply.value) : reply;
    if (!answer.ok) return answer;
    // A role that is bound to some departments does not see the others' people.
    const own = answer.value.value.find(({ Number: number }) => number === extension);
    return own ? ok(own) : fail(problem('statusNotAllowed', extension));
  };

  return {
    read: async () => {
      const user = await find();
      return user.ok ? ok(profileOf(user.value)) : user;
    },
    choose: async (name) => {
      const user = await find();
      if (!user.ok) return user;
      const profile = profileOf(user.value);
      if (!profile.choices.some((choice) => choice.name === name)) {
        return fail(problem('statusNotAllowed', name));
      }
      const reply = await ask(changeTo(user.value.Id, name));
      if (!reply.ok) return reply;
      const refused = statusProblem(reply.value);
      return refused ? fail(refused) : ok({ ...profile, current: name });
    },
  };
}

const LONGEST_NAME = 100;

const label = v.pipe(
  v.fallback(v.nullish(v.string(), ''), ''),
  v.transform((text) => text.trim().slice(0, LONGEST_NAME)),
);
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME));

/** What is null is left out of an answer (contracts/3cx.md §3.1). */
const User = v.object({
  Id: v.pipe(v.number(), v.integer()),
  Number: name,
  CurrentProfileName: name,
  ForwardingProfiles: v.nullish(listOf(v.object({ Name: name, CustomName: label })), []),
});
type User = v.InferOutput<typeof User>;

const Users = v.object({ value: listOf(User) });

/** Always with `$select`: without it, 3CX hands out passwords (contracts/3cx.md §3.2). */
function pathOf(extension: string): string {
  const filter = `Number eq '${extension.replaceAll("'", "''")}'`;
  const options = ['$select=Id,Number,CurrentProfileName', '$expand=ForwardingProfiles'];
  return `/xapi/v1/Users?$filter=${encodeURIComponent(filter)}&${options.join('&')}`;
}

/** The `Id` in the body must match the path, as 3CX's documentation has it (contracts/3cx.md §3.1). */
const changeTo = (id: number, profile: string): Parameters<AuthorisedExchange>[0] => ({
  method: 'PATCH',
  path: `/xapi/v1/Users(${id})`,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ Id: id, CurrentProfileName: profile }),
});

/** A 401 with a token that was only just renewed is a matter of role or licence, too (§3.1). */
const refusalOf = ({ status }: Reply): Problem | null =>
  status === 401 || status === 403 ? problem('statusNotAllowed', `HTTP ${status}`) : null;

/** The internal names in the order of their dial codes; no other is ever written (§3.3). */
const PROFILES = ['Available', 'Away', 'Out of office', 'Custom 1', 'Custom 2'];

/** One dashboard met these in place of the internal name (§3.3). */
const DO_NOT_DISTURB = ['do not disturb', 'dnd'];

function profileOf(user: User): OwnProfile {
  const known = user.ForwardingProfiles;
  const choices = PROFILES.flatMap((profile): ProfileChoice[] => {
    const found = known.find(({ Name }) => internalName(Name) === profile);
    // Where nothing is said of them, there are all five.
    if (!found) return known.length > 0 ? [] : [{ name: profile, label: null }];
    const renamed = found.CustomName && internalName(found.CustomName) !== profile;
    return [{ name: profile, label: renamed ? found.CustomName : null }];
  });
  return { current: internalName(user.CurrentProfileName), choices };
}

function internalName(given: string): string {
  const plain = given.toLowerCase();
  if (DO_NOT_DISTURB.includes(plain)) return 'Out of office';
  return PROFILES.find((profile) => profile.toLowerCase() === plain) ?? given;
}
