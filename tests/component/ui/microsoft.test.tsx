import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fail, ok } from '../../../lib/core/result';
import { browser } from '../../fixtures/fake-browser';
import {
  aCertificate,
  aConfigured,
  aMicrosoft,
  anAccount,
  anApplication,
  anOrganisation,
  aSignedIn,
  aSignIn,
  awaiting,
  someAbilities,
  somePermissions,
} from '../../fixtures/microsoft-view';
import { HOSTILE } from './hostile';
import { bring, change, happen, openMicrosoft, openNew } from './microsoft-world';
import { find, press, reopenOptions } from './options-page';
import { saidOf, world } from './setup-world';
import { brokenRules } from './show';

vi.mock('../../../lib/messaging/client', () => import('./setup-world'));
vi.mock('../../../lib/platform/pbx-access', () => import('./setup-world'));
vi.mock('../../../lib/platform/tabs', () => import('./setup-world'));
vi.mock('../../../lib/platform/shortcuts', () => import('./setup-world'));

afterEach(() => vi.restoreAllMocks());

const CLIENT = '2a8e5b41-3c6d-4f9e-8b70-9d1c4f6e3b12';
const THUMBPRINT = 'A1B2C3D4E5F60718293A4B5C6D7E8F9012345678';

const currentStep = (view: HTMLElement) =>
  view.querySelector<HTMLElement>('.step[aria-current]')?.dataset.step ?? null;
const primaries = (view: HTMLElement) =>
  [...view.querySelectorAll<HTMLButtonElement>('main button.primary')].map(({ name }) => name);
const condition = (view: HTMLElement) => view.querySelector('[aria-current=page] small')?.textContent;
const textOf = (view: HTMLElement, selector: string) => view.querySelector(selector)?.textContent ?? '';
const clipboard = () => vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);

async function typeIds(view: HTMLElement, clientId = CLIENT, tenant = 'northwind.example') {
  await userEvent.fill(await find(view, 'input[name=clientId]'), clientId);
  await userEvent.fill(await find(view, 'input[name=tenant]'), tenant);
  await press(view, 'button[type=submit]');
}

const missing = somePermissions('granted', {
  'delegated Directory.Read.All': 'missing',
  'delegated Calendars.Read': 'missing',
});

describe('the setup of Microsoft 365', () => {
  it('leads from nothing to a sign-in', async () => {
    const view = await openNew(aMicrosoft());
    expect([currentStep(view), condition(view)]).toEqual(['app', 'not set up']);
    bring('microsoft.configure', aConfigured());
    await typeIds(view);
    await vi.waitFor(() => expect(currentStep(view)).toBe('key'));
    expect(textOf(view, '[data-step=app]')).toContain('Northwind Logistics');
    await press(view, 'button[name=next]');
    await vi.waitFor(() => expect(currentStep(view)).toBe('redirect'));
    await press(view, 'button[name=next]');
    bring('microsoft.signIn', aSignedIn());
    await press(view, 'button[name=sign-in]');
    await find(view, '[data-sign-in=active]');
    expect(condition(view)).toContain('Northwind Logistics · signed in until');
    expect(saidOf('microsoft.configure')).toEqual([
      { cloud: 'global', clientId: CLIENT, tenant: 'northwind.example' },
    ]);
  });

  it('asks the browser for the cloud’s hosts in the click, before anything else', async () => {
    const view = await openNew(aMicrosoft());
    const asked = vi.spyOn(browser.permissions, 'request');
    await userEvent.selectOptions(await find(view, 'select[name=cloud]'), 'usGovernment');
    await vi.waitFor(() => expect(textOf(view, '[data-task=app-open]')).toContain('Open App'));
    expect((await find<HTMLAnchorElement>(view, '[data-task=app-open] a')).href).toMatch(
      /^https:\/\/entra\.microsoft\.us\//,
    );
    await typeIds(view);
    expect(asked).toHaveBeenCalledWith({
      origins: ['https://login.microsoftonline.us/*', 'https://graph.microsoft.us/*'],
    });
    await vi.waitFor(() => expect(saidOf('microsoft.configure')).toHaveLength(1));
  });

  it('tells the background nothing where the browser is not allowed to contact Microsoft', async () => {
    const view = await openNew(aMicrosoft());
    vi.spyOn(browser.permissions, 'request').mockResolvedValue(false);
    await typeIds(view);
    await find(view, '[data-problem=microsoftAccessDenied]');
    expect(saidOf('microsoft.configure')).toEqual([]);
    expect(currentStep(view)).toBe('app');
  });

  it('says what is wrong with an id, and leads to it', async () => {
    const view = await openNew(aMicrosoft());
    await typeIds(view, 'Dialbridge', 'contoso');
    const wrong = [...view.querySelectorAll('.field-problem')].map(({ textContent }) => textContent);
    expect(wrong).toEqual([
      expect.stringContaining('not an application (client) ID'),
      expect.stringContaining('neither a directory (tenant) ID nor a domain'),
    ]);
    expect(document.activeElement?.getAttribute('name')).toBe('clientId');
    await typeIds(view, CLIENT, 'common');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('tenant'));
    expect(saidOf('microsoft.configure')).toEqual([]);
  });

  it('remembers what was ticked, and what was typed and did not work, for another day', async () => {
    const first = await openNew(aMicrosoft());
    await press(first, '[data-task=app-name] input');
    world.replies['microsoft.configure'] = () => fail({ kind: 'timeout' });
    await typeIds(first);
    await find(first, '[data-problem=timeout]');
    const view = await reopenOptions({}, { section: 'microsoft' });
    expect((await find<HTMLInputElement>(view, '[data-task=app-name] input')).checked).toBe(true);
    expect((await find<HTMLInputElement>(view, '[data-task=app-new] input')).checked).toBe(false);
    expect((await find<HTMLInputElement>(view, 'input[name=clientId]')).value).toBe(CLIENT);
  });

  it('keeps what was typed while another section is looked at', async () => {
    const view = await openNew(aMicrosoft());
    await userEvent.fill(await find(view, 'input[name=tenant]'), 'contoso.c');
    location.hash = '#calling';
    await find(view, 'select[name=region]');
    location.hash = '#microsoft';
    expect((await find<HTMLInputElement>(view, 'input[name=tenant]')).value).toBe('contoso.c');
  });

  it('copies what the portal wants', async () => {
    const copied = clipboard();
    const view = await openNew(aMicrosoft());
    await press(view, '[data-task=app-redirect] button');
    expect(copied).toHaveBeenCalledWith('https://hfmkpnmlcpbokfjfnbpdphmofkbnohlk.chromiumapp.org/');
    await vi.waitFor(() => expect(textOf(view, '[data-task=app-redirect] [role=status]')).toBe('Copied'));
  });

  it('says so where the browser keeps its clipboard to itself', async () => {
    const view = await openNew(aMicrosoft());
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await press(view, '[data-task=app-name] button');
    await vi.waitFor(() => expect(textOf(view, '[data-task=app-name] [role=status]')).toBe('Not copied'));
  });

  it('is gone through with the keyboard alone, the focus always on what comes next', async () => {
    const view = await openNew(aMicrosoft());
    bring('microsoft.configure', aConfigured());
    (await find(view, 'input[name=clientId]')).focus();
    await userEvent.keyboard(`${CLIENT}{Tab}northwind.example{Enter}`);
    const focused = (text: string) =>
      vi.waitFor(() => expect(document.activeElement?.textContent).toBe(text));
    await focused('Key pair');
    (await find(view, 'button[name=next]')).focus();
    await userEvent.keyboard('{Enter}');
    await focused('Redirect URL');
    (await find(view, 'button[name=next]')).focus();
    await userEvent.keyboard('{Enter}');
    await focused('Sign in');
    bring('microsoft.signIn', aSignedIn());
    await userEvent.keyboard('{Tab}{Enter}');
    await focused('Microsoft 365');
  });

  it('can be gone back in, left as it is there, and gone on with where it was', async () => {
    const view = await openMicrosoft(aConfigured(), { step: 'redirect' });
    await press(view, 'button[name=change-app]');
    await vi.waitFor(() => expect(currentStep(view)).toBe('app'));
    await press(view, 'button[name=keep-app]');
    await vi.waitFor(() => expect(currentStep(view)).toBe('redirect'));
    await press(view, 'button[name=change-app]');
    await userEvent.fill(await find(view, 'input[name=tenant]'), 'contoso.c');
    await press(view, 'button[name=keep-app]');
    await press(view, 'button[name=change-app]');
    expect((await find<HTMLInputElement>(view, 'input[name=tenant]')).value).toBe('northwind.example');
    bring('microsoft.configure', aConfigured());
    await press(view, 'button[type=submit]');
    await vi.waitFor(() => expect(currentStep(view)).toBe('redirect'));
    expect(saidOf('microsoft.configure')).toHaveLength(1);
  });

  it('leads nobody back who has gone on before the answer came', async () => {
    const view = await openNew(aMicrosoft());
    let answer = (): void => undefined;
    world.replies['microsoft.configure'] = () =>
      new Promise((done) => {
        answer = () => done(ok(world.microsoft));
      });
    await typeIds(view);
    await vi.waitFor(() => expect(saidOf('microsoft.configure')).toHaveLength(1));
    happen(aConfigured());
    await vi.waitFor(() => expect(currentStep(view)).toBe('key'));
    await press(view, 'button[name=next]');
    await vi.waitFor(() => expect(currentStep(view)).toBe('redirect'));
    expect(view.querySelector('[data-step=redirect] [name^=agree][aria-disabled=true]')).not.toBeNull();
    answer();
    await find(view, '[data-step=redirect] [name^=agree][aria-disabled=false]');
    expect(currentStep(view)).toBe('redirect');
  });

  it('keeps what was typed and not yet used for another day', async () => {
    const first = await openNew(aMicrosoft());
    await userEvent.fill(await find(first, 'input[name=clientId]'), CLIENT);
    await userEvent.tab();
    const view = await reopenOptions({}, { section: 'microsoft' });
    expect((await find<HTMLInputElement>(view, 'input[name=clientId]')).value).toBe(CLIENT);
  });

  it('says in its last step that a first sign-in was interrupted, until the next one', async () => {
    const died = aSignIn({ state: 'ended', username: '', problem: { kind: 'signInInterrupted' } });
    const view = await openMicrosoft(aConfigured({ signIn: died }), { step: 'signIn' });
    const said = await find(view, '[data-step=signIn] [data-problem=signInInterrupted]');
    expect(said.textContent).toContain('The sign-in was interrupted');
    world.replies['microsoft.signIn'] = () => fail({ kind: 'signInClosed' });
    await press(view, 'button[name=sign-in]');
    await find(view, '[data-problem=signInClosed]');
    expect(view.querySelector('[data-problem=signInInterrupted]')).toBeNull();
  });

  it('can be put off, with the sign-in as what is left to do', async () => {
    const view = await openMicrosoft(aConfigured(), { step: 'signIn' });
    await press(view, 'button[name=later]');
    await find(view, '[data-sign-in=none]');
    expect(primaries(view)).toEqual(['sign-in']);
  });
});

describe('the sign-in to Microsoft 365', () => {
  it('says who is signed in, where, as what, and how long', async () => {
    const view = await openMicrosoft(aSignedIn());
    const card = textOf(view, '.account');
    for (const part of [
      'Signed in as Adele Vance',
      'admin@northwind.example',
      'Northwind Logistics',
      'Global Administrator',
      'Microsoft 365 Business Premium',
    ])
      expect(card).toContain(part);
    expect(card).toMatch(/Until .* · (5 hr|4 hr 59 min) left/);
    expect(primaries(view)).toEqual([]);
  });

  it('names roles in the browser’s language, and one that is not known as Microsoft does', async () => {
    const account = anAccount({ roles: ['Global Administrator', 'Attack Payload Author'] });
    const view = await openMicrosoft(aSignedIn({ account }), { language: 'de' });
    expect(textOf(view, '.account')).toContain('Globaler Administrator und Attack Payload Author');
  });

  it('that has ended is one sentence and one button', async () => {
    const view = await openMicrosoft(aSignedIn({ signIn: aSignIn({ state: 'ended' }) }));
    expect(textOf(view, '.account h2')).toBe('Your sign-in has ended');
    expect(primaries(view)).toEqual(['sign-in']);
    expect(condition(view)).toBe('Northwind Logistics · sign in again');
  });

  it('whose 24 hours are over while Microsoft cannot be reached is not shown as good', async () => {
    const over = aSignIn({ endsAt: Date.now() - 1_000, problem: { kind: 'microsoftUnreachable' } });
    const view = await openMicrosoft(aSignedIn({ signIn: over }));
    expect(textOf(view, '.account h2')).toBe('The 24 hours of your sign-in are over');
    expect(view.querySelector('[data-sign-in=due] .notice.warn')).not.toBeNull();
    expect(primaries(view)).toEqual(['sign-in']);
    expect(view.querySelector('button[name=check]')).not.toBeNull();
    expect(condition(view)).toBe('Northwind Logistics · sign in again');
  });

  it('that ended by the same failure as the last check says it once', async () => {
    const why = { kind: 'applicationDisabled', detail: 'AADSTS7000112' } as const;
    const view = await openMicrosoft(aSignedIn());
    world.replies['microsoft.check'] = () => {
      change({ signIn: aSignIn({ state: 'ended', problem: why }) });
      return fail(why);
    };
    await press(view, 'button[name=check]');
    happen({});
    await find(view, '[data-sign-in=ended]');
    await vi.waitFor(() =>
      expect(view.querySelectorAll('[data-problem=applicationDisabled]')).toHaveLength(1),
    );
  });

  it('that another window was busy with is no trouble any more once it has come to its end', async () => {
    const view = await openMicrosoft(aConfigured());
    world.replies['microsoft.signIn'] = () => fail({ kind: 'signInRunning' });
    await press(view, 'button[name=sign-in]');
    await find(view, '[data-problem=signInRunning]');
    happen(aSignedIn());
    await vi.waitFor(() => expect(view.querySelector('[data-problem=signInRunning]')).toBeNull());
  });

  it('ends before the person’s eyes without taking the focus', async () => {
    const view = await openMicrosoft(aSignedIn());
    const elsewhere = await find(view, '#microsoft-app .copy-text button');
    elsewhere.focus();
    happen({ signIn: aSignIn({ state: 'ended' }) });
    await find(view, '[data-sign-in=ended]');
    expect(document.activeElement).toBe(elsewhere);
  });

  it('asks for nothing twice while Microsoft’s window is open', async () => {
    const view = await openMicrosoft(aConfigured());
    world.replies['microsoft.signIn'] = () => new Promise(() => undefined);
    await press(view, 'button[name=sign-in]');
    await vi.waitFor(() => expect(textOf(view, 'button[name=sign-in]')).toContain('Waiting'));
    await press(view, 'button[name=sign-in]');
    expect(saidOf('microsoft.signIn')).toHaveLength(1);
  });

  it('is not tried where the access was taken away; one press gives it back', async () => {
    const view = await openMicrosoft(aSignedIn({ access: false }));
    expect(primaries(view)).toEqual(['allow-access']);
    change({ access: true });
    await press(view, 'button[name=allow-access]');
    await find(view, '[data-sign-in=active]');
  });

  it('is looked at again when the browser’s own settings change', async () => {
    const view = await openMicrosoft(aSignedIn());
    change({ access: false });
    await browser.permissions.remove({ origins: [] });
    await find(view, '[data-sign-in=accessMissing]');
  });

  it('is given up after a question', async () => {
    const view = await openMicrosoft(aSignedIn());
    bring('microsoft.signOut', { signIn: null, account: null });
    await press(view, 'button[name=sign-out]');
    expect(saidOf('microsoft.signOut')).toEqual([]);
    await press(view, 'button[name=sign-out-now]');
    await find(view, '[data-sign-in=none]');
    expect(saidOf('microsoft.signOut')).toEqual([null]);
  });

  it('is kept where the person thinks better of it, and the focus comes back', async () => {
    const view = await openMicrosoft(aSignedIn());
    (await find(view, 'button[name=sign-out]')).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.className).toContain('question'));
    (await find(view, 'button[name=sign-out-not]')).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('sign-out'));
  });

  it('shows why it could not be renewed, without calling anybody to it', async () => {
    const trouble = aSignIn({ problem: { kind: 'timeout', detail: 'AADSTS90033' } });
    const view = await openMicrosoft(aSignedIn({ signIn: trouble }));
    expect(textOf(view, '.account .known-problem')).toContain('AADSTS90033');
    expect(view.querySelector('[role=alert] [data-problem]')).toBeNull();
  });

  it.each([
    ['microsoftNoMailbox', { account: anAccount({ mailbox: false }) }, 'admin@northwind.example'],
    [
      'microsoftNoExchange',
      {
        account: anAccount({ mailbox: false }),
        organisation: anOrganisation({
          plans: { names: ['Apps for business'], users: true, exchange: false },
        }),
      },
      'Users can be synchronised',
    ],
    [
      'microsoftNoUsers',
      { organisation: anOrganisation({ plans: { names: ['Family'], users: false, exchange: true } }) },
      'Calling from Outlook works',
    ],
  ])('says what will not work, and what will: %s', async (notice, known, words) => {
    const view = await openMicrosoft(aSignedIn(known));
    const said = [...view.querySelectorAll<HTMLElement>('main [data-notice]')];
    expect(said.map(({ dataset }) => dataset.notice)).toEqual([notice]);
    expect(said[0]?.textContent).toContain(words);
  });

  it.each([
    [26, 'clock is 1 day behind'],
    [-2, 'clock is 2 hours ahead'],
  ])('says that a clock is wrong: %d hours', async (hours, words) => {
    const view = await openMicrosoft(aSignedIn({ clockOff: hours * 3_600_000 }));
    expect(textOf(view, '[data-notice=clock]')).toContain(words);
  });
});

it('an organisation that only the application could read is shown with it, and what it lacks', async () => {
  const plans = { names: ['Microsoft 365 Apps for business'], users: true, exchange: false };
  const view = await openMicrosoft(
    aConfigured({ organisationWide: true, organisation: anOrganisation({ plans }) }),
  );
  expect(textOf(view, '#microsoft-app')).toContain('Microsoft 365 Apps for business');
  await find(view, '[data-notice=microsoftNoExchange]');
});

describe('what can be read', () => {
  const states = (view: HTMLElement) =>
    [...view.querySelectorAll<HTMLElement>('[data-ability]')].map(({ dataset }) => dataset.state);

  it('is computed, with the reason and the way where something cannot be', async () => {
    const view = await openMicrosoft(aSignedIn());
    expect(states(view)).toEqual(['yes', 'yes', 'yes', 'no']);
    const others = await find(view, '[data-ability=othersContacts]');
    expect(others.textContent).toContain('its owner alone');
    expect(others.querySelector('a')?.hash).toBe('#microsoft-key');
  });

  it('names the permissions that are lacking', async () => {
    const abilities = someAbilities(() => ({ state: 'no', reason: 'permission', lacks: ['User.Read.All'] }));
    const view = await openMicrosoft(aSignedIn({ abilities }));
    expect(textOf(view, '[data-ability=users]')).toContain('The permission User.Read.All is missing.');
  });

  it('is no alarm while nobody is signed in', async () => {
    const view = await openMicrosoft(aConfigured());
    expect(states(view)).toEqual(['signedOut', 'signedOut', 'signedOut', 'signedOut']);
  });

  it('says which of the two ways opens it', async () => {
    const abilities = someAbilities(
      ({ what }) =>
        what === 'othersContacts' ? { state: 'no', reason: 'delegatedNever' } : { state: 'yes' },
      { state: 'yes', reason: null },
    );
    const view = await openMicrosoft(aSignedIn({ abilities, organisationWide: true }));
    expect(textOf(view, '[data-ability=users] .marked-state')).toBe(
      'with your sign-in and with the certificate',
    );
    expect(textOf(view, '[data-ability=othersContacts] .marked-state')).toBe('with the certificate');
  });
});

describe('the permissions', () => {
  it('are one line each, in the usual and in the narrower set', async () => {
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    const lines = [...view.querySelectorAll<HTMLElement>('[data-permission]')].map(
      ({ dataset }) => `${dataset.permission} ${dataset.state}`,
    );
    expect(lines).toEqual([
      'User.Read granted',
      'Directory.Read.All missing',
      'Contacts.Read granted',
      'Calendars.Read missing',
      'User.Read.All covered',
      'Calendars.ReadBasic covered',
    ]);
    expect(textOf(view, '[data-permission="Directory.Read.All"]')).toContain('users');
  });

  it('that are missing are copied at once', async () => {
    const copied = clipboard();
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    await press(view, '[data-copy*="Calendars.Read"][data-copy*="Directory"]');
    expect(copied).toHaveBeenCalledWith('Directory.Read.All\nCalendars.Read');
  });

  it('of the certificate are shown where it is used', async () => {
    const view = await openMicrosoft(aSignedIn({ organisationWide: true, certificates: [aCertificate()] }));
    expect(view.querySelectorAll('#microsoft-permissions-application [data-permission]')).toHaveLength(5);
  });

  it('say before the consent page that the person’s role would be refused there, and whom to ask', async () => {
    const account = anAccount({
      roles: ['User Administrator'],
      mayConsent: { delegated: false, application: false },
    });
    const view = await openMicrosoft(aSignedIn({ account, permissions: missing }));
    const notice = await find(view, '[data-notice=may-not-consent]');
    expect(notice.textContent).toContain('User Administrator');
    const mail = new URL(notice.querySelector('a')?.href ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('body')).toContain('Directory.Read.All and Calendars.Read');
    expect(mail.searchParams.get('body')).toContain('/v2.0/adminconsent?');
    expect(mail.search).not.toContain('+');
    expect(view.querySelector('#microsoft-permissions [name=agree-delegated]')).toBeNull();
  });

  it('are waited for in sight, and can be stopped', async () => {
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    bring('microsoft.awaitConsent', { consents: awaiting() });
    await press(view, 'button[name=await-delegated]');
    const wait = await find(view, '[data-consent=waiting]');
    expect(wait.textContent).toContain('Directory.Read.All and Calendars.Read');
    expect(wait.textContent).toMatch(/Requests so far: 9 · 0[67]:\d\d left/);
    expect(wait.querySelector('progress')?.position).toBeCloseTo(0.3, 1);
    expect(condition(view)).toBe('Northwind Logistics · waiting for the permissions');
    happen({ consents: awaiting({ asked: 10 }) });
    await vi.waitFor(() => expect(wait.textContent).toContain('Requests so far: 10'));
    bring('microsoft.stopAwaiting', { consents: awaiting({ state: 'stopped' }) });
    await press(view, 'button[name=stop-awaiting]');
    await find(view, '[data-consent=stopped]');
  });

  it('are waited for by themselves once they were agreed to in Microsoft’s window', async () => {
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    bring('microsoft.agree', { consents: awaiting() });
    await press(view, 'button[name=agree-delegated]');
    await find(view, '[data-consent=waiting]');
    expect(saidOf('microsoft.agree')).toEqual([{ grant: 'delegated', set: 'usual' }]);
  });

  it('that were declined say so where they stand, and can be agreed to again', async () => {
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    const refused = awaiting({ state: 'refused', asked: 0, problem: { kind: 'consentDeclined' } });
    bring('microsoft.agree', { consents: refused });
    await press(view, 'button[name=agree-delegated]');
    await find(
      view,
      '#microsoft-permissions-delegated [data-consent=refused] [data-problem=consentDeclined]',
    );
    expect((await find(view, 'button[name=agree-delegated]')).getAttribute('aria-disabled')).toBe('false');
  });

  it('are agreed to in one window at a time', async () => {
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    let close = () => {};
    world.replies['microsoft.agree'] = (() =>
      new Promise((done) => {
        close = () => done(ok(change({})));
      })) as never;
    await press(view, 'button[name=agree-delegated]');
    await vi.waitFor(() =>
      expect(textOf(view, 'button[name=agree-delegated]')).toBe('Waiting for Microsoft’s window…'),
    );
    await press(view, 'button[name=agree-delegated]');
    expect(saidOf('microsoft.agree')).toHaveLength(1);
    close();
    await vi.waitFor(() =>
      expect(textOf(view, 'button[name=agree-delegated]')).toBe('Open Microsoft’s consent page'),
    );
  });

  it('of the narrower set can be agreed to by themselves, where something is missing and the role may', async () => {
    const narrow = 'button[name=agree-delegated-narrow]';
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    bring('microsoft.agree', { consents: awaiting() });
    await press(view, narrow);
    await vi.waitFor(() =>
      expect(saidOf('microsoft.agree')).toEqual([{ grant: 'delegated', set: 'narrow' }]),
    );
    happen({ permissions: somePermissions('granted'), consents: { delegated: null, application: null } });
    await vi.waitFor(() => expect(view.querySelector(narrow)).toBeNull());
    const account = anAccount({ mayConsent: { delegated: false, application: false } });
    const refused = await openMicrosoft(aSignedIn({ account, permissions: missing }));
    expect(refused.querySelector(narrow)).toBeNull();
  });

  it('may be agreed to before anybody signs in', async () => {
    const view = await openMicrosoft(aConfigured(), { step: 'redirect' });
    bring('microsoft.agree', { consents: awaiting({ state: 'agreed', asked: 0 }) });
    await press(view, 'button[name=agree-delegated]');
    await find(view, '[data-consent=agreed]');
    expect(view.querySelector('button[name=agree-application]')).toBeNull();
  });

  it('are not waited for with a sign-in that there is not', async () => {
    const view = await openMicrosoft(aConfigured());
    expect(view.querySelector('button[name=agree-delegated]')).not.toBeNull();
    expect(view.querySelector('button[name=await-delegated]')).toBeNull();
  });

  it('turn green by themselves', async () => {
    const view = await openMicrosoft(aSignedIn({ permissions: missing, consents: awaiting() }));
    happen({
      permissions: somePermissions('granted'),
      consents: awaiting({ state: 'granted', missing: [] }),
    });
    await vi.waitFor(() => expect(textOf(view, '#microsoft-permissions')).toContain('is granted.'));
    expect(view.querySelectorAll('#microsoft-permissions [data-state=missing]')).toHaveLength(0);
  });

  it('say after ten minutes what is still missing', async () => {
    const view = await openMicrosoft(
      aSignedIn({ permissions: missing, consents: awaiting({ state: 'late' }) }),
    );
    expect(textOf(view, '[data-consent=late]')).toContain('Directory.Read.All and Calendars.Read');
  });
});

describe('the key pair', () => {
  it('is explained before it is switched on', async () => {
    const view = await openMicrosoft(aConfigured(), { step: 'key' });
    expect(textOf(view, '.reasons')).toContain('Origin');
    bring('microsoft.organisationWide', { organisationWide: true });
    await press(view, 'input[name=organisation-wide]');
    expect(await find(view, 'button[name=create-certificate]')).toHaveProperty('className', 'primary');
    expect(saidOf('microsoft.organisationWide')).toEqual([{ on: true }]);
  });

  it('is made, saved, uploaded and tried', async () => {
    const view = await openMicrosoft(aConfigured({ organisationWide: true }), { step: 'key' });
    bring('microsoft.createCertificate', { certificates: [aCertificate({ trust: null })] });
    await press(view, 'button[name=create-certificate]');
    const card = await find(view, `[data-thumbprint="${THUMBPRINT}"]`);
    expect(card.textContent).toContain('Upload certificate');
    const saved = savedFiles();
    await press(view, 'button[name=save-pem]');
    await press(view, 'button[name=save-cer]');
    expect(saved.names).toEqual(['public_key.pem', 'public_key.cer']);
    expect(await saved.blobs[0]?.text()).toContain('BEGIN CERTIFICATE');
    expect(await saved.blobs[1]?.bytes()).toEqual(new Uint8Array([0x30, 0x82, 0x01, 0x00]));
    bring('microsoft.tryCertificate', { certificates: [aCertificate()] });
    await press(view, 'button[name=try-certificate]');
    await vi.waitFor(() => expect(card.textContent).toContain('Trusted by Microsoft'));
    expect(saidOf('microsoft.tryCertificate')).toEqual([{ thumbprint: THUMBPRINT }]);
    expect(primaries(view)).toEqual(['next']);
  });

  it('that is not trusted says why, and goes on being the thing to do', async () => {
    const trust = { at: Date.now(), problem: { kind: 'forbidden', detail: 'AADSTS700027' } as const };
    const view = await openMicrosoft(
      aConfigured({ organisationWide: true, certificates: [aCertificate({ trust })] }),
    );
    const card = textOf(view, '[data-use=current]');
    expect(card).toContain('Not trusted by Microsoft');
    expect(card).toContain('AADSTS700027');
    expect(view.querySelector('button[name=create-certificate]')).toBeNull();
  });

  it.each(['soon', 'expired'] as const)('is followed by another in time: %s', async (validity) => {
    const old = aCertificate({ validity, notAfter: Date.now() + 12 * 86_400_000 });
    const view = await openMicrosoft(aConfigured({ organisationWide: true, certificates: [old] }));
    await find(view, `[data-validity=${validity}]`);
    bring('microsoft.createCertificate', {
      certificates: [old, aCertificate({ use: 'next', thumbprint: 'B'.repeat(40), trust: null })],
    });
    await press(view, 'button[name=create-certificate]');
    await find(view, '[data-use=next]');
    expect(view.querySelector('button[name=create-certificate]')).toBeNull();
  });

  it('of several is saved under a name of its own', async () => {
    const next = aCertificate({ thumbprint: 'B'.repeat(40), use: 'next', trust: null });
    const view = await openMicrosoft(
      aSignedIn({ organisationWide: true, certificates: [aCertificate(), next] }),
    );
    expect(textOf(view, '[data-use=next] button[name=save-pem]')).toBe('Save public_key_BBBBBBBB.pem');
    expect(textOf(view, '[data-use=next]')).toContain('pick public_key_BBBBBBBB.pem');
  });

  it('is deleted after a question', async () => {
    const view = await openMicrosoft(aConfigured({ organisationWide: true, certificates: [aCertificate()] }));
    await press(view, 'button[name=remove-certificate]');
    expect(textOf(view, '.question')).toContain('in use');
    bring('microsoft.removeCertificate', { certificates: [] });
    await press(view, 'button[name=remove-certificate-now]');
    await find(view, 'button[name=create-certificate].primary');
    expect(saidOf('microsoft.removeCertificate')).toEqual([{ thumbprint: THUMBPRINT }]);
  });
});

describe('another app', () => {
  const open = async () => {
    const view = await openMicrosoft(aSignedIn());
    await press(view, '#microsoft-app summary');
    await userEvent.fill(await find(view, 'input[name=tenant]'), 'fabrikam.example');
    return view;
  };

  it('takes the place of a working one only after a question', async () => {
    const view = await open();
    await press(view, '#microsoft-app button[type=submit]');
    await find(view, 'button[name=other-app-now]');
    await vi.waitFor(() => expect(document.activeElement?.classList).toContain('question'));
    await press(view, 'button[name=other-app-not]');
    expect(saidOf('microsoft.configure')).toEqual([]);
    await press(view, '#microsoft-app button[type=submit]');
    await press(view, 'button[name=other-app-now]');
    await vi.waitFor(() => expect(saidOf('microsoft.configure')).toHaveLength(1));
  });

  it('that cannot be used says so beside the form, and nowhere else', async () => {
    const view = await open();
    world.replies['microsoft.configure'] = () => fail({ kind: 'tenantNotFound' });
    await press(view, '#microsoft-app button[type=submit]');
    await press(view, 'button[name=other-app-now]');
    await find(view, '#microsoft-app [data-problem=tenantNotFound]');
    expect(view.querySelectorAll('[data-problem=tenantNotFound]')).toHaveLength(1);
  });

  it('that could not be used keeps no later trouble to itself', async () => {
    const view = await openMicrosoft(aSignedIn({ permissions: missing }));
    await press(view, '#microsoft-app summary');
    await userEvent.fill(await find(view, 'input[name=tenant]'), 'fabrikam.example');
    world.replies['microsoft.configure'] = () => fail({ kind: 'tenantNotFound' });
    await press(view, '#microsoft-app button[type=submit]');
    await press(view, 'button[name=other-app-now]');
    await find(view, '#microsoft-app [data-problem=tenantNotFound]');
    world.replies['microsoft.awaitConsent'] = () => fail({ kind: 'microsoftUnreachable' });
    await press(view, 'button[name=await-delegated]');
    const shown = await find(view, '[data-problem=microsoftUnreachable]');
    expect(shown.closest('#microsoft-app')).toBeNull();
  });
});

describe('the app and its redirect URLs', () => {
  it('have this browser’s own URL first', async () => {
    const urls = aMicrosoft().redirectUrls.map((one) => ({ ...one, own: one.browser === 'firefox' }));
    const view = await openMicrosoft(aConfigured({ redirectUrls: urls }));
    const lines = [...view.querySelectorAll('#microsoft-redirect .copy-line')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^This browser: Firefox.*allizom\.org/),
      expect.stringMatching(/^Chrome and Edge.*chromiumapp\.org/),
    ]);
  });

  it('are forgotten after a question, and the steps begin anew', async () => {
    const view = await openMicrosoft(aSignedIn());
    await press(view, 'button[name=forget]');
    bring('microsoft.forget', aMicrosoft());
    await press(view, 'button[name=forget-now]');
    await vi.waitFor(() => expect(currentStep(view)).toBe('app'));
    expect((await find<HTMLInputElement>(view, 'input[name=clientId]')).value).toBe('');
  });

  it('are forgotten with the right to contact Microsoft, and nothing else of it', async () => {
    const view = await openMicrosoft(aSignedIn());
    await browser.permissions.request({
      origins: ['https://graph.microsoft.com/*', 'https://pbx.example.com/*'],
    });
    await press(view, 'button[name=forget]');
    bring('microsoft.forget', aMicrosoft());
    await press(view, 'button[name=forget-now]');
    const held = async () => (await browser.permissions.getAll()).origins;
    await vi.waitFor(async () => expect(await held()).not.toContain('https://graph.microsoft.com/*'));
    expect(await held()).toContain('https://pbx.example.com/*');
  });

  it.each(HOSTILE)('show a company and a person whose name is %s as text', async (_, name) => {
    const view = await openMicrosoft(
      aSignedIn({
        application: anApplication({ tenantName: name }),
        signIn: aSignIn({ name, username: name }),
        account: anAccount({ roles: [name] }),
        organisation: anOrganisation({ plans: { names: [name], users: true, exchange: true } }),
      }),
      { width: 320 },
    );
    expect(view.querySelector('main img')).toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

const STATES = [
  ['nothing', aMicrosoft(), 'app'],
  ['no key', aConfigured(), 'key'],
  [
    'a new key',
    aConfigured({ organisationWide: true, certificates: [aCertificate({ trust: null })] }),
    'key',
  ],
  ['redirect URLs', aConfigured({ organisationWide: true }), 'redirect'],
  ['the last step', aConfigured(), 'signIn'],
  ['signed out', aConfigured(), 'done'],
  ['signed in', aSignedIn({ clockOff: 90_000_000 }), 'done'],
  [
    'missing',
    aSignedIn({
      permissions: missing,
      account: anAccount({ mayConsent: { delegated: false, application: false } }),
    }),
    'done',
  ],
  ['waiting', aSignedIn({ permissions: missing, consents: awaiting() }), 'done'],
  ['ended', aSignedIn({ signIn: aSignIn({ state: 'ended' }) }), 'done'],
  ['no access', aSignedIn({ access: false }), 'done'],
  [
    'certificates',
    aSignedIn({
      organisationWide: true,
      certificates: [
        aCertificate({ validity: 'soon' }),
        aCertificate({ use: 'next', thumbprint: 'B'.repeat(40), trust: null }),
      ],
    }),
    'done',
  ],
] as const;

describe.each(['en', 'de'] as const)('in %s Microsoft 365', (language) => {
  it.each(STATES)('with %s breaks no accessibility rule and fits 320 pixels', async (_, state, step) => {
    for (const dark of [false, true]) {
      const view = await openMicrosoft(state, { language, dark, width: 320, step });
      for (const folded of view.querySelectorAll('details')) folded.open = true;
      expect(await brokenRules(view)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(view.querySelectorAll('h1')).toHaveLength(1);
      expect(smallTargets(view)).toEqual([]);
    }
  });
});

/** What is pressed and smaller than 24 pixels; links within a sentence may be. */
const smallTargets = (view: HTMLElement): string[] =>
  [...view.querySelectorAll<HTMLElement>('main button, main summary, main select')]
    .filter((target) => target.checkVisibility())
    .filter((target) => target.offsetHeight < 24 || target.offsetWidth < 24)
    .map((target) => target.outerHTML);

/** What the browser would have saved. */
function savedFiles() {
  const names: string[] = [];
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { names, blobs };
}
