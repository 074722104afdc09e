/** @typedef {import('./browser-kinds.mjs').BrowserKind} BrowserKind */

/**
 * @param {BrowserKind} kind
 * @param {string} variable
 * @param {string} value
 * @param {string} reason as in a judgement: "is …", "does not run: …"
 */
export function explainVariable({ title, oldest }, variable, value, reason) {
  return (
    `${variable} is set to ${value}, which ${reason}. ` +
    `Set it to the full path of ${title} ${oldest} or newer, or unset it to let one be found or installed.`
  );
}

/**
 * @param {BrowserKind} kind
 * @param {readonly { path: string, reason: string }[]} refusals browsers that were there but will not do
 * @param {readonly string[]} tried what was done to get one
 */
export function explainMissing({ title, oldest, aptPackage, ownDownload, variables }, refusals, tried) {
  const seen = refusals.map(({ path, reason }) => `${path} ${reason}`).join('; ');
  return [
    `Dialbridge needs ${title} ${oldest} or newer, and this machine has none that will do.`,
    `Install it (Debian: \`sudo apt-get install ${aptPackage}\`; anywhere: \`${ownDownload}\`)`,
    `and run the command again, or set ${variables[0]} to its full path.`,
    ...(seen ? [`Found, but of no use: ${seen}.`] : []),
    ...(tried.length > 0 ? [`Tried: ${tried.join('; ')}; the output above says more.`] : []),
  ].join(' ');
}
