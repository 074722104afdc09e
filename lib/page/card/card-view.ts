import type { CardButton, CardModel } from './card-model';
import {
  buttonOf,
  choiceOf,
  fieldOf,
  headOf,
  made,
  notesOf,
  setText,
  showChosen,
  showHint,
  statusOf,
} from './card-parts';

/** The card as plain elements. It listens to nothing: `data-action` says what an element is for. */
export interface CardView {
  readonly element: HTMLElement;
  /** Shows a model, keeping what has not changed: the focus, and what a person has typed. */
  show(model: CardModel): void;
  /** Forgets what it showed, so that everything on the next card is new. */
  clear(): void;
  /** When a button came up, on the clock of `event.timeStamp`. */
  shownAt(button: Element): number;
}

export function createCardView(document: Document): CardView {
  const box = made(document, 'div', 'box');
  box.setAttribute('role', 'dialog');
  const part = (name: string) => box.appendChild(made(document, 'div', name));
  const parts = {
    head: part('head'),
    notes: part('notes'),
    choice: part('choice'),
    status: part('status'),
    field: part('field'),
    buttons: part('buttons'),
  };
  parts.notes.id = 'notes';
  // Whoever comes into the card without seeing it hears of these at once.
  box.setAttribute('aria-describedby', 'notes question');
  const births = new WeakMap<Element, number>();
  const known = new Map<Element, string>();

  const draw = (place: HTMLElement, of: unknown, drawn: () => readonly HTMLElement[]) => {
    const now = JSON.stringify(of);
    if (known.get(place) === now) return;
    known.set(place, now);
    place.replaceChildren(...drawn());
    place.hidden = place.firstChild === null;
    for (const button of place.querySelectorAll('button')) {
      if (!births.has(button)) births.set(button, performance.now());
    }
  };

  return {
    element: box,
    show: (model) => {
      const { status, field, buttons, label, notes, choice, ...head } = model;
      const focused = focusedIn(box);
      box.setAttribute('aria-label', label);
      draw(parts.head, head, () => headOf(document, model));
      draw(parts.notes, notes, () => notesOf(document, notes));
      const options = choice && { ...choice, options: choice.options.map(({ value }) => value) };
      draw(parts.choice, options, () => (choice ? choiceOf(document, choice) : []));
      showChosen(parts.choice, choice);
      draw(parts.status, status && { ...status, time: '' }, () => (status ? statusOf(document, status) : []));
      parts.status.className = `status ${status?.tone ?? ''}`;
      setText(parts.status.querySelector('.time'), status?.time ?? '');
      draw(parts.field, field?.label ?? null, () => (field ? fieldOf(document, field) : []));
      showHint(parts.field, field);
      const actions = buttons.map(({ action }) => action);
      draw(parts.buttons, actions, () => buttonsOf(document, parts.buttons, buttons));
      for (const { action, label } of buttons) setText(buttonFor(box, action), label);
      if (focused && !focusedIn(box)) (box.contains(focused) ? focused : mainButton(box))?.focus();
    },
    clear: () => {
      known.clear();
      for (const place of Object.values(parts)) place.replaceChildren();
    },
    shownAt: (button) => births.get(button) ?? Number.POSITIVE_INFINITY,
  };
}

/** What the keyboard comes to first. */
export const mainButton = (box: Element): HTMLElement | null =>
  box.querySelector('.buttons button') ?? box.querySelector('button');

const buttonFor = (box: Element, action: CardButton['action']) =>
  box.querySelector(`[data-action="${action}"]`);

/** A button that stays keeps its place in time, and the focus. */
function buttonsOf(
  document: Document,
  place: HTMLElement,
  wanted: readonly CardButton[],
): readonly HTMLElement[] {
  const old = [...place.querySelectorAll<HTMLElement>('button')];
  return wanted.map((button) => {
    const kept = old.find(({ dataset }) => dataset.action === button.action);
    return kept ?? buttonOf(document, button);
  });
}

function focusedIn(box: HTMLElement): HTMLElement | null {
  const root = box.getRootNode();
  const focused = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return focused instanceof HTMLElement && box.contains(focused) ? focused : null;
}
