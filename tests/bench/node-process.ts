import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs a script in a Node of its own, so that nothing of this process slows it down or warms it up; what it
 * prints is its result, `null` when it has failed or not ended in time. What it says on the way goes to the
 * terminal.
 */
export async function runNode(file: string, args: readonly string[], timeoutMs: number): Promise<unknown> {
  const child = spawn(process.execPath, ['--expose-gc', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [printed, code] = await Promise.all([text(child.stdout), ended]);
  return code === 0 ? JSON.parse(printed) : null;
}
