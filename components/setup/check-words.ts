import type { CheckName, CheckResult } from '../../lib/core/check';
import { type MessageKey, problemWords, t, textLanguage } from '../../lib/i18n';

const TITLES: Readonly<Record<CheckName, MessageKey>> = {
  access: 'check_access',
  reachable: 'check_reachable',
  token: 'check_token',
  version: 'check_version',
  licence: 'check_licence',
  extension: 'check_extension',
  phone: 'check_phone',
  events: 'check_events',
  clock: 'check_clock',
};

const isCheckName = (name: string): name is CheckName => Object.hasOwn(TITLES, name);

/** Every check, in the order of the lines. */
export const CHECK_NAMES: readonly CheckName[] = Object.keys(TITLES).filter(isCheckName);

export const titleOf = (name: CheckName): string => t(TITLES[name]);

const STATES: Readonly<Record<CheckResult['state'], MessageKey>> = {
  good: 'checkGood',
  warn: 'checkWarn',
  bad: 'checkBad',
  skipped: 'checkSkipped',
};

export const stateWord = (result: CheckResult | null): string =>
  t(result ? STATES[result.state] : 'checkWaiting');

interface Advice {
  readonly what: string;
  readonly next: string;
  /** What may be the reason, where there are several. */
  readonly causes?: readonly string[];
}

/** What is the matter with a line and what to do next; `null` where nothing is. */
export function adviceFor(result: CheckResult): Advice | null {
  const { state, problem } = result;
  if (state === 'good' || state === 'skipped') return null;
  if (!problem) return ownAdvice(result);
  const { what, next } = problemWords(problem, 'setup');
  if (problem.kind === 'forbidden') return { what, next: t('checkForbiddenAsk'), causes: refusals() };
  return { what: whatFor(result) ?? what, next: nextFor(result) ?? next };
}

/** Lines that find something which is no problem of a call. */
function ownAdvice({ check, state, found }: CheckResult): Advice | null {
  switch (check) {
    case 'access':
      return { what: t('checkAccessEvents'), next: t('checkAccessEventsNext') };
    case 'version':
      return state === 'bad'
        ? { what: t('checkVersionOld'), next: t('checkVersionOldNext') }
        : { what: t('checkVersionUnknown'), next: t('checkVersionUnknownNext') };
    case 'events':
      return { what: t('checkEventsOff'), next: t('checkEventsOffNext') };
    case 'clock':
      return { what: clockWords(Number(found)), next: t('checkClockNext') };
    default:
      return null;
  }
}

/** Other extensions were found in place of the own one. */
const whatFor = ({ check, found, problem }: CheckResult): string | null =>
  check === 'extension' && problem?.kind === 'noExtension' && found ? t('checkExtensionOther') : null;

/** Here nobody clicks a number again, and nobody needs to look for the settings. */
function nextFor({ problem }: CheckResult): string | null {
  if (problem?.kind === 'accessMissing') return t('checkAccessNext');
  return problem?.kind === 'noDevice' ? t('checkPhoneNext') : null;
}

/** A refusal of everything may come from the list of addresses that 3CX lets in (contracts/3cx.md §1.2). */
const refusals = (): readonly string[] => [
  t('checkForbiddenControl'),
  t('checkForbiddenMonitored'),
  t('checkForbiddenLicence'),
  t('checkForbiddenConsole'),
];

const clockWords = (seconds: number): string =>
  t(seconds > 0 ? 'checkClockAhead' : 'checkClockBehind', duration(Math.abs(seconds)));

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** In the largest unit of which there are at least two. */
function duration(seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => seconds >= 2 * length) ?? (['second', 1] as const);
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(textLanguage(), format).format(Math.round(seconds / size));
}
