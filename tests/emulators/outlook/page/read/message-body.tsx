/** @jsxImportSource react */
import { useState } from 'react';
import type { WireBody } from '../../wire';
import { Icon } from '../icons';
import { useUi } from '../ui-context';
import { FramedBody, isFramed } from './framed-body';
import { HtmlBody } from './html-body';
import css from './reading-pane.module.css';
import { TextBody } from './text-body';

interface MessageBodyProps {
  /** The message's id: another message in the same nodes starts with its quote hidden. */
  readonly id: string;
  readonly body: WireBody;
  /** Outlook numbers the bodies of a page as it shows them. */
  readonly serial: number;
}

/** What a mail says; what it quotes waits behind "…". */
export function MessageBody({ id, body, serial }: MessageBodyProps) {
  const { words } = useUi();
  const [wholeId, setWholeId] = useState<string | null>(null);
  const whole = wholeId === id;
  const Body = body.format === 'html' ? HtmlBodyOf : TextBodyOf;
  const label = whole ? words.hideHistory : words.showHistory;
  return (
    <div role="document" className={css.document}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: Outlook's own markup */}
      <div
        id={`UniqueMessageBody_${serial}`}
        aria-label={words.messageBody}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: Outlook's own markup
        tabIndex={0}
        className={`${css.body} allowTextSelection`}
      >
        <Body content={body.fresh} />
        {body.quoted !== null && (
          <button
            type="button"
            className={css.history}
            aria-label={label}
            title={label}
            aria-expanded={whole}
            onClick={() => setWholeId(whole ? null : id)}
          >
            <Icon name="more" size={18} />
          </button>
        )}
        {body.quoted !== null && whole && <Body content={body.quoted} />}
      </div>
    </div>
  );
}

function HtmlBodyOf({ content }: { readonly content: string }) {
  return isFramed() ? <FramedBody html={content} /> : <HtmlBody html={content} />;
}

function TextBodyOf({ content }: { readonly content: string }) {
  return <TextBody text={content} />;
}
