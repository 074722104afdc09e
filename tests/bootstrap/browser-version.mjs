/** @typedef {import('./browser-kinds.mjs').BrowserKind} BrowserKind */
/** @typedef {{ product: string, major: number, version: string }} Version */

/**
 * Whether a browser will do, and if not why not: the end of a sentence that begins with its path.
 *
 * @typedef {{ fit: true, reason?: undefined } | { fit: false, reason: string }} Judgement
 */

/** The first branded Chrome that ignores `--load-extension`. */
const BRANDED_IGNORES_EXTENSIONS = 137;

/**
 * @param {string} output of `--version`, for example "Chromium 140.0.7339.80 built on Debian"
 * @returns {Version | undefined}
 */
export function parseVersion(output) {
  for (const line of output.split('\n')) {
    const [, product, version, major] = /^\s*([A-Za-z][A-Za-z ]*?) +((\d+)\.\d[\w.]*)/.exec(line) ?? [];
    if (product !== undefined && version !== undefined) return { product, version, major: Number(major) };
  }
  return undefined;
}

/**
 * @param {BrowserKind} kind
 * @param {string} path
 * @param {string} output of `--version`
 * @returns {Judgement}
 */
export function judge(kind, path, output) {
  const version = parseVersion(output);
  if (!version) return no(`answers --version with ${quote(output)}`);
  const objection =
    kind.name === 'chromium' ? objectToChromium(version, path, output) : objectToFirefox(version, path);
  if (objection) return no(objection);
  if (version.major < kind.oldest) {
    return no(`is ${version.product} ${version.version}, and ${kind.oldest} is the oldest that will do`);
  }
  return { fit: true };
}

/**
 * @param {Version} version
 * @param {string} path
 * @param {string} output
 * @returns {string | undefined}
 */
function objectToChromium({ product, version, major }, path, output) {
  if (/headless.?shell/i.test(path)) return 'is the headless shell, which has no extensions';
  if (/\bsnap\b/.test(output)) return CONFINED;
  if (product === 'Chromium' || product.startsWith('Google Chrome for Testing')) return undefined;
  if (product === 'Microsoft Edge') return 'is Microsoft Edge, which ignores --load-extension';
  if (!product.startsWith('Google Chrome')) return `is ${product} ${version}, not Chromium`;
  if (major < BRANDED_IGNORES_EXTENSIONS) return undefined;
  return `is ${product} ${version}: branded Chrome from ${BRANDED_IGNORES_EXTENSIONS} on ignores --load-extension`;
}

/**
 * @param {Version} version
 * @param {string} path
 * @returns {string | undefined}
 */
function objectToFirefox({ product, version }, path) {
  if (/ms-playwright[\\/]firefox/.test(path))
    return "is Playwright's Firefox, where extensions cannot be driven";
  if (product === 'Mozilla Firefox' || product.startsWith('Firefox')) return undefined;
  return `is ${product} ${version}, not Firefox`;
}

/** Why a browser from a snap package is refused. */
export const CONFINED = 'comes from a snap package, which may not read the built extension';

/**
 * @param {string} reason
 * @returns {Judgement}
 */
const no = (reason) => ({ fit: false, reason });

/** @param {string} output */
function quote(output) {
  const [line = ''] = output.trim().split('\n');
  return line === '' ? 'nothing' : `“${line.slice(0, 120)}”`;
}
