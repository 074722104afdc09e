import type { Grant, MicrosoftView } from '../../lib/messaging/microsoft';

/** The permissions of the usual set that are missing; who keeps to the narrower set lacks none of the wider ones. */
export const missingOf = ({ permissions }: MicrosoftView, grant: Grant): readonly string[] =>
  permissions
    .filter((one) => one.grant === grant && one.state === 'missing' && !one.narrow)
    .map(({ name }) => name);

/** All permissions of the usual set. */
export const usualNames = ({ permissions }: MicrosoftView, grant: Grant): readonly string[] =>
  permissions.filter((one) => one.grant === grant && !one.narrow).map(({ name }) => name);

/** Nobody says that nothing is missing before anything was read. */
export const isComplete = (view: MicrosoftView, grant: Grant): boolean =>
  missingOf(view, grant).length === 0 &&
  view.permissions.some((one) => one.grant === grant && one.state !== 'unknown');
