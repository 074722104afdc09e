/** Says what is being done and since when, beside the result: whoever waits for minutes wants to know. */
export const progress = (doing: string): void => {
  process.stderr.write(`${performance.now().toFixed(0).padStart(7)} ms: ${doing}\n`);
};
