import { type MessageKey, t } from '../../lib/i18n';
import type { AbilityView } from '../../lib/messaging/microsoft';
import { CheckIcon } from '../setup/check-icon';
import { listed } from './times';

type What = AbilityView['what'];

const TITLES: readonly (readonly [What, MessageKey])[] = [
  ['users', 'microsoftCanUsers'],
  ['status', 'microsoftCanStatus'],
  ['ownContacts', 'microsoftCanOwnContacts'],
  ['othersContacts', 'microsoftCanOthersContacts'],
];

/** What can be read as things are; where something cannot, why not and how to get it. */
export function AbilityList({ abilities }: { readonly abilities: readonly AbilityView[] }) {
  return (
    <ul class="marked-list">
      {TITLES.map(([what, title]) => (
        <Line key={what} what={what} title={t(title)} ways={abilities.filter((one) => one.what === what)} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly what: What;
  readonly title: string;
  readonly ways: readonly AbilityView[];
}

function Line({ what, title, ways }: LineProps) {
  const open = ways.filter(({ state }) => state === 'yes');
  const state = open.length > 0 ? 'yes' : stateOf(ways);
  return (
    <li class="marked" data-ability={what} data-state={state}>
      <CheckIcon state={ICONS[state]} />
      <div class="marked-head">
        <strong>{title}</strong>
        <span class="marked-state">{state === 'yes' ? waysIn(open) : t(WORDS[state])}</span>
      </div>
      {(state === 'no' || state === 'never') && <Reasons ways={ways} />}
    </li>
  );
}

/** What nothing opens: for ever, as things are, until somebody signs in, or nobody knows. */
function stateOf(ways: readonly AbilityView[]): keyof typeof WORDS {
  const reasons = new Set(ways.map(({ reason }) => reason));
  if (reasons.has('noExchange') || reasons.has('noUsers')) return 'never';
  reasons.delete('switchedOff');
  if (reasons.size === 1 && reasons.has('signedOut')) return 'signedOut';
  return ways.some(({ state }) => state === 'no') ? 'no' : 'unknown';
}

const WORDS = {
  never: 'microsoftCannotEver',
  no: 'microsoftCannot',
  signedOut: 'microsoftSignInFirst',
  unknown: 'microsoftNotKnown',
} as const;

const ICONS = { yes: 'good', never: 'bad', no: 'bad', signedOut: 'skipped', unknown: 'waiting' } as const;

const waysIn = (open: readonly AbilityView[]): string =>
  listed(open.map(({ by }) => t(by === 'delegated' ? 'microsoftBySignIn' : 'microsoftByCertificate')));

function Reasons({ ways }: { readonly ways: readonly AbilityView[] }) {
  const said = reasonsOf(ways);
  if (said.length === 0) return null;
  return (
    <div class="marked-more">
      {said.map((way) => (
        <p key={way.by}>
          {way.reason && t(REASONS[way.reason], ...lacking(way))} <Remedy way={way} />
        </p>
      ))}
    </div>
  );
}

/** That the certificate is not used is no news to who was just told that it takes one. */
function reasonsOf(ways: readonly AbilityView[]): readonly AbilityView[] {
  const reasons = ways.filter(({ reason }) => reason !== null);
  const never = reasons.some(({ reason }) => reason === 'delegatedNever');
  const told = reasons.filter(({ reason }) => reason !== 'switchedOff');
  if (told.length === 0) return reasons.slice(0, 1);
  return never && told.length > 1 ? told.filter(({ by }) => by === 'application') : told;
}

type Reason = Exclude<AbilityView['reason'], null>;

const REASONS: Readonly<Record<Reason, MessageKey>> = {
  permission: 'microsoftWhyPermission',
  delegatedNever: 'microsoftWhyDelegatedNever',
  noUsers: 'microsoftWhyNoUsers',
  noMailbox: 'microsoftWhyNoMailbox',
  noExchange: 'microsoftWhyNoExchange',
  notTrusted: 'microsoftWhyNotTrusted',
  switchedOff: 'microsoftWhySwitchedOff',
  signedOut: 'microsoftWhySignedOut',
};

const lacking = ({ reason, lacks }: AbilityView): string[] =>
  reason === 'permission' ? [listed(lacks)] : [];

function Remedy({ way: { reason, by } }: { readonly way: AbilityView }) {
  if (reason === 'permission')
    return <a href={`#microsoft-permissions-${by}`}>{t('microsoftToPermissions')}</a>;
  if (reason === 'delegatedNever' || reason === 'notTrusted' || reason === 'switchedOff')
    return <a href="#microsoft-key">{t('microsoftToKey')}</a>;
  return null;
}
