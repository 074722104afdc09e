import { type Problem, problem } from '../core/problem';
import {
  type CountryCode,
  describeTarget,
  isEmergencyNumber,
  type NumberType,
  type TargetDescription,
} from '../phone';
import { RISKS, type Risk } from './risk';

export type Verdict =
  | { readonly decision: 'call' }
  | { readonly decision: 'confirm'; readonly risks: readonly Risk[] }
  | { readonly decision: 'refuse'; readonly problem: Problem };

/** What a person has chosen to be asked about. */
export interface PolicySettings {
  /** The country whose emergency and service numbers are meant; `null`: it is not known. */
  readonly region: CountryCode | null;
  /** Where that is not known: the country whose service numbers may be meant. */
  readonly likelyRegion?: CountryCode | null;
  /** The own extension, which tells how long the others are. */
  readonly ownExtension: string | null;
  /** Countries that are called without asking; `null`: all. */
  readonly countries: readonly string[] | null;
  readonly confirmFirstTime: boolean;
  /** Targets that are called without asking again. */
  readonly trusted: readonly string[];
  /** What is dialled before numbers outside: an emergency number behind it is one as well. */
  readonly outsidePrefix: string;
}

export interface PolicyContext extends PolicySettings {
  readonly calledBefore: boolean;
}

/**
 * Decides what one gesture may do: call, ask on a page of our own first, or nothing at all (reliability R28).
 * What it cannot describe, or would describe as another number than it was asked about, is not called.
 */
export function judge(target: string, context: PolicyContext): Verdict {
  const description = describeTarget(target, context);
  if (description?.target !== target)
    return { decision: 'refuse', problem: problem('numberInvalid', target) };
  const trusted = context.trusted.includes(target);
  const risks = risksOf(description, context).filter((risk) => !trusted || NEVER_REMEMBERED.has(risk));
  return risks.length === 0 ? { decision: 'call' } : { decision: 'confirm', risks };
}

/** These are asked about every time. */
const NEVER_REMEMBERED: ReadonlySet<Risk> = new Set(['emergency', 'featureCode']);

/** Whether "do not ask again" would change anything for a target with these risks. */
export const mayBeTrusted = (risks: readonly Risk[]): boolean =>
  !risks.some((risk) => NEVER_REMEMBERED.has(risk));

/** What is risky, in the order in which it is told. */
function risksOf(description: TargetDescription, context: PolicyContext): readonly Risk[] {
  const { type, cost, country } = description;
  const found = new Set([
    isEmergencyOutside(description, context) ? 'emergency' : RISK_OF_TYPE[type],
    RISK_OF_COST[cost],
    isElsewhere(country, context) ? 'country' : null,
    context.confirmFirstTime && !context.calledBefore ? 'firstTime' : null,
  ]);
  return RISKS.filter((risk) => found.has(risk));
}

/** `0112` where a `0` leads outside: nobody who dials it means extension 0112. */
const isEmergencyOutside = ({ target }: TargetDescription, { outsidePrefix, region }: PolicyContext) =>
  outsidePrefix !== '' &&
  target.startsWith(outsidePrefix) &&
  isEmergencyNumber(target.slice(outsidePrefix.length), region);

const RISK_OF_TYPE: Readonly<Record<NumberType, Risk | null>> = {
  landline: null,
  mobile: null,
  landlineOrMobile: null,
  tollfree: null,
  internet: null,
  internal: null,
  unknown: null,
  premium: 'premium',
  shared: 'sharedCost',
  special: 'special',
  emergency: 'emergency',
  short: 'shortCode',
  feature: 'featureCode',
};

const RISK_OF_COST: Readonly<Record<TargetDescription['cost'], Risk | null>> = {
  ordinary: null,
  premium: 'premium',
  shared: 'sharedCost',
  special: 'special',
};

const isElsewhere = (country: CountryCode | null, { countries }: PolicySettings): boolean =>
  countries !== null && country !== null && !countries.includes(country);
