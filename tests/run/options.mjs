import { Complaint } from '../bootstrap/complaint.mjs';
import { STAGES } from './stages.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */

/**
 * The stages that the arguments ask for, in their order, together with those that they need. Without
 * `--only` that is all of them.
 *
 * @param {readonly string[]} args
 * @returns {readonly Stage[]}
 * @throws {Complaint} for an argument that is not understood
 */
export function chooseStages(args) {
  const names = chosenNames(args);
  if (!names) return STAGES;
  const wanted = new Set(names.flatMap((name) => [name, ...find(name).needs]));
  return STAGES.filter((stage) => wanted.has(stage.name));
}

/**
 * @param {readonly string[]} args
 * @returns {readonly string[] | undefined}
 */
function chosenNames(args) {
  if (args.length === 0) return undefined;
  const [, inline] = /^--only=(.*)$/.exec(args[0] ?? '') ?? [];
  const [list, rest] = args[0] === '--only' ? [args[1], args.slice(2)] : [inline, args.slice(1)];
  const names = (list ?? '').split(',').filter(Boolean);
  if (names.length === 0 || rest.length > 0) throw new Complaint(USAGE);
  return names;
}

const USAGE = `The only option is --only <stages>, with commas: ${STAGES.map(({ name }) => name).join(',')}.`;

/**
 * @param {string} name
 * @returns {Stage}
 */
function find(name) {
  const stage = STAGES.find((it) => it.name === name);
  if (!stage) throw new Complaint(`There is no stage "${name}". ${USAGE}`);
  return stage;
}
