import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStory } from '../../demo/story';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  const say = (text: string) => void said.push(text);
  vi.spyOn(console, 'log').mockImplementation(say);
  vi.spyOn(console, 'error').mockImplementation(say);
});
afterEach(() => void vi.restoreAllMocks());

it('the demo says which step failed, and why, in plain words', () => {
  const story = createStory();
  story.step('Building the extension');
  story.step('Opening a mail');
  const colour = String.fromCharCode(27);
  story.failed(
    new Error(`page.goto: ${colour}[31mTimeout 30000ms exceeded.${colour}[39m\nCall log:\n  - navigating`),
  );
  expect(said.slice(2)).toEqual(['\nStep 2 failed: Opening a mail\n   page.goto: Timeout 30000ms exceeded.']);
});
