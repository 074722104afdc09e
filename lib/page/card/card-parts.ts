import type { CardAction, CardButton, CardChoice, CardField, CardModel, CardStatus } from './card-model';

/** Number, whose it is, country and kind; and the cross, where the card does not go by itself. */
export function headOf(
  document: Document,
  { number, owner, about, closeLabel }: CardModel,
): readonly HTMLElement[] {
  const words = made(document, 'div', 'words');
  if (number) words.append(made(document, 'p', 'number', number));
  if (owner) words.append(made(document, 'p', 'owner', owner));
  if (about) words.append(made(document, 'p', 'about', about));
  return closeLabel === null ? [words] : [words, crossOf(document, closeLabel)];
}

function crossOf(document: Document, label: string): HTMLElement {
  const cross = actionOf(document, 'close', 'close');
  cross.setAttribute('aria-label', label);
  cross.append(made(document, 'span', 'cross'));
  return cross;
}

export const notesOf = (document: Document, notes: readonly string[]): readonly HTMLElement[] =>
  notes.map((text) => made(document, 'p', 'note', text));

/** One button for each number to choose from, under the question which of them is meant. */
export function choiceOf(document: Document, { label, options }: CardChoice): readonly HTMLElement[] {
  const question = made(document, 'p', 'question', label);
  question.id = 'question';
  const group = made(document, 'div', 'options');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', question.id);
  for (const option of options) {
    const button = actionOf(document, 'choose', 'option');
    button.setAttribute('data-value', option.value);
    button.textContent = option.label;
    group.append(button);
  }
  return [question, group];
}

/** The chosen one stays the same button, so that it keeps the focus. */
export function showChosen(place: HTMLElement, choice: CardChoice | null): void {
  for (const button of place.querySelectorAll('button')) {
    const value = button.getAttribute('data-value');
    const isChosen = choice?.options.some((option) => option.isChosen && option.value === value) ?? false;
    button.setAttribute('aria-pressed', String(isChosen));
  }
}

/** How the call stands; the dot says nothing that the words do not. */
export function statusOf(document: Document, { title, lines }: CardStatus): readonly HTMLElement[] {
  const words = made(document, 'div', 'words');
  const line = made(document, 'p', 'title');
  line.append(made(document, 'span', 'what', title), made(document, 'span', 'time'));
  words.append(line, ...lines.filter(Boolean).map((text) => made(document, 'p', 'line', text)));
  return [made(document, 'span', 'dot'), words];
}

/** The number to be changed, with what is made of it below. */
export function fieldOf(document: Document, { label, value }: CardField): readonly HTMLElement[] {
  const name = made(document, 'label', 'label', label);
  name.setAttribute('for', 'number');
  const input = document.createElement('input');
  input.id = 'number';
  input.type = 'tel';
  input.value = value;
  input.dir = 'ltr';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-describedby', 'hint');
  const hint = made(document, 'p', 'hint');
  hint.id = 'hint';
  return [name, input, hint];
}

export function showHint(field: HTMLElement, edited: CardField | null): void {
  setText(field.querySelector('.hint'), edited?.hint ?? '');
  field.querySelector('input')?.setAttribute('aria-invalid', String(edited?.valid === false));
}

export function buttonOf(document: Document, { action, label, look }: CardButton): HTMLElement {
  const button = actionOf(document, action, look);
  button.textContent = label;
  return button;
}

function actionOf(document: Document, action: CardAction, className: string): HTMLElement {
  const button = made(document, 'button', className);
  button.setAttribute('type', 'button');
  button.setAttribute('data-action', action);
  return button;
}

export function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Every text goes in as text: names and numbers are whatever a stranger wrote. */
export function made(document: Document, tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
