import { type CallCost, describeNumber } from './describe';
import { isEmergencyNumber } from './emergency';
import type { NumberType } from './number-type';
import type { CountryCode } from './region';
import { isServiceNumber } from './service-numbers';

export interface TargetContext {
  /** The country whose national, emergency and service numbers are meant; `null` where it is not known. */
  readonly region: CountryCode | null;
  /** Where that is not known: the country whose service numbers may be meant. */
  readonly likelyRegion?: CountryCode | null;
  /** The extension of the own line, whose length tells what is internal. */
  readonly ownExtension: string | null;
}

export interface TargetDescription {
  readonly target: string;
  /** As a person reads it: `+49 40 123456`, and what is no public number as it is dialled. */
  readonly formatted: string;
  readonly type: NumberType;
  readonly country: CountryCode | null;
  readonly cost: CallCost;
}

/** Describes what is to be called; `null` where it is no target that may be called at all (reliability R28). */
export function describeTarget(target: string, context: TargetContext): TargetDescription | null {
  if (target.startsWith('+')) return describePublic(target);
  const type = typeOfDigits(target, context);
  return type && { target, formatted: target, type, country: null, cost: 'ordinary' };
}

function describePublic(target: string): TargetDescription | null {
  const number = describeNumber(target);
  if (!number) return null;
  const { formatted, type, country, cost } = number;
  return { target, formatted, type, country: country ?? null, cost };
}

/** With more digits than this, and no `+`, nobody can tell where a call goes. */
export const MOST_SHORT_DIGITS = 6;

function typeOfDigits(target: string, context: TargetContext): NumberType | null {
  const { region, likelyRegion = null, ownExtension } = context;
  if (!/^[\d*#]{1,30}$/.test(target)) return null;
  if (/[*#]/.test(target)) return /\d/.test(target) ? 'feature' : null;
  if (callsForHelp(target, context)) return 'emergency';
  if (isServiceNumber(target, region ?? likelyRegion)) return 'short';
  if (isInternal(target, ownExtension)) return 'internal';
  return target.length <= MOST_SHORT_DIGITS ? 'short' : null;
}

/**
 * Where no country is known, the emergency numbers of all. But phone systems count extensions from 100 on, and nearly
 * every one of those is somebody's emergency number: of them the best known, and those of the country that is likely.
 */
function callsForHelp(target: string, { region, likelyRegion = null, ownExtension }: TargetContext): boolean {
  if (!isEmergencyNumber(target, region)) return false;
  if (region !== null || !isInternal(target, ownExtension) || !/^1\d\d$/.test(target)) return true;
  return BEST_KNOWN.has(target) || (likelyRegion !== null && isEmergencyNumber(target, likelyRegion));
}

const BEST_KNOWN: ReadonlySet<string> = new Set(['110', '112', '118', '119']);

/** Whether digits are as many as the own extension has. */
export const isInternal = (digits: string, ownExtension: string | null): boolean =>
  ownExtension !== null && /^\d+$/.test(ownExtension) && digits.length === ownExtension.length;
