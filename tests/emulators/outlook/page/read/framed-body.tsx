/** @jsxImportSource react */
import css from './reading-pane.module.css';

/** An HTML mail in a frame that the page writes itself: of the page's origin, without an address of its own. */
export function FramedBody({ html }: { readonly html: string }) {
  return <iframe title="Message body" className={css.frame} srcDoc={html} />;
}

/** Whether this page was opened to show its mails so. */
export const isFramed = (): boolean => new URLSearchParams(location.search).has('framed');
