import { libphonenumber } from '../../detect/peers';

/** How a peer reads a page: every text node for itself, all at once. Returns how long its script took. */
export interface PeerTime {
  readonly ms: number;
  readonly found: number;
  readonly nodesAdded: number;
}

/** libphonenumber-js on every text node, and nothing done about what it finds. */
export function readWithLibphonenumber(): PeerTime {
  return timePeer((node) => libphonenumber(node.data).length);
}

/** The same, with a span around every number, as most of the peers do it. */
export function wrapWithLibphonenumber(): PeerTime {
  return timePeer((node) => {
    const found = libphonenumber(node.data);
    for (const { start, end } of found.toReversed()) {
      const number = node.splitText(start);
      number.splitText(end - start);
      const span = document.createElement('span');
      span.className = 'peer';
      number.replaceWith(span);
      span.append(number);
    }
    return found.length;
  });
}

function timePeer(read: (node: Text) => number): PeerTime {
  const before = countNodes();
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  let found = 0;
  for (const node of nodes) found += read(node);
  const ms = performance.now() - start;
  return { ms, found, nodesAdded: countNodes() - before };
}

function countNodes(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}
