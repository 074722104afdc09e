import type { CheckResult } from '../../lib/core/check';
import type { Lock } from '../../lib/core/lock';
import { problem } from '../../lib/core/problem';
import { fail, ok } from '../../lib/core/result';
import type { Call } from '../../lib/dial/call';
import type { CallJournal } from '../../lib/dial/journal';
import type { Answer } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/server';
import type { ConfirmView, StatusView } from '../../lib/messaging/views';
import type { HostedSocket } from '../../lib/platform/event-socket-host';
import type { StorageItem } from '../../lib/storage/item';
import type { Confirmation } from '../../lib/storage/session';
import type { StoredCalling } from '../../lib/storage/settings';
import type { MicrosoftHandlers } from '../microsoft/script';
import type { CallNews } from './call-news';
import type { CallWatch } from './call-watch';
import { listing } from './calling-lists';
import { callingViewOf, changeCalling, chosenRegion, readCalling } from './calling-rules';
import type { ConfirmDesk } from './confirm-desk';
import type { ConnectionDesk } from './connection-desk';
import type { DialDesk } from './dial-desk';
import type { LikelyRegion } from './likely-region';
import type { LineDesk } from './line-desk';
import { answerToPage, followForPage, mayTakeBack, pageCallOf } from './page-calls';
import type { PageDesk } from './page-desk';
import { findNumbers, readNumber } from './page-numbers';
import type { TestCall } from './test-call';
import type { CallText } from './text-calls';

interface Rooms {
  readonly lock: Lock;
  readonly connection: ConnectionDesk;
  readonly test: () => Promise<readonly CheckResult[]>;
  readonly calling: StorageItem<StoredCalling>;
  readonly likelyRegion: LikelyRegion;
  readonly status: () => Promise<StatusView>;
  readonly seen: () => Promise<void>;
  readonly line: LineDesk;
  readonly watch: CallWatch;
  readonly dial: DialDesk;
  readonly callText: CallText;
  readonly testCall: TestCall;
  readonly journal: CallJournal;
  readonly callUp: () => Promise<Call | null>;
  readonly news: CallNews;
  readonly confirmations: ConfirmDesk;
  readonly describe: (question: Confirmation) => Promise<ConfirmView>;
  readonly pages: PageDesk;
  readonly socket: HostedSocket;
  readonly microsoft: MicrosoftHandlers;
}

/** Message by message, who answers it; who may ask stands in `lib/messaging/protocol.ts`. */
export function createRoutes(rooms: Rooms): Handlers {
  const { connection, calling, dial, news, pages, watch } = rooms;
  const status = async () => ok(await rooms.status());
  const writeCalling = async (
    change: (known: StoredCalling) => StoredCalling,
  ): Promise<Answer<'calling.write'>> => {
    const written = await changeCalling(calling, rooms.lock, change);
    if (!written.ok) return written;
    await pages.tellAll();
    return ok(callingViewOf(await readCalling(calling)));
  };
  return {
    'connection.read': async () => ok(await connection.read()),
    'connection.connect': (wish) => afterChange(rooms, connection.connect(wish)),
    'connection.chooseExtension': async ({ extension }) =>
      (await rooms.callUp())
        ? fail(problem('busy'))
        : afterChange(rooms, connection.chooseExtension(extension)),
    'connection.phones': () => connection.phones(),
    'connection.choosePhone': (phone) => connection.choosePhone(phone),
    'connection.test': async () => ok(await rooms.test()),
    'connection.disconnect': () => afterChange(rooms, connection.disconnect().then(ok)),
    ...rooms.microsoft,
    'calling.read': async () => ok(callingViewOf(await readCalling(calling))),
    'calling.write': (wish) => writeCalling((known) => ({ ...known, ...wish })),
    'calling.list': (change) => writeCalling(listing(change)),
    'status.read': status,
    'status.refresh': async () => {
      await Promise.all([rooms.seen(), rooms.line.read(), watch.lookedAt(), rooms.line.readProfile()]);
      return status();
    },
    'profile.choose': async ({ profile }) => {
      const chosen = await rooms.line.chooseProfile(profile);
      return chosen.ok ? status() : chosen;
    },
    'history.clear': async () => {
      await news.clearHistory();
      return status();
    },
    'call.dial': (intent) => rooms.callText({ ...intent, source: 'popup' }),
    'call.test': (intent) => rooms.testCall(intent),
    'call.hangUp': async ({ intentId }, { tabId }) => {
      const allowed = await mayTakeBack(news, intentId, tabId);
      const outcome = allowed.ok ? await dial.hangUp(intentId) : allowed;
      return outcome.ok ? ok(pageCallOf(outcome.value)) : outcome;
    },
    'call.follow': async ({ intentId }, { tabId }) => {
      const allowed = await mayTakeBack(news, intentId, tabId);
      if (!allowed.ok) return allowed;
      watch.wake();
      return followForPage(intentId, rooms);
    },
    'confirm.read': async ({ id }) => {
      const question = await rooms.confirmations.read(id);
      return question.ok ? ok(await rooms.describe(question.value)) : question;
    },
    'confirm.answer': async ({ id, call, remember, at }) => {
      const question = await rooms.confirmations.read(id);
      if (!question.ok) return question;
      const trusted = { list: 'trusted', entry: question.value.target, listed: true } as const;
      if (call && remember) await changeCalling(calling, rooms.lock, listing(trusted));
      return dial.answer(id, call, at);
    },
    'page.read': async ({ tabId }) => ok(await pages.read(tabId)),
    'page.pause': async ({ tabId, paused }) => ok(await pages.pause(tabId, paused)),
    'outlook.load': async ({ script }, { tabId, frameId = 0 }) => pages.load(tabId, frameId, script),
    'outlook.start': async (_, { tabId, frameId = 0 }) => ok(await pages.started(tabId, frameId)),
    'numbers.find': async (texts) => {
      void rooms.likelyRegion.noteMailbox(texts[0]?.locales ?? []);
      return ok(await findNumbers(texts));
    },
    'number.read': async ({ text, locales }) =>
      ok(readNumber(text, chosenRegion(await readCalling(calling)), locales)),
    'dial.intent': async ({ id, target, name, at }, { tabId }) => {
      const intent = { id, target, name, source: 'mail', at, confirmed: false } as const;
      return ok(answerToPage(id, await dial.dial(intent, tabId)));
    },
    'socket.event': async (event) => {
      if (!rooms.socket.deliver(event)) await rooms.socket.sweep();
      return ok(null);
    },
  };
}

/** Whoever listens to the old connection stops, and what it said is forgotten; then it begins anew. */
async function afterChange<Outcome>(
  { watch, line }: Pick<Rooms, 'watch' | 'line'>,
  change: Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await change;
  watch.stop();
  await line.forget();
  watch.wake();
  return outcome;
}
