/** The oldest Node this project runs on; the same number stands in package.json under `engines`. */
const OLDEST = { major: 20, minor: 19 };

/**
 * Says what is wrong with this Node, or nothing when it will do.
 *
 * @param {string} version as in `process.versions.node`, for example "20.19.4"
 * @returns {string | undefined}
 */
export function complainAboutNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined;
  return (
    `Dialbridge needs Node ${OLDEST.major}.${OLDEST.minor} or newer, and this is Node ${version}. ` +
    'Install a newer one (https://nodejs.org) and run the command again.'
  );
}
