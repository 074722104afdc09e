import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../components/call/page-choice';
import type { Problem } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';
import type { Answer } from '../../lib/messaging/protocol';
import type { PageView } from '../../lib/messaging/views';
import { activeTab } from '../../lib/platform/active-tab';

interface Here {
  readonly tabId: number;
  readonly page: PageView;
}

/** How numbers are marked in the tab under the popup, and the way to change it. */
export function usePage() {
  const [here, setHere] = useState<Here | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(async () => setHere(await readHere()), []);
  useEffect(() => void read(), [read]);
  const choose = async (state: PageState): Promise<void> => {
    if (!here) return;
    const { tabId } = here;
    const answer = await change(here, state);
    setProblem(answer.ok ? null : answer.error);
    setHere({ tabId, page: answer.ok ? answer.value : { ...here.page } });
  };
  return { page: here?.page ?? null, problem, choose, read };
}

async function readHere(): Promise<Here | null> {
  const tab = await activeTab().catch(() => null);
  if (!tab) return null;
  const answer = await ask('page.read', { tabId: tab.id });
  return answer.ok ? { tabId: tab.id, page: answer.value } : null;
}

async function change({ tabId, page }: Here, state: PageState): Promise<Answer<'page.read'>> {
  const off = state === 'off';
  if (page.host !== null && off !== page.off) {
    const written = await ask('calling.list', { list: 'offHosts', entry: page.host, listed: off });
    if (!written.ok) return written;
  }
  return off ? ask('page.read', { tabId }) : ask('page.pause', { tabId, paused: state === 'paused' });
}
