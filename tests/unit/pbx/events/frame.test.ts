import { describe, expect, it } from 'vitest';
import { speaksOf } from '../../../../lib/pbx/events/frame';

const frame = (entity: unknown, more: object = {}) =>
  JSON.stringify({ sequence: 12, event: { event_type: 0, entity, attached_data: null, ...more } });

describe('a frame of the events socket', () => {
  it.each([
    '/callcontrol/100/participants/8107',
    '/callcontrol/100/devices/sip%3A100%40127.0.0.1%3A5483',
    '/callcontrol/100',
    '/callcontrol/%31%30%30/participants/8107',
  ])('at %s speaks of extension 100', (entity) => {
    expect(speaksOf('100', frame(entity))).toBe(true);
  });

  it('is understood whatever its kind, even one that is not known yet', () => {
    for (const event_type of [0, 1, 2, 3, 4, 99, 'new']) {
      expect(speaksOf('100', frame('/callcontrol/100/participants/1', { event_type }))).toBe(true);
    }
  });

  it('finds an extension that needs encoding', () => {
    expect(speaksOf('*100#', frame('/callcontrol/*100%23/participants/1'))).toBe(true);
  });

  it.each([
    '/callcontrol/101/participants/8107',
    '/callcontrol/1000/participants/8107',
    '/callcontrol/10/participants/100',
    '/callcontrol/101/100',
    '/xapi/100/participants/1',
    '/callcontrol',
    '/callcontrol/%E0%A4%A',
    '',
  ])('at %s does not', (entity) => {
    expect(speaksOf('100', frame(entity))).toBe(false);
  });

  it.each([
    'not json',
    '',
    'null',
    '[]',
    '"100"',
    '{"event":null}',
    '{"event":{"entity":100}}',
    '{"sequence":1}',
    frame(null),
    frame(['/callcontrol/100']),
    frame('/callcontrol/100/participants/8107').slice(0, -3),
  ])('that is garbage says nothing: %s', (text) => {
    expect(speaksOf('100', text)).toBe(false);
  });
});
