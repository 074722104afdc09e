import { tokenRequests } from '../browsers/microsoft';
import type { Tab } from '../browsers/tab';
import type { Stage } from './stage';

/** Prints the token requests that Microsoft saw meanwhile. */
export async function tellTokens({ pbx, story }: Stage, work: () => Promise<void>): Promise<void> {
  await pbx.send('DELETE', '/entra/requests');
  await work();
  for (const { grant, origin, status } of await tokenRequests(pbx)) {
    const from = origin === null ? 'without an origin' : 'from the extension’s origin';
    story.evidence(`Microsoft saw a token request ${from}: ${grant} → ${status}`);
  }
}

/** Prints what the page says of permissions and of what can be read. */
export async function tellPage({ story }: Stage, options: Tab): Promise<void> {
  for (const line of await options.evaluate(readPage, null)) story.evidence(`the page says: ${line}`);
}

/** Runs in the page: the permissions that are needed, kind by kind, then a line for each thing that can be read. */
function readPage(): readonly string[] {
  const kinds = [...document.querySelectorAll<HTMLElement>('section[id^=microsoft-permissions-]')];
  const permissions = kinds.map((kind) => {
    const lines = [...kind.querySelectorAll<HTMLElement>('tr[data-permission]')]
      .filter(({ offsetParent, dataset }) => offsetParent !== null && dataset.state !== 'notNeeded')
      .map(({ dataset }) => `${dataset.permission} ${dataset.state}`);
    return `${kind.ariaLabel}: ${lines.join(' · ')}`;
  });
  const abilities = [...document.querySelectorAll<HTMLElement>('[data-ability] .marked-head')];
  return [
    ...permissions,
    ...abilities.map(({ innerText }) => innerText.split('\n').filter(Boolean).join(': ')),
  ];
}
