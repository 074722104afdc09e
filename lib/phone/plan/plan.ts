import { Metadata, type PhoneNumberType } from 'libphonenumber-js/max';
import type { CountryCode } from '../region';

/** A country's numbering plan as libphonenumber-js's metadata has it, its patterns compiled once. */
export interface Plan {
  readonly callingCode: string;
  /** Digits that a number may have without its trunk prefix, the fewest first. */
  readonly lengths: readonly number[];
  readonly pattern: RegExp;
  /** What is written before a national number, with codes of long-distance companies; `null` where nothing is. */
  readonly prefix: RegExp | null;
  /** What the prefix and its groups become; empty where it is simply left out. */
  readonly transform: string;
  /** Of countries that share a calling code: how this one's numbers begin. */
  readonly leading: RegExp | null;
  /** What is dialled for the `+`. */
  readonly international: RegExp;
  /** What is dialled before a national number: `0`, `8`, `06`; empty where nothing is. */
  readonly trunk: string;
  /** Whether national numbers are as well written without the trunk prefix. */
  readonly isTrunkOptional: boolean;
  /** Whether no national number is written without it. */
  readonly needsTrunk: boolean;
  readonly types: readonly PlanType[];
  readonly formats: readonly PlanFormat[];
}

export interface PlanType {
  readonly name: PhoneNumberType;
  readonly pattern: RegExp;
  /** `null` where they are the plan's own. */
  readonly lengths: readonly number[] | null;
  /** Whether its numbers are the fixed line's too, as in North America. */
  readonly isFixedLine: boolean;
}

/** How numbers that begin in some way are written in their country. */
export interface PlanFormat {
  readonly pattern: RegExp;
  readonly leading: RegExp | null;
  /** What the pattern's groups become, with the trunk prefix: `0$1 $2`. */
  readonly written: string;
}

const plans = new Map<string, Plan | null>();

/** The plan of a country. */
export function planOf(country: CountryCode): Plan {
  const plan = plans.get(country) ?? readPlan(country);
  plans.set(country, plan);
  return plan;
}

/** The order in which libphonenumber-js tries the types. */
const TYPES = [
  'FIXED_LINE',
  'MOBILE',
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
] as const;

function readPlan(country: CountryCode): Plan {
  const metadata = new Metadata() as unknown as UntypedMetadata;
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan;
  const trunk = plan.nationalPrefix() || '';
  const formats = plan.formats();
  const prefix = plan.nationalPrefixForParsing() || '';
  const leading = metadata.leadingDigits() || '';
  return {
    callingCode: plan.callingCode(),
    lengths: plan.possibleLengths(),
    pattern: whole(metadata.nationalNumberPattern()),
    prefix: prefix === '' ? null : new RegExp(`^(?:${prefix})`),
    transform: plan.nationalPrefixTransformRule() || '',
    leading: leading === '' ? null : new RegExp(`^(?:${leading})`),
    international: new RegExp(`^(?:${metadata.IDDPrefix()})`),
    trunk,
    needsTrunk: trunk === '0' && formats.length > 0 && formats.every((format) => writesTrunk(format, trunk)),
    isTrunkOptional: formats.some((format) =>
      format.nationalPrefixIsOptionalWhenFormattingInNationalFormat(),
    ),
    types: TYPES.flatMap((name) => readType(metadata, name) ?? []),
    formats: formats.map(readFormat),
  };
}

function readType(metadata: UntypedMetadata, name: PhoneNumberType): PlanType | null {
  const type = metadata.type(name);
  const pattern = type?.pattern();
  // An empty pattern says that mobile numbers are those of the fixed line.
  if (!type || pattern === undefined || (pattern === '' && name !== 'MOBILE')) return null;
  const isFixedLine = pattern === '';
  return {
    name,
    pattern: isFixedLine ? NOTHING : whole(pattern),
    lengths: type.possibleLengths() ?? null,
    isFixedLine,
  };
}

function readFormat(format: UntypedFormat): PlanFormat {
  const leading = format.leadingDigitsPatterns().at(-1);
  const rule = format.nationalPrefixFormattingRule() || '';
  return {
    pattern: whole(format.pattern()),
    leading: leading === undefined ? null : new RegExp(`^(?:${leading})`),
    written: rule === '' ? format.format() : format.format().replace(/(\$\d)/, rule),
  };
}

const NOTHING = /$^/;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const writesTrunk = (format: UntypedFormat, trunk: string): boolean =>
  !format.nationalPrefixIsOptionalWhenFormattingInNationalFormat() &&
  (format.nationalPrefixFormattingRule() || '').includes(trunk);

/*
 * Parts of libphonenumber-js's metadata that its types leave out; absent strings are empty or 0.
 */

interface UntypedMetadata {
  readonly numberingPlan: UntypedPlan;
  selectNumberingPlan(country: string): void;
  nationalNumberPattern(): string;
  leadingDigits(): string | 0 | undefined;
  IDDPrefix(): string;
  type(
    name: PhoneNumberType,
  ): { pattern(): string; possibleLengths(): readonly number[] | undefined } | undefined;
}

interface UntypedPlan {
  callingCode(): string;
  possibleLengths(): readonly number[];
  nationalPrefix(): string | 0 | undefined;
  nationalPrefixForParsing(): string | 0 | undefined;
  nationalPrefixTransformRule(): string | 0 | undefined;
  formats(): readonly UntypedFormat[];
}

interface UntypedFormat {
  pattern(): string;
  format(): string;
  leadingDigitsPatterns(): readonly string[];
  nationalPrefixFormattingRule(): string | 0 | undefined;
  nationalPrefixIsOptionalWhenFormattingInNationalFormat(): boolean;
}
