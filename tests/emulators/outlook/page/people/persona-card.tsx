/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Contact, Person } from '../../wire';
import { report } from '../beacon';
import { Icon, type IconName } from '../icons';
import { fetchContact } from '../state/server';
import { useUi } from '../ui-context';
import { Avatar } from './avatar';
import css from './persona-card.module.css';

interface PersonaCardProps {
  readonly person: Person;
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** The card about a person, in a portal outside the reading pane; its numbers come a moment after it. */
export function PersonaCard({ person, anchor, onClose }: PersonaCardProps) {
  const { words } = useUi();
  const card = useRef<HTMLDivElement>(null);
  const contact = useContact(person);
  useDismissal(card, onClose);
  const place = anchor?.getBoundingClientRect();
  return createPortal(
    <div
      ref={card}
      role="dialog"
      aria-label={`${words.contactCard} ${person.name}`}
      className={css.card}
      style={{ left: place?.left ?? 40, top: (place?.bottom ?? 40) + 6 }}
    >
      <div className={css.head}>
        <Avatar name={person.name} size={64} />
        <div>
          <div className={css.title}>{person.name}</div>
          <div className={css.soft}>{contact?.title}</div>
          <div className={css.soft}>{contact?.company}</div>
        </div>
        <button type="button" className={css.close} aria-label={words.close} onClick={onClose}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <div className={css.section}>{words.contactInfo}</div>
      <Line icon="mail" label={words.email}>
        <a href={`mailto:${person.address}`}>{person.address}</a>
      </Line>
      {contact?.business && (
        <Line icon="phone" label={words.businessPhone}>
          <a href={`tel:${contact.business.replace(/[^+\d]/g, '')}`}>{contact.business}</a>
        </Line>
      )}
      {contact?.mobile && (
        <Line icon="phone" label={words.mobilePhone}>
          <span className="allowTextSelection">{contact.mobile}</span>
        </Line>
      )}
    </div>,
    document.body,
  );
}

function Line({
  icon,
  label,
  children,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={css.line}>
      <Icon name={icon} />
      <div>
        <div className={css.label}>{label}</div>
        {children}
      </div>
    </div>
  );
}

function useContact(person: Person): Contact | null {
  const [contact, setContact] = useState<Contact | null>(null);
  useEffect(() => {
    let gone = false;
    report({ type: 'persona', id: person.address });
    void fetchContact(person).then((found) => gone || setContact(found));
    return () => {
      gone = true;
    };
  }, [person]);
  return contact;
}

/** Escape and a press outside take the card away. */
function useDismissal(card: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
    };
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) close.current();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [card]);
}
