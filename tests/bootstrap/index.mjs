/**
 * The first thing every npm script runs: `node tests/bootstrap/index.mjs <task> [args…]`.
 *
 * It needs nothing but Node. Only the version check is imported statically, because on a Node that is
 * too old the other files might not even parse.
 */
import { complainAboutNode } from './node-version.mjs';

const complaint = complainAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  import('./start.mjs').then(({ start }) => start(process.argv.slice(2)));
}
