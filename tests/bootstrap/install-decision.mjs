/**
 * What node_modules was made from.
 *
 * @typedef {object} Stamp
 * @property {string} lock a line with the digest of package-lock.json
 * @property {string} machine a line with Node's major version and the system
 */

/**
 * @typedef {object} InstallFacts
 * @property {Stamp} wanted
 * @property {string | undefined} stamp the stamp found in node_modules: both lines of {@link Stamp}
 * @property {string} lock the text of package-lock.json
 * @property {string | undefined} installedLock npm's own record, node_modules/.package-lock.json; npm writes
 *   it last, so it is missing after an install that broke off
 * @property {System} system
 */

/** @typedef {{ platform: string, arch: string }} System */
/** @typedef {{ action: 'keep' } | { action: 'adopt' } | { action: 'install', reason: string }} InstallVerdict */

/**
 * Decides whether `npm ci` is needed. `adopt` means that somebody ran npm by hand and what lies there is
 * what the lock file asks for: only the stamp is missing.
 *
 * @param {InstallFacts} facts
 * @returns {InstallVerdict}
 */
export function judgeInstall({ wanted, stamp, lock, installedLock, system }) {
  if (installedLock === undefined)
    return { action: 'install', reason: 'node_modules is missing or incomplete' };
  if (stamp === wanted.lock + wanted.machine) return { action: 'keep' };
  if (stamp !== undefined && !stamp.endsWith(wanted.machine)) {
    return { action: 'install', reason: 'node_modules was made with another Node or on another system' };
  }
  if (sameTree(lock, installedLock, system)) return { action: 'adopt' };
  return { action: 'install', reason: 'node_modules was not made from this package-lock.json' };
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 */

/**
 * @param {string} lock
 * @param {string} installedLock
 * @param {System} system
 */
function sameTree(lock, installedLock, system) {
  const asked = packagesOf(lock);
  const installed = packagesOf(installedLock);
  if (!asked || !installed) return false;
  return (
    Object.entries(installed).every(([path, it]) => isSame(asked[path], it) && runsOn(it, system)) &&
    Object.entries(asked).every(([path, it]) => path === '' || path in installed || it.optional === true)
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesOf(lock) {
  try {
    return JSON.parse(lock).packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {LockedPackage | undefined} asked
 * @param {LockedPackage} installed
 */
function isSame(asked, installed) {
  return asked?.version === installed.version && asked?.integrity === installed.integrity;
}

/**
 * @param {LockedPackage} it
 * @param {System} system
 */
function runsOn(it, { platform, arch }) {
  return allows(it.os, platform) && allows(it.cpu, arch);
}

/**
 * @param {readonly string[] | undefined} list as in package.json: names, or names to exclude (`!win32`)
 * @param {string} value
 */
function allows(list, value) {
  if (!list || list.length === 0) return true;
  return list.every((name) => name.startsWith('!')) ? !list.includes(`!${value}`) : list.includes(value);
}
