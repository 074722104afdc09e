import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type CountryCode, isCountryCode } from '../../../lib/phone';
import type { Span } from '../../fixtures/scoring';

/** A text of the corpora that others wrote, beside the project; each file has its own idea of truth. */
export interface CorpusText {
  readonly id: string;
  readonly text: string;
  readonly region: CountryCode | null;
  readonly expect: readonly Span[];
  /** Whether finds there count neither way. */
  readonly ignored: readonly Span[];
  /** Digits that are something else. */
  readonly others: readonly (Span & { readonly type: string })[];
}

const FOLDER = join(import.meta.dirname, '../../../../shared/corpora');

const Offsets = v.object({ start: v.number(), end: v.number() });

const Row = v.object({
  id: v.string(),
  text: v.string(),
  region: v.nullish(v.string(), null),
  expect: v.array(Offsets),
  ignore: v.optional(v.array(v.tuple([v.number(), v.number()])), []),
  others: v.optional(v.array(v.object({ ...Offsets.entries, type: v.string() })), []),
  prodAgrees: v.optional(v.boolean(), true),
});

/** The texts that a correct engine can get right; `null` where the corpora are not there. */
export function readCorpus(name: string): readonly CorpusText[] | null {
  const file = join(FOLDER, `${name}.jsonl`);
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return rows
    .map((row) => v.parse(Row, JSON.parse(row)))
    .filter(({ prodAgrees }) => prodAgrees)
    .map(({ id, text, region, expect, ignore, others }) => ({
      id,
      text,
      region: region !== null && isCountryCode(region) ? region : null,
      expect,
      ignored: ignore.map(([start, end]) => ({ start, end })),
      others,
    }));
}
