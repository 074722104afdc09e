/** @jsxImportSource react */
import { useEffect, useRef, useState } from 'react';
import { report } from '../beacon';
import { Icon } from '../icons';
import { useUi } from '../ui-context';
import css from './compose.module.css';
import type { Draft } from './draft';

interface ComposeProps {
  readonly draft: Draft;
  readonly onClose: (sent: boolean) => void;
}

/** The message being written. */
export function Compose({ draft, onClose }: ComposeProps) {
  const { words } = useUi();
  const [to, setTo] = useState(draft.to);
  const [subject, setSubject] = useState(draft.subject);
  const [touched, setTouched] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    report({ type: 'compose-opened', id: draft.answers });
    if (draft.answers === null) first.current?.focus();
    else body.current?.focus();
  }, [draft]);
  const changed = (field: 'to' | 'subject' | 'body', text: string): void => {
    setTouched(true);
    report({ type: 'compose-changed', field, text });
  };

  return (
    <section className={css.compose} data-app-section="MailReadCompose" aria-label={words.newMail}>
      <div className={css.bar}>
        <button type="button" className={css.send} onClick={() => onClose(true)}>
          <Icon name="send" size={18} />
          {words.send}
        </button>
        <span className={css.saved}>{touched ? words.draftSaved : ''}</span>
        <button
          type="button"
          className={css.discard}
          aria-label={words.discard}
          title={words.discard}
          onClick={() => onClose(false)}
        >
          <Icon name="trash" size={18} />
        </button>
      </div>
      <label className={css.field}>
        <span className={css.label}>{words.to}</span>
        <input
          ref={first}
          aria-label={words.to}
          value={to}
          onChange={(event) => {
            setTo(event.target.value);
            changed('to', event.target.value);
          }}
        />
      </label>
      <div className={css.field}>
        <input
          aria-label={words.addSubject}
          placeholder={words.addSubject}
          value={subject}
          onChange={(event) => {
            setSubject(event.target.value);
            changed('subject', event.target.value);
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: Outlook's own markup */}
      <div
        ref={body}
        id="editorParent_1"
        role="textbox"
        aria-multiline="true"
        aria-label={words.messageBody}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        className={css.editor}
        onInput={() => changed('body', writtenIn(body.current))}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: written once; React leaves it to the person then
        dangerouslySetInnerHTML={{ __html: draft.html }}
      />
    </section>
  );
}

/** With its line breaks, which `textContent` would lose. */
function writtenIn(editor: HTMLElement | null): string {
  const { innerText } = editor ?? { innerText: '' };
  return innerText;
}
