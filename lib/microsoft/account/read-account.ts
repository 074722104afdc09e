import type { Clock } from '../../core/clock';
import { type Problem, problem } from '../../core/problem';
import type { AccountView } from '../../messaging/microsoft';
import type { TokenClaims } from '../token-claims';
import type { Graph } from './graph';
import { mailboxOf } from './plans';
import { readOf, troubleOf } from './readings';
import { rolesFrom } from './roles';
import { Me, Membership } from './wire';

/**
 * What Microsoft says about the account that signed in. What may not be read is `null`; what failed on the way is
 * told as well. `claims`: those of its token, `null` where it cannot be read.
 */
export async function readAccount(
  graph: Graph,
  claims: TokenClaims | null,
  clock: Clock,
): Promise<AccountView> {
  if (claims?.isConsumer) return refused(problem('accountConsumer'), clock);
  const me = await graph.one('/me?$select=id,mail,assignedPlans', Me);
  if (!me.ok) return refused(me.error, clock);
  const { memberships, isWhole } = await readMemberships(graph);
  return {
    ...rolesFrom(readOf(memberships), isWhole, claims?.wids ?? []),
    mailbox: mailboxOf(me.value),
    checkedAt: clock.now(),
    problem: troubleOf([memberships]),
  };
}

/** Roles lent by a group are in the transitive list only; the direct one is better than none. */
async function readMemberships(graph: Graph) {
  const transitive = await graph.all('/me/transitiveMemberOf?$top=999', Membership);
  if (transitive.ok) return { memberships: transitive, isWhole: true };
  return { memberships: await graph.all('/me/memberOf', Membership), isWhole: false };
}

const refused = (trouble: Problem, clock: Clock): AccountView => ({
  roles: null,
  mayConsent: null,
  mailbox: null,
  checkedAt: clock.now(),
  problem: trouble,
});
