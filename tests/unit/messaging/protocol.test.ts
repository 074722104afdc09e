import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../lib/messaging/gate';
import { MESSAGE_NAMES, MESSAGES, type MessageName } from '../../../lib/messaging/protocol';
import { PAYLOADS } from '../../fixtures/messages';
import { anOutlookScript, anOwnPage, CHROMIUM_SELF } from '../../fixtures/senders';

/** Says something as whoever may say it. */
function say(name: MessageName, data: unknown) {
  const from: readonly string[] = MESSAGES[name].from;
  const sender = from.includes('outlook') ? anOutlookScript() : anOwnPage();
  return admit(name, data, sender, CHROMIUM_SELF)?.payload;
}

const connect = (change: object) => ({ ...PAYLOADS['connection.connect'], ...change });
const intent = (change: object) => ({ ...PAYLOADS['dial.intent'], ...change });

describe('a payload', () => {
  it.each(MESSAGE_NAMES)('of %s is taken when it is right', (name) => {
    expect(say(name, PAYLOADS[name])).toEqual(PAYLOADS[name]);
  });

  it.each(MESSAGE_NAMES)('of %s is refused when it is something else', (name) => {
    const wrong = [undefined, 'text', 1, true, [], {}, { __proto__: null }];
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
    ['with a national number', intent({ e164: '02079460999' })],
    ['with a number that begins with 0', intent({ e164: '+042079460999' })],
    ['with too many digits', intent({ e164: `+${'4'.repeat(16)}` })],
    ['with too few digits', intent({ e164: '+4940'.slice(0, 4) })],
    ['with a pause and tones', intent({ e164: '+442079460999,,1' })],
    ['with a feature code', intent({ e164: '*70' })],
    ['with a tel: URI', intent({ e164: 'tel:+442079460999' })],
    ['with a line break', intent({ e164: '+442079460999\n' })],
    ['with digits of another script', intent({ e164: '+٤٤٢٠٧٩٤٦٠٩٩٩' })],
  ])('to dial is refused %s', (_, data) => {
    expect(say('dial.intent', data)).toBeUndefined();
  });

  it('to dial has an E.164 number or is refused, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'+0123456789,;*# ') })),
        (e164) => {
          const admitted = say('dial.intent', intent({ e164 }));
          expect(admitted !== undefined).toBe(/^\+[1-9][0-9]{3,14}$/.test(e164));
        },
      ),
    );
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

  it.each(['DE', 'GB', null])('to read numbers of %o is taken', (region) => {
    expect(say('calling.write', { region })).toEqual({ region });
  });
});
