import { type MessageKey, t } from '../../lib/i18n';

/** Microsoft’s own names of the roles that help here; Graph says them in English (contracts/microsoft.md §3.5). */
const WORDS: Readonly<Record<string, MessageKey>> = {
  'Global Administrator': 'microsoftRoleGlobalAdministrator',
  'Privileged Role Administrator': 'microsoftRolePrivilegedRole',
  'Cloud Application Administrator': 'microsoftRoleCloudApplication',
  'Application Administrator': 'microsoftRoleApplication',
  'User Administrator': 'microsoftRoleUser',
  'Global Reader': 'microsoftRoleGlobalReader',
};

/** A directory role as the portal calls it in this language; one that is not known here, as Graph does. */
export function roleWords(name: string): string {
  const key = WORDS[name];
  return key === undefined ? name : t(key);
}
