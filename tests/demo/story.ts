/** Tells on the terminal what happens, step by step, and what shows it. */
export interface Story {
  step(title: string): void;
  evidence(text: string): void;
}

export function createStory(): Story {
  let count = 0;
  return {
    step: (title) => {
      count += 1;
      console.log(`\n${count}. ${title}`);
    },
    evidence: (text) => console.log(`   ${text}`),
  };
}
