import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../lib/messaging/gate';
import { MESSAGE_NAMES, MESSAGES, type MessageName, type Speaker } from '../../../lib/messaging/protocol';
import type { Sender } from '../../../lib/messaging/sender';
import { PAYLOADS } from '../../fixtures/messages';
import { anOutlookScript, anOwnPage, CHROMIUM_SELF } from '../../fixtures/senders';

const ownPage = (file: string) => anOwnPage(CHROMIUM_SELF, { url: `${CHROMIUM_SELF.origin}/${file}` });

const SENDERS: Readonly<Record<Speaker, Sender>> = {
  ownPage: ownPage('popup.html'),
  confirmPage: ownPage('confirm.html'),
  offscreen: ownPage('offscreen.html'),
  outlook: anOutlookScript(),
};

/** Says something as whoever may say it. */
function say(name: MessageName, data: unknown) {
  const [speaker] = MESSAGES[name].from;
  return admit(name, data, SENDERS[speaker], CHROMIUM_SELF)?.payload;
}

const connect = (change: object) => ({ ...PAYLOADS['connection.connect'], ...change });
const intent = (change: object) => ({ ...PAYLOADS['dial.intent'], ...change });

describe('a payload', () => {
  it.each(MESSAGE_NAMES)('of %s is taken when it is right', (name) => {
    expect(say(name, PAYLOADS[name])).toEqual(PAYLOADS[name]);
  });

  it.each([
    { list: 'ignored', entry: 'no number', listed: true },
    { list: 'trusted', entry: '+4940123456' },
    { list: 'offHosts', entry: '', listed: true },
    { list: 'region', entry: 'DE', listed: true },
  ])('to change a list is refused when it is %o', (change) => {
    expect(say('calling.list', change)).toBeUndefined();
  });

  it.each(MESSAGE_NAMES)('of %s is refused when it is something else', (name) => {
    const partial = name === 'calling.write';
    const wrong = [
      undefined,
      'text',
      1,
      true,
      ...(partial ? [{ region: 1 }] : [[], {}, { __proto__: null }]),
    ];
    expect(wrong.map((data) => say(name, data))).toEqual(wrong.map(() => undefined));
  });

  it.each([
    ['without an address', connect({ address: undefined })],
    ['with an empty address', connect({ address: '   ' })],
    ['with a number for an address', connect({ address: 1 })],
    ['with an endless address', connect({ address: `${'a'.repeat(300)}.example.com` })],
    ['with an empty client id', connect({ clientId: '' })],
    ['with an endless client id', connect({ clientId: 'a'.repeat(201) })],
    ['without a secret', connect({ clientSecret: undefined })],
    ['with an endless secret', connect({ clientSecret: 'a'.repeat(4_001) })],
  ])('to connect is refused %s', (_, data) => {
    expect(say('connection.connect', data)).toBeUndefined();
  });

  it('to connect is trimmed, the pasted secret too', () => {
    const typed = { address: ' pbx.example.com ', clientId: ' client ', clientSecret: ' secret ' };
    expect(say('connection.connect', typed)).toEqual({
      address: 'pbx.example.com',
      clientId: 'client',
      clientSecret: 'secret',
    });
  });

  it('to connect may keep the stored secret', () => {
    expect(say('connection.connect', connect({ clientSecret: '' }))).toBeDefined();
  });

  it('carries nothing that was not asked for', () => {
    expect(say('dial.intent', intent({ source: 'popup', deviceId: 'x' }))).toEqual(PAYLOADS['dial.intent']);
  });

  it.each([
    ['without an id', intent({ id: undefined })],
    ['with an id of its own making', intent({ id: '1' })],
    ['without the text', intent({ raw: '' })],
    ['with a whole mail for a text', intent({ raw: '0'.repeat(201) })],
    ['with a number that begins with 0', intent({ target: '+042079460999' })],
    ['with too many digits', intent({ target: `+${'4'.repeat(16)}` })],
    ['with too few digits', intent({ target: '+4940'.slice(0, 4) })],
    ['with a pause and tones', intent({ target: '+442079460999,,1' })],
    ['with a tel: URI', intent({ target: 'tel:+442079460999' })],
    ['with a line break', intent({ target: '+442079460999\n' })],
    ['with digits of another script', intent({ target: '+٤٤٢٠٧٩٤٦٠٩٩٩' })],
  ])('to dial is refused %s', (_, data) => {
    expect(say('dial.intent', data)).toBeUndefined();
  });

  it('to dial has an E.164 number, or digits and signs of a telephone, or is refused, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'+0123456789,;*# ') })),
        (target) => {
          const admitted = say('dial.intent', intent({ target }));
          expect(admitted !== undefined).toBe(/^(\+[1-9][0-9]{3,14}|[0-9*#]{1,30})$/.test(target));
        },
      ),
    );
  });

  const piece = (change: object) => [{ ...PAYLOADS['numbers.find'][0], ...change }];

  it.each([
    ['a whole mail at once', piece({ text: '0'.repeat(30_001) })],
    ['a text that begins before itself', piece({ from: -1 })],
    ['half a place', piece({ to: 1.5 })],
    ['a link without an end', piece({ links: [{ start: 0, address: 'tel:1' }] })],
    ['an endless address', piece({ links: [{ start: 0, end: 1, address: '1'.repeat(1_001) }] })],
    ['a country that is a name', piece({ chosen: 'Germany' })],
    ['a language that is a text', piece({ locales: ['x'.repeat(101)] })],
    ['an endless sender', piece({ sender: 'x'.repeat(1_001) })],
    ['no text at all', []],
  ])('to find numbers in %s is refused', (_, data) => {
    expect(say('numbers.find', data)).toBeUndefined();
  });

  it.each(['', 'a b', '100/../101', 'sip:100@x', '1'.repeat(65), 100, null])(
    'to choose extension %o is refused',
    (extension) => {
      expect(say('connection.chooseExtension', { extension })).toBeUndefined();
    },
  );

  it.each(['100', '*100', '#1', 'reception-2', 'a.b_c'])('to choose extension %s is taken', (extension) => {
    expect(say('connection.chooseExtension', { extension })).toEqual({ extension });
  });

  it.each(['de', 'DEU', '', 'D1', 49, undefined])('to read numbers of %o is refused', (region) => {
    expect(say('calling.write', { region })).toBeUndefined();
  });

  it.each([
    { clickAction: 'call' },
    { markStyle: 'bold' },
    { ignored: ['hello'] },
    { trusted: ['+'] },
    { countries: ['Germany'] },
    { outsidePrefix: '0 '.repeat(9) },
    { internationalPrefix: '+' },
    { fallback: 'skype' },
    { confirmFirstTime: 'yes' },
  ])('to set %o is refused', (wish) => {
    expect(say('calling.write', wish)).toBeUndefined();
  });

  it('to set a few things leaves the others unsaid', () => {
    const wish = { clickAction: 'card', outsidePrefix: '0', ignored: ['+442079460999', '104'] };
    expect(say('calling.write', { ...wish, secret: 'x' })).toEqual(wish);
  });

  it.each(['DE', 'GB', null])('to read numbers of %o is taken', (region) => {
    expect(say('calling.write', { region })).toEqual({ region });
  });
});
