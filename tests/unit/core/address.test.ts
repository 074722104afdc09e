import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePbxAddress } from '../../../lib/core/address';

describe('an address of a phone system', () => {
  it.each([
    ['a host', 'pbx.example.com', 'https://pbx.example.com', 'pbx.example.com'],
    ['a host with a port', 'pbx.example.com:5001', 'https://pbx.example.com:5001', 'pbx.example.com'],
    ['https', 'https://pbx.example.com', 'https://pbx.example.com', 'pbx.example.com'],
    ['capital letters', 'HTTPS://PBX.Example.COM', 'https://pbx.example.com', 'pbx.example.com'],
    ['the usual port', 'https://pbx.example.com:443', 'https://pbx.example.com', 'pbx.example.com'],
    ['a port left out', 'pbx.example.com:', 'https://pbx.example.com', 'pbx.example.com'],
    ['a page', 'https://pbx.example.com/#/login', 'https://pbx.example.com', 'pbx.example.com'],
    ['a path', 'pbx.example.com:5001/webclient/', 'https://pbx.example.com:5001', 'pbx.example.com'],
    ['a question', 'pbx.example.com?to=https://x', 'https://pbx.example.com', 'pbx.example.com'],
    ['a fragment', 'pbx.example.com#a', 'https://pbx.example.com', 'pbx.example.com'],
    ['white space around', ' \t pbx.example.com \n', 'https://pbx.example.com', 'pbx.example.com'],
    ['a short name', 'pbx', 'https://pbx', 'pbx'],
    ['an IPv4 address', '192.168.1.10:5001', 'https://192.168.1.10:5001', '192.168.1.10'],
    ['umlauts', 'münchen.example', 'https://xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['its Punycode', 'xn--mnchen-3ya.example', 'https://xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['full-width dots', 'pbx。example。com', 'https://pbx.example.com', 'pbx.example.com'],
    ['a name that begins like a scheme', 'httpspbx.example', 'https://httpspbx.example', 'httpspbx.example'],
  ])('may be typed as %s', (_, text, origin, host) => {
    expect(parsePbxAddress(text)).toEqual({ ok: true, value: { origin, host } });
  });

  it('that looks like another one is shown as what it is', () => {
    const cyrillic = parsePbxAddress('рbx.example.com');
    expect(cyrillic).toEqual(parsePbxAddress('xn--bx-kmc.example.com'));
  });

  it.each(['http://pbx.example.com', 'HTTP://pbx.example.com:5000', 'http:pbx.example.com', ' http://x'])(
    'is refused without encryption: %s',
    (text) => {
      expect(parsePbxAddress(text)).toEqual({ ok: false, error: { kind: 'addressNotHttps' } });
    },
  );

  it.each([
    ['nothing', ''],
    ['white space', '   '],
    ['a dot', '.'],
    ['two dots in a row', 'pbx..example.com'],
    ['a path alone', '/webclient'],
    ['an address without its scheme', '//pbx.example.com'],
    ['one slash too few', 'https:/pbx.example.com'],
    ['no slash', 'https:pbx.example.com'],
    ['one slash too many', 'https:///pbx.example.com'],
    ['the scheme twice', 'https://https://pbx.example.com'],
    ['a space in the middle', 'pbx example.com'],
    ['a tab in the middle', 'pbx.example.com\tevil'],
    ['a line break in the middle', 'pbx.example.com\nevil'],
    ['a backslash', 'pbx.example.com\\@evil.example'],
    ['a wildcard', '*'],
    ['a wildcard below a domain', '*.example.com'],
    ['a pattern', 'https://*/*'],
    ['a user', 'carol@pbx.example.com'],
    ['a user with a password', 'https://carol:secret@pbx.example.com'],
    ['a host in front of another', 'pbx.example.com@evil.example'],
    ['a port in words', 'pbx.example.com:sip'],
    ['a port that does not exist', 'pbx.example.com:99999'],
    ['an underscore', 'pbx_1.example.com'],
    ['a hyphen at the begin', '-pbx.example.com'],
    ['an IPv6 address', '[::1]'],
    ['a socket', 'wss://pbx.example.com'],
    ['another scheme', 'ftp://pbx.example.com'],
    ['a page of the browser', 'chrome://settings'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hello'],
    ['a mail address', 'mailto:carol@example.com'],
    ['percent signs', 'pbx%2eexample.com%2f'],
  ])('is refused when it is %s', (_, text) => {
    expect(parsePbxAddress(text)).toEqual({ ok: false, error: { kind: 'addressInvalid' } });
  });

  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc.domain(),
    fc.string({ unit: fc.constantFrom(...'https:/@*.[]\\ \tpbx%') }),
  );

  it('never makes the parser throw, and what comes out goes in again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parsePbxAddress(text);
        if (!parsed.ok) return;
        const { origin, host } = parsed.value;
        expect(new URL(origin)).toMatchObject({ protocol: 'https:', hostname: host, username: '' });
        expect(origin).toMatch(/^https:\/\/[a-z0-9.-]+(:\d+)?$/);
        expect(parsePbxAddress(origin)).toEqual(parsed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never lets a pattern into a permission', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parsePbxAddress(`*${text}`);
        expect(parsed.ok && parsed.value.host.includes('*')).toBe(false);
      }),
    );
  });
});
