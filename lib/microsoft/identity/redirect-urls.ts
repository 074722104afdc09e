import type { MicrosoftView } from '../../messaging/microsoft';

/*
 * Where Microsoft sends people back to. Chromium derives the address from the extension's id, which the manifest's
 * key fixes; Firefox from the SHA-1 of the add-on's id (contracts/microsoft.md §1.4). Both are known in each of
 * them, so that an administrator registers both at once.
 */

const CHROMIUM = 'https://enddbobbleddnedjbhbklpakdidogoef.chromiumapp.org/';
const FIREFOX = 'https://9e4458c3deaa641730a990478b1ebd3d680eac73.extensions.allizom.org/';

/**
 * Both browsers' addresses, this one's own as the browser itself says it: a build with another id, as a store may
 * give it, has another address.
 */
export function redirectUrls(own: string): MicrosoftView['redirectUrls'] {
  const isFirefox = new URL(own).hostname.endsWith('.extensions.allizom.org');
  return [
    { browser: 'chromium', url: isFirefox ? CHROMIUM : own, own: !isFirefox },
    { browser: 'firefox', url: isFirefox ? own : FIREFOX, own: isFirefox },
  ];
}
