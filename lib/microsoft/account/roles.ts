import type { AccountView } from '../../messaging/microsoft';
import type { Membership } from './wire';

/** Directory roles by their templates (contracts/microsoft.md §3.5), as far as an administrator's help goes. */
const NAMES: Readonly<Record<string, string>> = {
  '62e90394-69f5-4237-9190-012177145e10': 'Global Administrator',
  'e8611ab8-c189-46e8-94e1-60213ab1f814': 'Privileged Role Administrator',
  '158c047a-c907-4556-b7ef-446551a6b5f7': 'Cloud Application Administrator',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3': 'Application Administrator',
  'fe930be7-5e62-47db-91af-98c3a49a38b1': 'User Administrator',
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451': 'Global Reader',
};

/** Who may agree for everybody: to what people may do, and to Graph's application permissions (§2.5). */
const APPLICATION: readonly string[] = [
  '62e90394-69f5-4237-9190-012177145e10',
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
];
const DELEGATED: readonly string[] = [
  ...APPLICATION,
  '158c047a-c907-4556-b7ef-446551a6b5f7',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
];

export interface Roles {
  /** `null` where they could not be read. */
  readonly roles: readonly string[] | null;
  /** `null` where a role that may could be hidden. */
  readonly mayConsent: AccountView['mayConsent'];
}

/**
 * The roles that the person has now, also by a group: from Graph, which may hide what they are, and from the token,
 * which may not name them all. `isWhole`: groups were looked through too. A role that could be activated (PIM) and is not stands in neither.
 */
export function rolesFrom(
  memberships: readonly Membership[] | null,
  isWhole: boolean,
  wids: readonly string[],
): Roles {
  const held = memberships?.filter((one) => one['@odata.type'] === '#microsoft.graph.directoryRole') ?? null;
  const named = held?.flatMap(({ displayName, roleTemplateId }) =>
    displayName === null || (roleTemplateId !== null && roleTemplateId in NAMES) ? [] : [displayName],
  );
  const templates = new Set([...(held ?? []).flatMap(({ roleTemplateId }) => roleTemplateId ?? []), ...wids]);
  const known = [...templates].flatMap((id) => NAMES[id] ?? []);
  const isAll = isWhole && held?.every(({ roleTemplateId }) => roleTemplateId !== null);
  const may = {
    delegated: DELEGATED.some((id) => templates.has(id)),
    application: APPLICATION.some((id) => templates.has(id)),
  };
  const mayConsent = may.application || isAll ? may : null;
  const isUnknown = held === null && known.length === 0;
  return { roles: isUnknown ? null : [...known, ...(named ?? [])], mayConsent };
}
