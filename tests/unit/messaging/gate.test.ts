import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTLOOK_HOSTS } from '../../../lib/core/outlook-hosts';
import { admit, speakerOf } from '../../../lib/messaging/gate';
import { MESSAGE_NAMES, type MessageName, type Speaker } from '../../../lib/messaging/protocol';
import type { Self, Sender } from '../../../lib/messaging/sender';
import { PAYLOADS } from '../../fixtures/messages';
import { anOutlookScript, anOwnPage, CHROMIUM_SELF, FIREFOX_SELF, without } from '../../fixtures/senders';

const OUTLOOK = OUTLOOK_HOSTS[0];
const page = (change: Partial<Sender> = {}) => anOwnPage(CHROMIUM_SELF, change);
const script = (change: Partial<Sender> = {}) => anOutlookScript(OUTLOOK, change);
const at = (url: string) => script({ url, origin: new URL(url).origin });

/** Who may say what, written out once more: a message that changes hands has to change here too. */
const MAY_BE_SAID_BY: Readonly<Record<MessageName, readonly Speaker[]>> = {
  'connection.read': ['ownPage'],
  'connection.connect': ['ownPage'],
  'connection.chooseExtension': ['ownPage'],
  'connection.phones': ['ownPage'],
  'connection.choosePhone': ['ownPage'],
  'connection.test': ['ownPage'],
  'connection.disconnect': ['ownPage'],
  'microsoft.read': ['ownPage'],
  'microsoft.configure': ['ownPage'],
  'microsoft.signIn': ['ownPage'],
  'microsoft.signOut': ['ownPage'],
  'microsoft.check': ['ownPage'],
  'microsoft.agree': ['ownPage'],
  'microsoft.awaitConsent': ['ownPage'],
  'microsoft.stopAwaiting': ['ownPage'],
  'microsoft.organisationWide': ['ownPage'],
  'microsoft.createCertificate': ['ownPage'],
  'microsoft.tryCertificate': ['ownPage'],
  'microsoft.removeCertificate': ['ownPage'],
  'microsoft.forget': ['ownPage'],
  'calling.read': ['ownPage'],
  'calling.write': ['ownPage'],
  'calling.list': ['ownPage'],
  'status.read': ['ownPage'],
  'status.refresh': ['ownPage'],
  'profile.choose': ['ownPage'],
  'history.clear': ['ownPage'],
  'call.dial': ['ownPage'],
  'call.test': ['ownPage'],
  'call.hangUp': ['ownPage', 'outlook'],
  'call.follow': ['outlook'],
  'confirm.read': ['confirmPage'],
  'confirm.answer': ['confirmPage'],
  'page.read': ['ownPage'],
  'page.pause': ['ownPage'],
  'outlook.load': ['outlook'],
  'outlook.start': ['outlook'],
  'numbers.find': ['outlook'],
  'number.read': ['outlook'],
  'dial.intent': ['outlook'],
  'socket.event': ['offscreen'],
};

type Known = readonly [name: string, sender: Sender, speaker: Speaker | null, self?: Self];

const SPEAKERS: readonly Known[] = [
  ['the popup', page(), 'ownPage'],
  ['the options page in a tab', page({ tab: { id: 3 }, frameId: 0 }), 'ownPage'],
  ['a page of ours without an origin', without(page(), 'origin'), 'ownPage'],
  ['a page of ours in Firefox', anOwnPage(FIREFOX_SELF), 'ownPage', FIREFOX_SELF],
  [
    'a page of ours in Firefox without an origin',
    without(anOwnPage(FIREFOX_SELF), 'origin'),
    'ownPage',
    FIREFOX_SELF,
  ],
  ['the confirm page', page({ url: `${CHROMIUM_SELF.origin}/confirm.html#1` }), 'confirmPage'],
  ['the document of the socket', page({ url: `${CHROMIUM_SELF.origin}/offscreen.html?id=1` }), 'offscreen'],
  [
    'a page that ends like the confirm page',
    page({ url: `${CHROMIUM_SELF.origin}/a/confirm.html` }),
    'ownPage',
  ],
  [
    'a page that speaks of the confirm page',
    page({ url: `${CHROMIUM_SELF.origin}/popup.html#/confirm.html` }),
    'ownPage',
  ],
  ...OUTLOOK_HOSTS.map((host): Known => [`the script on ${host}`, anOutlookScript(host), 'outlook']),
  ...OUTLOOK_HOSTS.map(
    (host): Known => [
      `the script on ${host} in Firefox`,
      anOutlookScript(host, {}, FIREFOX_SELF),
      'outlook',
      FIREFOX_SELF,
    ],
  ),
  ['the script where the browser names no origin', without(script(), 'origin'), 'outlook'],
];

const STRANGERS: readonly Known[] = [
  ['nobody', {}, null],
  [
    'another extension’s page',
    anOwnPage({ id: 'a'.repeat(32), origin: `chrome-extension://${'a'.repeat(32)}` }),
    null,
  ],
  ['another extension that names our page', page({ id: 'a'.repeat(32) }), null],
  ['another extension’s script in Outlook', script({ id: 'a'.repeat(32) }), null],
  ['a page of ours without an id', without(page(), 'id'), null],
  ['the script without an id', without(script(), 'id'), null],
  ['our id and nothing else', { id: CHROMIUM_SELF.id }, null],
  ['a page of ours without a URL', without(page(), 'url'), null],
  ['the script without a URL', without(script(), 'url'), null],
  ['a URL that is none', script({ url: 'outlook.office.com' }), null],
  ['our URL with the origin of a web page', page({ origin: 'https://evil.example' }), null],
  ['our URL with the origin of Outlook', page({ origin: `https://${OUTLOOK}` }), null],
  ['a web page with our origin', script({ origin: CHROMIUM_SELF.origin }), null],
  ['Outlook’s URL with another origin', script({ origin: 'https://evil.example' }), null],
  ['Outlook’s URL with no origin at all', script({ origin: 'null' }), null],
  ['Outlook’s origin with another URL', script({ url: 'https://evil.example/' }), null],
  ['two different hosts of Outlook', script({ origin: `https://${OUTLOOK_HOSTS[1]}` }), null],
  ['a frame in Outlook', script({ frameId: 4 }), null],
  ['the script without a frame', without(script(), 'frameId'), null],
  ['the script without a tab', without(script(), 'tab'), null],
  ['Outlook over http', at(`http://${OUTLOOK}/`), null],
  ['Outlook at another port', at(`https://${OUTLOOK}:8443/`), null],
  ['another site', at('https://evil.example/'), null],
  ['a host that begins like Outlook', at(`https://${OUTLOOK}.evil.example/`), null],
  ['a host that ends like Outlook', at(`https://evil-${OUTLOOK}/`), null],
  ['a host below Outlook', at(`https://mail.${OUTLOOK}/`), null],
  ['a host above Outlook', at('https://office.com/'), null],
  ['Outlook with a dot behind', at(`https://${OUTLOOK}./`), null],
  ['Outlook as a user name', at(`https://${OUTLOOK}@evil.example/`), null],
  ['Outlook in the path', at(`https://evil.example/${OUTLOOK}/`), null],
  ['Outlook with a Cyrillic o', at('https://оutlook.office.com/'), null],
  ['Outlook with the path of our confirm page', at(`https://evil.example/confirm.html`), null],
  ['a file of Outlook’s', script({ url: `blob:https://${OUTLOOK}/1` }), null],
  ['data', script({ url: 'data:text/html,x', origin: 'null' }), null],
  ['our id as a host', at(`https://${CHROMIUM_SELF.id}/`), null],
  ['a Firefox page in Chromium', anOwnPage({ ...FIREFOX_SELF, id: CHROMIUM_SELF.id }), null],
];

const EVERYBODY = [...SPEAKERS, ...STRANGERS].map(([name, sender, speaker, self = CHROMIUM_SELF]) => ({
  name,
  sender,
  speaker,
  self,
}));

describe('the gate', () => {
  it.each(EVERYBODY)('knows who speaks: $name', ({ sender, speaker, self }) => {
    expect(speakerOf(sender, self)).toBe(speaker);
  });

  const matrix = MESSAGE_NAMES.flatMap((message) =>
    EVERYBODY.map((one) => ({
      ...one,
      message,
      open: one.speaker !== null && MAY_BE_SAID_BY[message].includes(one.speaker),
    })),
  );

  it.each(matrix)('opens ($open) to $message from $name', ({ message, sender, self, open }) => {
    const admitted = admit(message, PAYLOADS[message], sender, self);
    expect(admitted).toEqual(open ? { payload: PAYLOADS[message] } : null);
  });

  it('has a rule for every message, and a payload to try it with', () => {
    expect(Object.keys(MAY_BE_SAID_BY).sort()).toEqual([...MESSAGE_NAMES].sort());
    expect(Object.keys(PAYLOADS).sort()).toEqual([...MESSAGE_NAMES].sort());
  });

  it('never lets Outlook’s script near the connection or the last call', () => {
    const said = MESSAGE_NAMES.filter((name) => admit(name, PAYLOADS[name], script(), CHROMIUM_SELF));
    expect(said).toEqual([
      'call.hangUp',
      'call.follow',
      'outlook.load',
      'outlook.start',
      'numbers.find',
      'number.read',
      'dial.intent',
    ]);
  });
});

describe('a sender at random', () => {
  const text = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.constantFrom(CHROMIUM_SELF.id, CHROMIUM_SELF.origin, `https://${OUTLOOK}`, `https://${OUTLOOK}/mail/`),
  );
  const sender: fc.Arbitrary<Sender> = fc.record(
    {
      id: text,
      origin: text,
      url: text,
      frameId: fc.integer({ min: -1, max: 3 }),
      tab: fc.constantFrom(undefined, {}),
    },
    { requiredKeys: [] },
  );

  it('gets in only with our id', () => {
    fc.assert(
      fc.property(sender, (somebody) => {
        fc.pre(somebody.id !== CHROMIUM_SELF.id);
        expect(speakerOf(somebody, CHROMIUM_SELF)).toBeNull();
      }),
    );
  });

  it('with our id gets in only from our own pages or the top frame of Outlook', () => {
    fc.assert(
      fc.property(sender, (somebody) => {
        const speaker = speakerOf({ ...somebody, id: CHROMIUM_SELF.id }, CHROMIUM_SELF);
        const { url = '', frameId, tab } = somebody;
        if (speaker === 'ownPage') expect(url.startsWith(CHROMIUM_SELF.origin)).toBe(true);
        if (speaker === 'outlook') {
          expect(OUTLOOK_HOSTS).toContain(new URL(url).host);
          expect([frameId, tab]).toEqual([0, {}]);
        }
      }),
    );
  });

  it('with whatever URL is no surprise', () => {
    const url = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string());
    fc.assert(
      fc.property(url, (somewhere) => {
        expect(speakerOf(script({ url: somewhere, origin: `https://${OUTLOOK}` }), CHROMIUM_SELF)).toBeNull();
      }),
    );
  });
});

describe('a frame in a page of Outlook', () => {
  const ORIGIN = `https://${OUTLOOK}`;
  const tab = { id: 7, url: `${ORIGIN}/mail/` };
  const frame = (change: Partial<Sender> = {}) => script({ frameId: 3, tab, ...change });

  it.each([
    ['with an address of its own', frame({ url: `${ORIGIN}/calendar/item` })],
    ['that the page has written', frame({ url: 'about:srcdoc' })],
    ['that was empty at first', frame({ url: 'about:blank' })],
  ])('%s may speak', (_, sender) => {
    expect(speakerOf(sender, CHROMIUM_SELF)).toBe('outlook');
  });

  it.each([
    ['of another origin', frame({ url: 'https://evil.example/', origin: 'https://evil.example' })],
    ['of another of Outlook’s hosts', at('https://outlook.live.com/mail/')],
    ['that is written by another origin', frame({ url: 'about:srcdoc', origin: 'https://evil.example' })],
    ['that is sandboxed', frame({ url: 'about:srcdoc', origin: 'null' })],
    ['of which the browser names no origin', without(frame({ url: 'about:blank' }), 'origin')],
    ['in somebody else’s page', frame({ tab: { id: 7, url: 'https://evil.example/' } })],
    ['in a page whose address is not told', frame({ tab: { id: 7 } })],
    ['in no tab', without(frame(), 'tab')],
  ])('%s may not', (_, sender) => {
    expect(speakerOf({ ...sender, frameId: 3 }, CHROMIUM_SELF)).toBeNull();
  });

  it('may not speak for a host that is not allowed', () => {
    const national = 'https://outlook.office365.us';
    const sender = frame({ url: `${national}/mail/`, origin: national, tab: { id: 7, url: `${national}/` } });
    expect(speakerOf(sender, CHROMIUM_SELF)).toBeNull();
    expect(speakerOf(sender, CHROMIUM_SELF, ['outlook.office365.us'])).toBe('outlook');
  });
});
