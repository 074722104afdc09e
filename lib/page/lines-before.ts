import { isBlock, isLineBreak } from './elements';

/** Text looked at before a number; signatures are shorter. */
const MOST_CHARACTERS = 1_200;

/**
 * The lines before a place in the page, within `root`: the last one is what stands before it in its own line,
 * and is empty where it begins one.
 */
export function linesBefore({ startContainer, startOffset }: Range, root: Node): readonly string[] {
  const lines: string[] = [''];
  const put = (text: string) => {
    lines[0] = text + (lines[0] ?? '');
  };
  const what = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, what);
  walker.currentNode = startContainer;
  if (startContainer instanceof Text) put(startContainer.data.slice(0, startOffset));
  let block = blockOf(startContainer, root);
  let left = MOST_CHARACTERS;
  for (let node = walker.previousNode(); node && left > 0; node = walker.previousNode()) {
    if (node instanceof Element && isLineBreak(node)) lines.unshift('');
    if (!(node instanceof Text)) continue;
    const around = blockOf(node, root);
    if (around !== block) lines.unshift('');
    block = around;
    put(node.data);
    left -= node.data.length + 1;
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}

function blockOf(node: Node, root: Node): Node {
  let at: Node = node;
  while (at !== root && at.parentNode && !(at instanceof Element && isBlock(at))) at = at.parentNode;
  return at;
}
