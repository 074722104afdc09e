import { afterEach, describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { DEFAULT_CALLING } from '../../../lib/storage/settings';
import { createTestBackground } from '../../fixtures/background-world';
import { PREMIUM } from '../../fixtures/dialling';
import { PAYLOADS } from '../../fixtures/messages';

const TAB = { tabId: 7 };
const PAGE = { tabId: null };

let running: ReturnType<typeof createTestBackground>[] = [];
function setUp(change: Parameters<typeof createTestBackground>[0] = {}) {
  const background = createTestBackground(change);
  running.push(background);
  return background;
}
afterEach(() => {
  for (const { desks } of running) desks.watch.stop();
  running = [];
});

const makecalls = ({ wire }: ReturnType<typeof createTestBackground>) =>
  wire.paths().filter((path) => path.endsWith('/makecall')).length;

const typed = (text: string) => ({ ...PAYLOADS['call.dial'], text });

describe('a number that is typed', () => {
  it.each(['en-US', 'en-GB', 'de'])(
    'is asked about where it calls for help anywhere and no country is chosen (browser: %s)',
    async (language) => {
      for (const text of ['999', '110', '000', '112']) {
        const background = setUp({ language });
        expect(await background.routes['call.dial'](typed(text), PAGE)).toEqual(ok({ outcome: 'confirm' }));
        const [id = ''] = background.confirmWindows;
        expect(await background.routes['confirm.read']({ id }, PAGE)).toMatchObject({
          value: { risks: ['emergency'], isAnyCountrys: text !== '112' },
        });
        expect(makecalls(background)).toBe(0);
      }
    },
  );

  it.each([
    ['114', 'fr'],
    ['115', 'de'],
  ])('is asked about where it reaches a service outside: %s, browser %s', async (text, language) => {
    const background = setUp({ language });
    expect(await background.routes['call.dial'](typed(text), PAGE)).toEqual(ok({ outcome: 'confirm' }));
    expect(makecalls(background)).toBe(0);
  });
});

describe('where no country is chosen', () => {
  const call = async (background: ReturnType<typeof setUp>, text: string) => {
    await background.routes['call.dial'](typed(text), PAGE);
    return background.wire.requests.at(-1)?.body;
  };

  it.each(['en-US', 'de'])(
    'nothing is dialled by a guess: as the options page says (browser: %s)',
    async (language) => {
      const national = setUp({ language });
      await national.storage.calling.write({ ...DEFAULT_CALLING, numberFormat: 'national' });
      expect(await call(national, '+49 40 66969128')).toBe(JSON.stringify({ destination: '+494066969128' }));
      const outside = setUp({ language });
      await outside.storage.calling.write({ ...DEFAULT_CALLING, outsidePrefix: '0' });
      expect(await call(outside, '+49 40 66969128')).toBe(JSON.stringify({ destination: '000494066969128' }));
    },
  );

  it('what is typed is read as Outlook’s language suggests, and by the browser’s where none was seen', async () => {
    const background = setUp({ language: 'en-US' });
    expect(await background.routes['call.dial'](typed('040 66969128'), PAGE)).toEqual(
      fail(problem('noNumber')),
    );
    const page = { ...PAYLOADS['numbers.find'][0], locales: ['de-DE', 'en-US'] };
    await background.routes['numbers.find']([page as never], TAB);
    expect(await call(background, '040 66969128')).toBe(JSON.stringify({ destination: '+494066969128' }));
  });
});

describe('a page that asks and asks', () => {
  const asking = (background: ReturnType<typeof setUp>) =>
    background.routes['dial.intent'](
      {
        ...PAYLOADS['dial.intent'],
        id: crypto.randomUUID(),
        target: PREMIUM,
        at: background.clock.now(),
      },
      TAB,
    );

  it('opens a window every two seconds, and ten within a minute, at most', async () => {
    const background = setUp();
    for (let click = 0; click < 30; click += 1) {
      await asking(background);
      background.clock.advance(50);
    }
    expect(background.confirmWindows).toHaveLength(1);
    for (let click = 0; click < 20; click += 1) {
      background.clock.advance(2_000);
      await asking(background);
    }
    expect(background.confirmWindows).toHaveLength(10);
    expect(await asking(background)).toMatchObject({ value: { state: 'failed', problem: 'tooFast' } });
  });
});
