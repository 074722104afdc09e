import type { BrowserContext } from 'playwright';
import { CHROMIUM_ID } from '../browsers/chromium';
import { until } from '../browsers/tab';

/** Events of the browser that a headless browser gives no way to cause: the worker is told of them directly. */
export interface BrowserEvents {
  /** A key of the extension was pressed over the page with this address. */
  command(name: 'call-selection' | 'walk-numbers' | 'hang-up', url: string): Promise<void>;
  /** An entry of the context menu was chosen over the page with this address. */
  menu(info: object, url: string): Promise<void>;
}

/** Causes events in the worker as it runs now. */
export function browserEvents(context: BrowserContext): BrowserEvents {
  const dispatch = async (
    event: 'commands.onCommand' | 'contextMenus.onClicked',
    what: unknown,
    url: string,
  ) => {
    const workers = await until(
      async () => context.serviceWorkers(),
      (all) => all.length > 0,
    );
    await workers.at(-1)?.evaluate(
      async ([path = '', said, address]) => {
        const api = Reflect.get(globalThis, 'chrome');
        const tabs: readonly { readonly id: number; readonly url?: string }[] = await api.tabs.query({});
        const active = await api.tabs.query({ active: true, lastFocusedWindow: true });
        const tab = tabs.find((one) => one.url === address) ?? active[0];
        const [area = '', name = ''] = String(path).split('.');
        api[area][name].dispatch(said, tab);
      },
      [event, what, url] as const,
    );
  };
  return {
    command: (name, url) => dispatch('commands.onCommand', name, url),
    menu: (info, url) => dispatch('contextMenus.onClicked', info, url),
  };
}

/** Presses the extension's button in the toolbar over the page with this address: that grants `activeTab`. */
export async function pressToolbarButton(context: BrowserContext, url: string): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('the browser cannot be asked');
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`no tab shows ${url}`);
  const press: { send(method: string, params: object): Promise<unknown> } = Object(devtools);
  await press.send('Extensions.triggerAction', { id: CHROMIUM_ID, targetId: tab.targetId });
  await devtools.detach();
}
