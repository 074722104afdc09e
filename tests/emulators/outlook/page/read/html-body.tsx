/** @jsxImportSource react */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { restoreColours, suitColoursToDark } from './dark-colours';
import { useDark } from './use-dark';

const nonce = document.querySelector('script[nonce]') as HTMLElement | null;

/** An HTML mail, put in as a whole; when its HTML changes, all its nodes are new. */
export function HtmlBody({ html }: { readonly html: string }) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useDark();
  const admitted = useMemo(() => withNonce(html), [html]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new nodes of a new body need it again
  useLayoutEffect(() => {
    if (box.current === null) return;
    if (dark) suitColoursToDark(box.current);
    else restoreColours(box.current);
  }, [admitted, dark]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server has sanitised it, as Outlook's does
  return <div ref={box} dangerouslySetInnerHTML={{ __html: admitted }} />;
}

/** Style sheets of mails are let in by the page's nonce. */
function withNonce(html: string): string {
  return nonce === null ? html : html.replaceAll('<style ', `<style nonce="${nonce.nonce}" `);
}
