/** A problem that the reader can solve. It is shown as its sentence alone, without a stack. */
export class Complaint extends Error {}

/**
 * Progress of the bootstrap. It goes to stderr: stdout belongs to the task alone.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
