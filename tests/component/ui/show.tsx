import '../../../components/ui/tokens.css';
import '../../../components/ui/base.css';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach } from 'vitest';
import { fake } from '../../fixtures/fake-browser';

let place: HTMLElement | null = null;

/** Renders into a page of its own, in a language. */
export function show(view: ComponentChild, language: 'en' | 'de' = 'en'): HTMLElement {
  clear();
  fake.language = language;
  document.documentElement.lang = language;
  document.title = 'Dialbridge';
  place = document.createElement('div');
  document.body.append(place);
  render(view, place);
  return place;
}

function clear(): void {
  if (place) render(null, place);
  place?.remove();
  place = null;
}

afterEach(clear);

/** The rules of WCAG 2.2 AA that the view breaks, by name. */
export async function brokenRules(view: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(view, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
