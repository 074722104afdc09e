/** @jsxImportSource react */
import { useRef, useState } from 'react';
import type { Person } from '../../wire';
import { PersonaCard } from './persona-card';
import css from './persona-card.module.css';

const delayMs = 300;

/** A sender; a click brings up the persona card a moment later. */
export function PersonName({ person }: { readonly person: Person }) {
  const button = useRef<HTMLButtonElement>(null);
  const [shownFor, setShownFor] = useState<string | null>(null);
  const show = (): void => {
    setTimeout(() => setShownFor(person.address), delayMs);
  };
  return (
    <>
      <button ref={button} type="button" className={css.name} aria-haspopup="dialog" onClick={show}>
        {person.name}
        <span className={css.address}>&lt;{person.address}&gt;</span>
      </button>
      {shownFor === person.address && (
        <PersonaCard person={person} anchor={button.current} onClose={() => setShownFor(null)} />
      )}
    </>
  );
}
