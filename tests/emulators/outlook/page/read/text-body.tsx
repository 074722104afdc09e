/** @jsxImportSource react */
import { Fragment } from 'react';

const links = /(https?:\/\/[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** A plain-text mail: every line is a text node that React changes in place. */
export function TextBody({ text }: { readonly text: string }) {
  return (
    <div dir="ltr">
      {text.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, so a change re-uses its nodes
        <Fragment key={i}>
          {line
            .split(links)
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            .map((piece, at) => (at % 2 === 1 ? <Link key={`${i}/${piece}`} to={piece} /> : piece))}
          <br />
        </Fragment>
      ))}
    </div>
  );
}

function Link({ to }: { readonly to: string }) {
  return (
    <a
      href={to.includes('://') ? to : `mailto:${to}`}
      target="_blank"
      rel="noopener noreferrer"
      data-auth="NotApplicable"
    >
      {to}
    </a>
  );
}
