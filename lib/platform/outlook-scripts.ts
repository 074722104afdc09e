import { browser } from 'wxt/browser';
import { matchOf } from '../core/outlook-hosts';
import { grantedOutlookHosts } from './outlook-access';

const ID = 'other-outlook-hosts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Has the browser run the content script on the hosts of national clouds that are allowed now, as the manifest has it
 * run on the others. To be called whenever that may have changed, and after an update, which forgets such scripts;
 * one call waits for another.
 */
export function registerOutlookScripts(): Promise<void> {
  const next = last.then(register);
  last = next.catch(() => undefined);
  return next;
}

async function register(): Promise<void> {
  const matches = (await grantedOutlookHosts()).map(matchOf);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const script = scriptFor(matches);
  if (matches.length === 0 || !script) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  } else if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** The manifest's own, on other hosts: nothing else can be meant, and nothing can be forgotten here. */
function scriptFor(matches: string[]) {
  const [own] = browser.runtime.getManifest().content_scripts ?? [];
  if (!own) return null;
  return {
    id: ID,
    matches,
    js: (own.js ?? []).map(pathOf),
    css: (own.css ?? []).map(pathOf),
    runAt: 'document_start' as const,
    allFrames: own.all_frames ?? false,
    matchOriginAsFallback: Reflect.get(own, 'match_origin_as_fallback') === true,
    persistAcrossSessions: true,
  };
}

/** Firefox tells the manifest's files by their whole addresses, and takes paths only. */
const pathOf = (file: string): string => new URL(file, browser.runtime.getURL('/')).pathname.slice(1);
