import { findPhoneNumbers } from '../../../lib/phone';
import { type Judged, judge, type SpanWithNumber } from '../../fixtures/scoring';
import { asText, MAILBOX_REGION, makeMails } from './mail-text';
import { type Finder, libphonenumber, prefilter, trueDial } from './peers';
import { plansOnly } from './plans-only';

/*
 * Runs in a Node of its own: every finder over the same text, one after the other, round by round, so that a
 * busy moment of the machine meets all of them. Prints what it has measured.
 */

/** What one finder took, in milliseconds a round, and what it found. */
export interface Contest {
  readonly characters: number;
  readonly lines: number;
  readonly numbers: number;
  readonly times: Readonly<Record<ContenderName, readonly number[]>>;
  /** The very first time, of code that the engine has not seen. */
  readonly first: Readonly<Record<ContenderName, number>>;
  readonly judged: Readonly<Record<ContenderName, Judged | null>>;
}

export type ContenderName = keyof typeof CONTENDERS;

const CHARACTERS = 2 ** 21;

/** Until then the engine is still making ours fast, which has more code than its peers, while it is measured. */
const WARM_UP = 8;
const ROUNDS = 7;

const ours: Finder = (text) => findPhoneNumbers(text, { region: MAILBOX_REGION });

const mails = makeMails(1, CHARACTERS);
const { text, numbers } = asText(mails);
const lines = piecesOf(mails.flatMap((mail) => [...mail.lines.map((line) => `${line.text}\n`), '\n'])).filter(
  (piece) => piece.text !== '\n',
);
const mailTexts = piecesOf(mails.map((mail) => asText([mail]).text));

/** A part of the whole text, as a page gives it. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

function piecesOf(texts: readonly string[]): readonly Piece[] {
  let end = 0;
  return texts.map((piece) => {
    const start = end;
    end += piece.length;
    return { text: piece, start };
  });
}

type Work = () => readonly SpanWithNumber[] | number;

/** How a finder is fed: the whole text at once, or piece by piece. */
const whole =
  (find: Finder): Work =>
  () =>
    find(text);
const inPieces =
  (find: Finder, pieces: readonly Piece[]): Work =>
  () => {
    const found: SpanWithNumber[] = [];
    for (const { text: piece, start } of pieces) {
      for (const one of find(piece)) {
        found.push({ start: start + one.start, end: start + one.end, e164: one.e164 ?? null });
      }
    }
    return found;
  };

const CONTENDERS = {
  ours: whole(ours),
  oursByMail: inPieces(ours, mailTexts),
  plansOnly: whole(plansOnly),
  libphonenumber: whole(libphonenumber),
  libphonenumberByLine: inPieces(libphonenumber, lines),
  trueDial: whole(trueDial),
  trueDialByLine: inPieces(trueDial, lines),
  floor: () => prefilter(text),
} satisfies Record<string, Work>;

const names = Object.keys(CONTENDERS) as ContenderName[];

function time(work: Work): number {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
  ContenderName,
  number[]
>;
const first = {} as Record<ContenderName, number>;
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  for (const name of names) {
    const ms = time(CONTENDERS[name]);
    if (round === -WARM_UP) first[name] = ms;
    if (round >= 0) times[name].push(ms);
  }
}

const judgement = (name: ContenderName): Judged | null => {
  const found = CONTENDERS[name]();
  return typeof found === 'number' ? null : judge(numbers, found);
};
const judged = Object.fromEntries(names.map((name) => [name, judgement(name)])) as Contest['judged'];

const contest: Contest = {
  characters: text.length,
  lines: lines.length,
  numbers: numbers.length,
  times,
  first,
  judged,
};
process.stdout.write(JSON.stringify(contest));
