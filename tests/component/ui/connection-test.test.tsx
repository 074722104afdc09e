import '../../../components/setup/connection-test.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fixFor } from '../../../components/setup/check-fix';
import { CHECK_NAMES } from '../../../components/setup/check-words';
import { ConnectionTest } from '../../../components/setup/connection-test';
import type { CheckName, CheckResult } from '../../../lib/core/check';
import type { ProblemKind } from '../../../lib/core/problem';
import { brokenRules, show } from './show';

const HOST = 'pbx.example.com';
const nothing = () => undefined;

const aResult = (check: CheckName, change: Partial<CheckResult> = {}): CheckResult => ({
  check,
  state: 'good',
  found: null,
  problem: null,
  ...change,
});

/** All is well but for these lines. */
const results = (...changed: readonly CheckResult[]): readonly CheckResult[] =>
  CHECK_NAMES.map((name) => changed.find(({ check }) => check === name) ?? aResult(name));

const failing = (check: CheckName, kind: ProblemKind, found: string | null = null) =>
  aResult(check, { state: 'bad', found, problem: { kind, detail: 'HTTP 400' } });

interface Shown {
  readonly results?: readonly CheckResult[] | null;
  readonly busy?: boolean;
  readonly onTest?: () => void;
  readonly onFix?: (check: CheckName, fix: string) => void;
  readonly language?: 'en' | 'de';
}

function shown({ busy = false, onTest = nothing, onFix = nothing, language = 'en', ...rest }: Shown = {}) {
  const given = rest.results === undefined ? results() : rest.results;
  return show(
    <ConnectionTest results={given} busy={busy} host={HOST} onTest={onTest} onFix={onFix} />,
    language,
  );
}

const row = (view: HTMLElement, check: CheckName) => view.querySelector(`[data-check=${check}]`);
const summary = (view: HTMLElement) => view.querySelector('[role=status]')?.textContent;

describe('the connection test', () => {
  it('has its lines in the order in which they are looked at', () => {
    const view = shown();
    expect([...view.querySelectorAll<HTMLElement>('.check')].map(({ dataset }) => dataset.check)).toEqual([
      'access',
      'reachable',
      'token',
      'version',
      'licence',
      'extension',
      'phone',
      'events',
      'clock',
    ]);
  });

  it('shows nothing but its button before it was asked for', async () => {
    const test = vi.fn();
    const view = shown({ results: null, onTest: test });
    expect([view.querySelector('ul'), summary(view)]).toEqual([null, '']);
    await page.getByRole('button', { name: 'Test the connection' }).click();
    expect(test).toHaveBeenCalledOnce();
  });

  it('keeps the room of every line while it is busy, and is not asked for twice', async () => {
    const test = vi.fn();
    const height = shown().querySelector('ul')?.clientHeight;
    const view = shown({ results: null, busy: true, onTest: test });
    expect(view.querySelector('ul')?.clientHeight).toBe(height);
    expect(view.querySelector('ul')?.getAttribute('aria-busy')).toBe('true');
    expect(summary(view)).toBe('Testing the connection…');
    await page.getByRole('button', { name: 'Test the connection' }).click({ force: true });
    expect(test).not.toHaveBeenCalled();
  });

  it('says in one sentence how it went', () => {
    expect(summary(shown())).toBe('All 9 checks are fine.');
    expect(summary(shown({ results: results(failing('phone', 'noDevice')) }))).toBe(
      '1 of 9 needs attention.',
    );
    const two = results(failing('token', 'wrongSecret'), aResult('clock', { state: 'warn', found: '75' }));
    expect(summary(shown({ results: two }))).toBe('2 of 9 need attention.');
    expect(summary(shown({ results: results(aResult('events', { state: 'skipped' })) }))).toBe(
      '8 of 9 checks are fine, the others could not be made.',
    );
  });

  it.each([
    ['good', 'Fine'],
    ['warn', 'Could be better'],
    ['bad', 'Does not work'],
    ['skipped', 'Not tested'],
  ] as const)('says by word and icon that a line is %s', (state, word) => {
    const view = shown({ results: results(aResult('events', { state })) });
    expect(row(view, 'events')?.textContent).toContain(word);
    const shape = (check: CheckName) => row(view, check)?.querySelector('path')?.getAttribute('d');
    expect(shape('events') === shape('clock')).toBe(state === 'good');
  });

  it('says that a line is fine to who does not see the icon, and leaves its room to what was found', () => {
    const good = row(shown(), 'phone');
    expect(good?.querySelector('.visually-hidden')?.textContent).toBe('Fine');
    const bad = row(shown({ results: results(failing('phone', 'noDevice')) }), 'phone');
    expect(bad?.querySelector('.visually-hidden')).toBeNull();
  });

  it('shows what was found as text', () => {
    const found = '<img src=x onerror=alert(1)>';
    const view = shown({ results: results(aResult('phone', { found })) });
    expect(row(view, 'phone')?.querySelector('bdi')?.textContent).toBe(found);
    expect(view.querySelector('img')).toBeNull();
  });

  it('that could not begin shows its other lines as not tested', () => {
    const view = shown({ results: [failing('access', 'notConnected')] });
    expect(view.querySelectorAll('[data-state=skipped]')).toHaveLength(8);
    expect(summary(view)).toBe('1 of 9 needs attention.');
    expect(row(view, 'access')?.querySelector('button')?.textContent).toBe('Enter the API key again');
  });

  it('advises nothing where a line is good or was not tested', () => {
    const view = shown({ results: results(aResult('phone', { state: 'skipped' })) });
    expect(view.querySelectorAll('li button, .check-trouble')).toHaveLength(0);
  });
});

describe('what helps', () => {
  it.each<[CheckResult, string, string]>([
    [failing('access', 'accessMissing'), 'Allow access', 'allowAccess'],
    [aResult('access', { state: 'warn' }), 'Allow access', 'allowAccess'],
    [failing('reachable', 'unreachable'), 'Open pbx.example.com in a tab', 'openAddress'],
    [failing('reachable', 'timeout'), 'Open pbx.example.com in a tab', 'openAddress'],
    [failing('reachable', 'redirected'), 'Open pbx.example.com in a tab', 'openAddress'],
    [failing('token', 'wrongSecret'), 'Enter the API key again', 'enterSecret'],
    [failing('token', 'forbidden'), 'Open the Admin Console', 'openConsole'],
    [aResult('version', { state: 'bad' }), 'Open the Admin Console', 'openConsole'],
    [failing('licence', 'forbidden'), 'Open the Admin Console', 'openConsole'],
    [failing('extension', 'noExtension'), 'Open the Admin Console', 'openConsole'],
  ])('is one button: %o', async (result, name, fix) => {
    const onFix = vi.fn();
    const view = shown({ results: results(result), onFix });
    const buttons = row(view, result.check)?.querySelectorAll<HTMLElement>('button');
    expect([...(buttons ?? [])].map(({ textContent }) => textContent)).toEqual([name]);
    await page.getByRole('button', { name }).click();
    expect(onFix).toHaveBeenCalledExactlyOnceWith(result.check, fix);
  });

  it.each([
    ['phone', 'noDevice'],
    ['token', 'throttled'],
    ['token', 'timeout'],
    ['licence', 'serverError'],
  ] as const)('is another test where %s fails with %s', async (check, kind) => {
    const [onTest, onFix] = [vi.fn(), vi.fn()];
    shown({ results: results(failing(check, kind)), onTest, onFix });
    await page.getByRole('button', { name: 'Test again' }).click();
    expect([onTest.mock.calls.length, onFix.mock.calls.length]).toEqual([1, 0]);
  });

  it('cannot be asked for while a test is running', async () => {
    const onFix = vi.fn();
    const view = shown({ results: results(failing('token', 'wrongSecret')), busy: true, onFix });
    row(view, 'token')?.querySelector('button')?.click();
    expect(onFix).not.toHaveBeenCalled();
  });

  it.each(['events', 'clock'] as const)('is another test once the %s were seen to', async (check) => {
    const onTest = vi.fn();
    const view = shown({ results: results(aResult(check, { state: 'warn', found: '75' })), onTest });
    expect(row(view, check)?.textContent).toContain(
      check === 'clock' ? 'Set the clock' : 'proxy or firewall',
    );
    await page.getByRole('button', { name: 'Test again' }).click();
    expect(onTest).toHaveBeenCalledOnce();
  });

  it.each(CHECK_NAMES)('is offered on the line %s wherever it is not good', (check) => {
    for (const state of ['warn', 'bad'] as const) {
      const result = aResult(check, { state, found: '75' });
      expect(fixFor(result)).not.toBeNull();
      expect(fixFor({ ...result, problem: { kind: 'timeout' } })).not.toBeNull();
    }
  });

  it('is reached by the keyboard', async () => {
    const onFix = vi.fn();
    shown({ results: results(failing('access', 'accessMissing')), onFix });
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onFix).toHaveBeenCalledOnce();
  });
});

describe('the words', () => {
  const words = (result: CheckResult) =>
    row(shown({ results: results(result) }), result.check)?.querySelector('.check-trouble p')?.textContent;

  it.each<[string, CheckResult]>([
    ['Nothing answered at this address', failing('reachable', 'unreachable')],
    ['Look for missing characters.', failing('token', 'wrongSecret')],
    ['does not allow your API client to do this. Ask your administrator', failing('token', 'forbidden')],
    ['older than V20', aResult('version', { state: 'bad', found: '18.0' })],
    ['does not say which version', aResult('version', { state: 'warn' })],
    ['may not call from any extension', failing('extension', 'noExtension')],
    ['from other extensions, but not from yours', failing('extension', 'noExtension', '101, 102')],
    ['then test again', failing('phone', 'noDevice')],
    ['read every second or so', aResult('events', { state: 'warn' })],
    ['not receive its events', aResult('access', { state: 'warn' })],
    ['ahead of the phone system’s by 75 seconds', aResult('clock', { state: 'warn', found: '75' })],
    ['behind the phone system’s by 5 minutes', aResult('clock', { state: 'warn', found: '-310' })],
    ['by 60 minutes', aResult('clock', { state: 'warn', found: '3600' })],
    ['by 3 days', aResult('clock', { state: 'warn', found: '259200' })],
  ])('say “%s”', (part, result) => {
    expect(words(result)).toContain(part);
    expect(words(result)).not.toContain('not changed');
  });

  it.each(['token', 'licence'] as const)('list what may be the reason of a refusal at the %s', (check) => {
    const view = shown({ results: results(failing(check, 'forbidden')) });
    const causes = [...view.querySelectorAll('.check-trouble li')].map(({ textContent }) => textContent);
    expect(causes).toHaveLength(4);
    expect(causes[3]).toContain('Console Restrictions');
  });

  it('keep the code behind Details', () => {
    const view = shown({ results: results(failing('token', 'wrongSecret')) });
    expect(view.querySelector('details')?.open).toBe(false);
    expect(view.querySelector('code')?.textContent).toBe('wrongSecret: HTTP 400');
  });

  it('are German, too', () => {
    const view = shown({
      results: results(aResult('clock', { state: 'warn', found: '-75' })),
      language: 'de',
    });
    expect(view.textContent).toContain('geht gegenüber der Telefonanlage um 75 Sekunden nach.');
    expect(summary(view)).toBe('1 von 9 braucht Aufmerksamkeit.');
  });
});

describe.each(['light', 'dark'])('in the %s', (scheme) => {
  it.each(['en', 'de'] as const)('the test breaks no accessibility rule (%s)', async (language) => {
    document.documentElement.style.colorScheme = scheme;
    const bad = results(
      failing('token', 'wrongSecret'),
      aResult('events', { state: 'warn' }),
      aResult('phone', { state: 'skipped' }),
    );
    for (const given of [null, results(), bad]) {
      for (const busy of [false, true]) {
        expect(await brokenRules(shown({ results: given, busy, language }))).toEqual([]);
      }
    }
    document.documentElement.style.colorScheme = '';
  });
});
