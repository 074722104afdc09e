import type { PageText, TextLink } from '../phone';
import type { LogicalText } from './logical-text';
import type { Context } from './message-context';

/** Longer addresses are of no number. */
const LONGEST_ADDRESS = 120;

/** The most links of a text that are asked about: no message has more. */
const MOST_LINKS = 200;

/** A text as it is given to whoever finds the numbers in it; some of its nodes lie in links to a number. */
export const pageTextOf = (
  text: LogicalText,
  links: ReadonlyMap<Node, Element>,
  context: Context,
): PageText => ({
  ...context,
  text: text.text,
  from: text.from,
  to: text.to,
  links: links.size === 0 ? [] : linksIn(text, links),
});

function linksIn(text: LogicalText, links: ReadonlyMap<Node, Element>): TextLink[] {
  const found = new Map<Element, TextLink>();
  text.nodes.forEach((node, index) => {
    const element = links.get(node);
    const address = element?.getAttribute('href') ?? '';
    if (!element || address.length > LONGEST_ADDRESS) return;
    if (found.size >= MOST_LINKS && !found.has(element)) return;
    const start = text.starts[index] ?? 0;
    const end = start + Math.min(node.length - (text.offsets[index] ?? 0), text.text.length - start);
    found.set(element, { start: found.get(element)?.start ?? start, end, address });
  });
  return [...found.values()];
}
