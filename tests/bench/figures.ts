/** One measured figure, with the bar that an issue sets for it; a peer's or a floor's own figure has none. */
export interface Figure {
  readonly value: number;
  readonly unit: 'ms' | 'x' | 'MB/s' | 'kB' | 'MB' | '%' | 'count';
  readonly bar?: string;
  readonly met?: boolean;
}

export type Figures = Readonly<Record<string, Figure>>;

/** A figure without a bar: what a peer or the bare machine takes. */
export const measured = (value: number, unit: Figure['unit']): Figure => ({ value: round(value), unit });

export const atMost = (value: number, unit: Figure['unit'], most: number): Figure => ({
  ...measured(value, unit),
  bar: `<= ${most}`,
  met: value <= most,
});

export const atLeast = (value: number, unit: Figure['unit'], least: number): Figure => ({
  ...measured(value, unit),
  bar: `>= ${least}`,
  met: value >= least,
});

/** The value below which a share of the samples lies, such as 0.95. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[at] ?? Number.NaN;
}

const round = (value: number) => Number(value.toPrecision(4));
