import type { CountryCode, FindOptions, PhoneNumberMatch } from '../phone';
import { DIGIT } from './digits';
import { type LogicalText, placeIn } from './logical-text';
import type { Find } from './match-cache';
import { type PlacedMark, placeMark } from './placed-mark';
import { mayStandFor, targetOf } from './tel-links';

/** The callable numbers of a text, and the links to a number in it. */
export function marksIn(
  text: LogicalText,
  links: ReadonlyMap<Node, Element>,
  find: Find,
  options: FindOptions,
): PlacedMark[] {
  const matches = find(text.text, options).filter((match) => isOwn(text, match));
  const region = options.region ?? null;
  const linked = links.size === 0 ? [] : linksIn(text, links, region);
  const shown = matches.filter((match) => linked.every((link) => !contradicts(link, match)));
  const spoken = linked.filter((link) => matches.every((match) => !overlaps(link, match)));
  const inOrder = [...shown, ...spoken].sort((one, other) => one.start - other.start);
  return inOrder.flatMap((one) => ('raw' in one ? markOf(text, one) : linkMark(text, one, region)) ?? []);
}

/** A number belongs to the window that its first digit stands in: no two windows say it. */
function isOwn({ from, to }: LogicalText, { start, raw }: PhoneNumberMatch): boolean {
  const digit = start + Math.max(0, raw.search(DIGIT));
  return digit >= from && digit < to;
}

/** Fax numbers are known, but not offered as a call. */
function markOf(text: LogicalText, match: PhoneNumberMatch): PlacedMark | null {
  const { start, end, raw, e164, ...details } = match;
  const target = e164 ?? (match.kind === 'internal' ? digitsOf(raw) : null);
  if (target === null || match.kind === 'fax') return null;
  const place = placeIn(text, start, end);
  return place && placeMark({ ...details, raw, target }, place);
}

/** An extension alone is dialled by its digits; `null` where it has none that a phone could dial. */
function digitsOf(raw: string): string | null {
  const digits = raw.normalize('NFKC').replace(/[\s().-]/g, '');
  return /^\d{1,30}$/.test(digits) ? digits : null;
}

/** A link to a number, as far as it stands in a text. */
interface Link {
  readonly start: number;
  readonly end: number;
  readonly target: string | null;
}

function linksIn(text: LogicalText, links: ReadonlyMap<Node, Element>, region: CountryCode | null): Link[] {
  const found = new Map<Element, Link>();
  text.nodes.forEach((node, index) => {
    const element = links.get(node);
    if (!element) return;
    const start = text.starts[index] ?? 0;
    const end = start + Math.min(node.length - (text.offsets[index] ?? 0), text.text.length - start);
    const known = found.get(element);
    found.set(element, known ? { ...known, end } : { start, end, target: targetOf(element, region) });
  });
  return [...found.values()].flatMap((link) => (isWithin(text, link) ? trimmed(text.text, link) : []));
}

const isWithin = ({ from, to }: LogicalText, { start }: Link): boolean => start >= from && start < to;

function trimmed(text: string, { start, end, target }: Link): Link {
  const shown = text.slice(start, end);
  const before = shown.length - shown.trimStart().length;
  return { start: start + before, end: start + before + shown.trim().length, target };
}

type Stretch = Pick<Link, 'start' | 'end'>;

const overlaps = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** Whether a number is the text of a link that calls another. */
const contradicts = (link: Link, match: PhoneNumberMatch): boolean =>
  link.target !== null && match.start >= link.start && match.end <= link.end && match.e164 !== link.target;

function linkMark(text: LogicalText, link: Link, region: CountryCode | null): PlacedMark | null {
  const { start, end, target } = link;
  const raw = text.text.slice(start, end);
  if (target === null || raw === '' || !mayStandFor(raw, target, region)) return null;
  const place = placeIn(text, start, end);
  return place && placeMark({ raw, target, isLinked: true }, place);
}
