import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { candidatePatterns } from './browser-candidates.mjs';
import { aptInstall, download } from './browser-install.mjs';
import { CHROMIUM, FIREFOX } from './browser-kinds.mjs';
import { expand } from './browser-paths.mjs';
import { probe } from './browser-probe.mjs';
import { explainMissing, explainVariable } from './browser-sentences.mjs';
import { Complaint, say } from './complaint.mjs';
import { root } from './tools.mjs';

/**
 * @typedef {import('./browser-kinds.mjs').BrowserKind} BrowserKind
 * @typedef {{ path: string, reason: string }} Refusal
 */

/**
 * The path of a Chromium that loads unpacked extensions; installs one when there is none.
 *
 * @returns {Promise<string>} absolute
 * @throws {Complaint} that says what to do
 */
export const findChromium = () => find(CHROMIUM);

/**
 * The path of a Firefox that can be driven over WebDriver BiDi; installs one when there is none.
 *
 * @returns {Promise<string>} absolute
 * @throws {Complaint} that says what to do
 */
export const findFirefox = () => find(FIREFOX);

/** @param {BrowserKind} kind */
async function find(kind) {
  const path =
    (await fromEnvironment(kind)) ?? (await fromUsualPaths(kind)).found ?? (await fromInstallation(kind));
  say(`${kind.title}: ${path}`);
  return path;
}

/**
 * A variable is a decision of the reader: when it does not lead to a browser that will do, that is said
 * and nothing else is tried.
 *
 * @param {BrowserKind} kind
 * @returns {Promise<string | undefined>}
 */
async function fromEnvironment(kind) {
  const variable = kind.variables.find((name) => process.env[name]);
  if (!variable) return undefined;
  const value = process.env[variable] ?? '';
  const path = await locate(value);
  if (!path) throw new Complaint(explainVariable(kind, variable, value, 'is no program on this machine'));
  const judgement = await probe(kind, path);
  if (judgement.fit) return path;
  throw new Complaint(explainVariable(kind, variable, value, judgement.reason));
}

/**
 * @param {string} value a path, or the name of a program on the PATH
 * @returns {Promise<string | undefined>} absolute; nothing when no such file exists
 */
async function locate(value) {
  const named = !isAbsolute(value) && !/[\\/]/.test(value);
  const paths = named
    ? (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, value))
    : [resolve(root, value)];
  return (await Promise.all(paths.map(expand))).flat()[0];
}

/**
 * @param {BrowserKind} kind
 * @returns {Promise<{ found?: string, refusals: readonly Refusal[] }>}
 */
async function fromUsualPaths(kind) {
  /** @type {Refusal[]} */
  const refusals = [];
  for (const pattern of candidatePatterns(kind.name, process.platform, process.env, root)) {
    for (const path of await expand(pattern)) {
      const judgement = await probe(kind, path);
      if (judgement.fit) return { found: path, refusals };
      refusals.push({ path, reason: judgement.reason });
    }
  }
  return { refusals };
}

/**
 * @param {BrowserKind} kind
 * @returns {Promise<string>}
 */
async function fromInstallation(kind) {
  /** @type {string[]} */
  const tried = [];
  for (const install of [aptInstall, download]) {
    const attempt = await install(kind);
    if (attempt) tried.push(attempt);
    const { found } = attempt ? await fromUsualPaths(kind) : {};
    if (found) return found;
  }
  const { refusals } = await fromUsualPaths(kind);
  throw new Complaint(explainMissing(kind, refusals, tried));
}
