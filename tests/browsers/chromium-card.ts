import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { CardPart, Place } from './card';

/*
 * Looks into the card's closed shadow root, which only the browser's own tools can.
 */

/** What the card in the Outlook page that was opened last says; empty where none is open. */
export async function readCard(context: BrowserContext): Promise<string> {
  const nodes = await withCard(context, async (_, shadow) => shadow);
  return textsIn(nodes ?? [])
    .filter((text) => text !== '×')
    .join(' ');
}

/** The middle of a part of that card; `null` where it is not there. */
export async function placeOnCard(context: BrowserContext, part: CardPart): Promise<Place | null> {
  const isPart = ({ nodeName, attributes = [] }: DomNode) =>
    part === 'field'
      ? nodeName === 'INPUT'
      : attributes.some((name, at) => name === 'data-action' && attributes[at + 1] === part);
  return withCard(context, async (devtools, shadow) => {
    const node = shadow.flatMap(all).find(isPart);
    if (!node) return null;
    // It may be drawn anew since it was found.
    const box = await devtools
      .send('DOM.getBoxModel', { backendNodeId: node.backendNodeId })
      .catch(() => null);
    if (!box) return null;
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = box.model.border;
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  });
}

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly nodeType: number;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

async function withCard<Found>(
  context: BrowserContext,
  look: (devtools: CDPSession, shadow: readonly DomNode[]) => Promise<Found>,
): Promise<Found | null> {
  const page = outlookIn(context);
  if (!page) return null;
  const devtools = await context.newCDPSession(page);
  try {
    const { root }: { root: DomNode } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const host = html?.children?.find(({ nodeName }) => nodeName === 'DIALBRIDGE-CARD');
    return await look(devtools, host?.shadowRoots ?? []);
  } finally {
    await devtools.detach();
  }
}

const outlookIn = (context: BrowserContext): Page | undefined =>
  context.pages().findLast((candidate) => candidate.url().startsWith('https://outlook.'));

const all = (node: DomNode): DomNode[] => [node, ...(node.children ?? []).flatMap(all)];

const textsIn = (nodes: readonly DomNode[]): string[] =>
  nodes.flatMap((node) => (node.nodeType === 3 ? [node.nodeValue] : textsIn(node.children ?? [])));
