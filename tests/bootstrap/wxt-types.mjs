import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runPreparation } from './command.mjs';
import { say } from './complaint.mjs';
import { root, wxt } from './tools.mjs';

/**
 * Lets WXT write `.wxt/` when it is missing: our tsconfig.json extends a file in it, and every tool that
 * reads TypeScript stops without it. When WXT fails the task goes on and says better what is broken.
 */
export async function generateWxtTypes() {
  if (existsSync(join(root, '.wxt/tsconfig.json'))) return;
  say('Generating .wxt …');
  if (!(await runPreparation(wxt('prepare')))) say('`wxt prepare` failed; going on without .wxt.');
}
