import { type MessageKey, t } from '../../lib/i18n';
import type { PermissionView, Sync } from '../../lib/messaging/microsoft';
import { CheckIcon } from '../setup/check-icon';
import { CopyButton } from '../ui/copy-button';
import { listed } from './times';

interface PermissionTableProps {
  /** What the table is about, for who does not see what stands above it. */
  readonly caption: string;
  readonly permissions: readonly PermissionView[];
}

/** One line for each permission: its exact name, what needs it, and whether it was granted. */
export function PermissionTable({ caption, permissions }: PermissionTableProps) {
  return (
    <table class="permissions">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('microsoftPermission')}</th>
          <th scope="col">{t('microsoftNeededFor')}</th>
          <th scope="col">{t('microsoftState')}</th>
        </tr>
      </thead>
      <tbody>
        {permissions.map((permission) => (
          <Line key={permission.name} permission={permission} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ permission: { name, state, syncs } }: { readonly permission: PermissionView }) {
  return (
    <tr data-permission={name} data-state={state}>
      <th scope="row">
        <div class="permission-name">
          <code>{name}</code>
          <CopyButton text={name} what={name} />
        </div>
      </th>
      <td>{listed(syncs.map((sync) => t(SYNCS[sync]))) || t('microsoftNeededAlways')}</td>
      <td>
        <div class="permission-state">
          <CheckIcon state={ICONS[state]} />
          <span>{t(STATES[state])}</span>
        </div>
      </td>
    </tr>
  );
}

const SYNCS: Readonly<Record<Sync, MessageKey>> = {
  users: 'microsoftSyncUsers',
  contacts: 'microsoftSyncContacts',
  status: 'microsoftSyncStatus',
};

type State = PermissionView['state'];

const ICONS = {
  granted: 'good',
  covered: 'good',
  missing: 'bad',
  notNeeded: 'skipped',
  unknown: 'waiting',
} as const satisfies Record<State, string>;

const STATES: Readonly<Record<State, MessageKey>> = {
  granted: 'microsoftGranted',
  covered: 'microsoftCovered',
  missing: 'microsoftMissing',
  notNeeded: 'microsoftNotNeeded',
  unknown: 'microsoftNotKnown',
};
