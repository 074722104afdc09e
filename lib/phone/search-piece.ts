import { labelAt } from './labels';
import { type Cut, numberAt } from './number-at';
import type { Searching } from './searching';
import { type Piece, partsOf, stretchesOf } from './text/pieces';
import type { Run } from './text/runs';

/** Rows of more groups, with nothing else between them, are figures; to look for numbers in them takes too long. */
const MOST_GROUPS_WITHIN = 60;

const CUT_OF_TEXT: Cut = { isWholeText: true, isCut: true };
const CUT: Cut = { isWholeText: false, isCut: true };

/** Adds the numbers of a piece to what was found. */
export function searchPiece(searching: Searching, run: Run, piece: Piece, cut: Cut): void {
  const match = numberAt(searching, run, piece, cut);
  const isOpen = !searching.isUncertain;
  searching.isUncertain = false;
  if (match) searching.found.push(match);
  else if (isOpen && piece.first < piece.last) searchWithin(searching, run, piece, cut);
}

/** The numbers of a piece that is none as a whole. */
function searchWithin(searching: Searching, run: Run, piece: Piece, cut: Cut): void {
  const label = labelAt(searching, run.groups[piece.first]?.start ?? 0);
  const isThing = label.says === 'other' && label.isDirect;
  const parts = partsOf(run, piece);
  if (parts) {
    // `Ordine 24/0971577`: all of it is the thing's.
    const isOneThing = isThing && label.guess === undefined && run.before[piece.first + 1] === '/';
    for (const part of isOneThing ? [] : parts) searchPiece(searching, run, part, cut);
    return;
  }
  if (isThing || piece.last - piece.first >= MOST_GROUPS_WITHIN) return;
  const isCut = cut.isWholeText ? CUT_OF_TEXT : CUT;
  for (const stretch of stretchesOf(run, piece)) {
    const match = numberAt(searching, run, stretch, isCut);
    if (!match) continue;
    if (stretch.first > piece.first)
      searchPiece(searching, run, { first: piece.first, last: stretch.first - 1 }, isCut);
    searching.found.push(match);
    if (stretch.last < piece.last)
      searchPiece(searching, run, { first: stretch.last + 1, last: piece.last }, isCut);
    return;
  }
}
