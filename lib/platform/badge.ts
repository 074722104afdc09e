import { browser } from 'wxt/browser';

/** What the toolbar button says beyond its picture: a call is up, or something needs attention. */
export type Badge = 'none' | 'call' | 'attention' | 'signIn' | 'certificate';

const LOOKS: Readonly<Record<Badge, { readonly text: string; readonly color: string }>> = {
  none: { text: '', color: '#0e7a3f' },
  call: { text: '●', color: '#0e7a3f' },
  attention: { text: '!', color: '#b3261e' },
  signIn: { text: '!', color: '#8a5a00' },
  certificate: { text: '!', color: '#8a5a00' },
};

/** Shows the badge, and says the same in words in the button's title. */
export async function showBadge(badge: Badge, title: string): Promise<void> {
  const { text, color } = LOOKS[badge];
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setTitle({ title });
}
