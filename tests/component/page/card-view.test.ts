import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { CardModel } from '../../../lib/page/card/card-model';
import { CARD_STYLE } from '../../../lib/page/card/card-style';
import { createCardView } from '../../../lib/page/card/card-view';
import { aCard } from '../../fixtures/card-models';
import { brokenRules } from '../ui/show';
import { write } from './paper';

const RINGING = aCard({
  owner: 'Dr. Maximiliane Freifrau von Oberhausen-Unterlindenberg',
  about: 'Demokratische Republik Kongo · Gebührenfrei',
  status: {
    tone: 'busy',
    title: 'Ihr Telefon klingelt. Heben Sie ab, dann ruft 3CX an.',
    time: '',
    lines: ['Stand von vor 15 Sekunden'],
  },
  buttons: [
    { action: 'undo', label: 'Rückgängig machen', look: 'quiet' },
    { action: 'copy', label: 'Nicht kopiert', look: 'quiet' },
  ],
  closeLabel: 'Schließen',
});

const CARDS: Readonly<Record<string, CardModel>> = {
  resting: aCard(),
  ringing: RINGING,
  connected: aCard({
    status: { tone: 'good', title: 'Connected', time: '02:14', lines: [] },
    buttons: [
      { action: 'hangUp', label: 'Hang up', look: 'hangUp' },
      { action: 'copy', label: 'Copy', look: 'quiet' },
    ],
    closeLabel: 'Close',
  }),
  failed: aCard({
    owner: null,
    status: {
      tone: 'bad',
      title: 'No phone is registered for your extension.',
      time: '',
      lines: [
        'Nothing was dialled. Switch on your desk phone or open the 3CX app, then click the number again.',
      ],
    },
    closeLabel: 'Close',
  }),
  choosing: aCard({
    notes: ['Durchwahl 12: Geben Sie sie ein, wenn abgehoben wird.'],
    choice: {
      label: 'Das Land ist nicht sicher. Welche Nummer ist gemeint?',
      options: [
        { value: '+43664123456', label: '+43 664 123456, Österreich', isChosen: true },
        { value: '+49664123456', label: '+49 664 123456, Deutschland', isChosen: false },
      ],
    },
  }),
  editing: aCard({
    field: {
      label: 'Number to call',
      value: '+49 40 66969',
      hint: 'This is not a phone number yet.',
      valid: false,
    },
    buttons: [
      { action: 'call', label: 'Call with 3CX', look: 'call' },
      { action: 'cancelEdit', label: 'Cancel', look: 'quiet' },
    ],
    closeLabel: 'Close',
  }),
};
const names = Object.keys(CARDS);

/** Shows a card outside a closed tree, where it can be looked into; its parts are styled as in there. */
function show(name: string, scheme: 'light' | 'dark' = 'light'): HTMLElement {
  const paper = write('<section style="min-height: 300px; padding: 8px"></section>');
  const place = paper.querySelector('section') ?? paper;
  place.style.setProperty('color-scheme', scheme);
  place.style.setProperty('background', scheme === 'dark' ? '#1b1d21' : '#fff');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@scope (section) { ${CARD_STYLE.replace(/:host[^{]*\{[^}]*\}/g, '')} }`);
  document.adoptedStyleSheets = [sheet];
  const view = createCardView(document);
  view.show(CARDS[name] ?? aCard());
  view.element.style.setProperty('position', 'static');
  place.append(view.element);
  for (const animation of document.getAnimations()) animation.finish();
  return place;
}

afterEach(async () => {
  document.adoptedStyleSheets = [];
  await page.viewport(414, 896);
});

describe.each(['light', 'dark'] as const)('in the %s, the card', (scheme) => {
  it.each(names)('%s breaks no rule of WCAG 2.2 AA', async (name) => {
    document.title = 'Mail';
    document.documentElement.lang = 'en';
    expect(await brokenRules(show(name, scheme))).toEqual([]);
  });
});

describe.each(names)('the card %s', (name) => {
  it('fits a window of 320 pixels', async () => {
    await page.viewport(320, 640);
    const place = show(name);
    const card = place.querySelector('.box')?.getBoundingClientRect();
    expect(card?.right).toBeLessThanOrEqual(320);
    const parts = [...place.querySelectorAll('p, button, input')];
    expect(parts.every((part) => part.getBoundingClientRect().right <= (card?.right ?? 0))).toBe(true);
    expect(parts.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1)).toBe(true);
  });

  it('has no target below 24 pixels', () => {
    const boxes = [...show(name).querySelectorAll('button, input')].map((part) =>
      part.getBoundingClientRect(),
    );
    expect(boxes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
  });
});

describe('a choice of numbers', () => {
  it('is named by its question, says what is chosen, and keeps its buttons while that changes', () => {
    const view = createCardView(document);
    const model = CARDS.choosing ?? aCard();
    view.show(model);
    const pressed = () =>
      [...view.element.querySelectorAll('.option')].map((button) => button.getAttribute('aria-pressed'));
    expect(pressed()).toEqual(['true', 'false']);
    expect(view.element.querySelector('[role=group]')?.getAttribute('aria-labelledby')).toBe('question');
    expect(view.element.getAttribute('aria-describedby')).toBe('notes question');
    const [first] = view.element.querySelectorAll('.option');
    const options = model.choice?.options.map((one) => ({ ...one, isChosen: !one.isChosen })) ?? [];
    view.show({ ...model, choice: model.choice && { ...model.choice, options } });
    expect(pressed()).toEqual(['false', 'true']);
    expect(view.element.querySelector('.option')).toBe(first);
  });
});

describe('the time of a call', () => {
  it('runs in figures of one width, and draws nothing else anew', () => {
    const view = createCardView(document);
    const model = CARDS.connected ?? aCard();
    view.show(model);
    const title = view.element.querySelector('.what');
    view.show({ ...model, status: model.status && { ...model.status, time: '02:15' } });
    expect(view.element.querySelector('.time')?.textContent).toBe('02:15');
    expect(view.element.querySelector('.what')).toBe(title);
  });
});
