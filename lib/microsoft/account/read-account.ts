import type { Clock } from '../../core/clock';
import { type Problem, problem } from '../../core/problem';
import type { Result } from '../../core/result';
import type { AccountView } from '../../messaging/microsoft';
import type { TokenClaims } from '../token-claims';
import type { Graph } from './graph';
import { mailboxOf, plansFrom } from './plans';
import { rolesFrom } from './roles';
import { Me, Membership, Organization, Sku } from './wire';

export interface AccountReading {
  readonly view: AccountView;
  /** The organisation's name; `null` where it could not be read. */
  readonly tenantName: string | null;
}

/**
 * What Microsoft says about the account that signed in and its organisation. What may not be read is `null`; what
 * failed on the way is told as well. `claims`: those of its token, `null` where it cannot be read.
 */
export async function readAccount(
  graph: Graph,
  claims: TokenClaims | null,
  clock: Clock,
): Promise<AccountReading> {
  if (claims?.isConsumer) return refused(problem('accountConsumer'), clock);
  const me = await graph.one('/me?$select=id,mail,assignedPlans', Me);
  if (!me.ok) return refused(me.error, clock);
  const { memberships, isWhole } = await readMemberships(graph);
  const organizations = await graph.all('/organization', Organization);
  const skus = await graph.all('/subscribedSkus', Sku);
  const organization = readOf(organizations)?.[0] ?? null;
  return {
    view: {
      ...rolesFrom(readOf(memberships), isWhole, claims?.wids ?? []),
      mailbox: mailboxOf(me.value),
      plans: plansFrom(organization, readOf(skus)),
      checkedAt: clock.now(),
      problem: troubleOf([memberships, organizations, skus]),
    },
    tenantName: organization?.displayName ?? null,
  };
}

/** Roles lent by a group are in the transitive list only; the direct one is better than none. */
async function readMemberships(graph: Graph) {
  const transitive = await graph.all('/me/transitiveMemberOf?$top=999', Membership);
  if (transitive.ok) return { memberships: transitive, isWhole: true };
  return { memberships: await graph.all('/me/memberOf', Membership), isWhole: false };
}

const refused = (trouble: Problem, clock: Clock): AccountReading => ({
  view: {
    roles: null,
    mayConsent: null,
    mailbox: null,
    plans: null,
    checkedAt: clock.now(),
    problem: trouble,
  },
  tenantName: null,
});

const readOf = <Value>(result: Result<Value, Problem>): Value | null => (result.ok ? result.value : null);

/** A missing permission is shown among the permissions, and is no trouble here. */
function troubleOf(results: readonly Result<unknown, Problem>[]): Problem | null {
  const troubles = results.flatMap((one) =>
    one.ok || one.error.kind === 'permissionMissing' ? [] : [one.error],
  );
  return troubles[0] ?? null;
}
