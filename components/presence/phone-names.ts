import { t } from '../../lib/i18n';

/** What a phone appends to its name: `96.86.0.100`, `v18.3.2`. A model's own digits have no two dots. */
const FIRMWARE = /\s+(?:\(?v(?:ersion)?\.?\s*)?\d+(?:\.\d+){2,}\S*$/iu;

/** A phone's name without its firmware: `Yealink SIP-T54W`. */
export const modelOf = (name: string): string => name.trim().replace(FIRMWARE, '');

/** The same, unless another phone would then have that name too. */
export function shortName(name: string, all: readonly string[]): string {
  const model = modelOf(name);
  const isTaken = all.some((other) => other !== name && modelOf(other) === model);
  return isTaken ? name : model;
}

/** A phone's name within a sentence; some phones tell none. */
export const namedIn = (name: string): string => name.trim() || t('presenceUnnamedPhone');
