/** Tells on the terminal what happens, step by step, and what shows it. */
export interface Story {
  step(title: string): void;
  evidence(text: string): void;
  /** Says which step could not be shown, and why. */
  failed(reason: unknown): void;
}

export function createStory(): Story {
  let count = 0;
  let current = 'Beginning';
  return {
    step: (title) => {
      count += 1;
      current = title;
      console.log(`\n${count}. ${title}`);
    },
    evidence: (text) => console.log(`   ${text}`),
    failed: (reason) => console.error(`\nStep ${count} failed: ${current}\n   ${inWords(reason)}`),
  };
}

/** The message without terminal colours and without the call log that Playwright puts below it. */
function inWords(reason: unknown): string {
  const message = reason instanceof Error ? reason.message : String(reason);
  const [first = ''] = stripColours(message).split(/\n\s*(?:Call log|Browser logs):/);
  return first.trim().replaceAll('\n', '\n   ');
}

const stripColours = (text: string) =>
  text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
