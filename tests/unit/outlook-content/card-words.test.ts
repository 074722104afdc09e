import { afterEach, describe, expect, it } from 'vitest';
import { readNumber } from '../../../entrypoints/background/page-numbers';
import { type CardContent, cardModel, spoken } from '../../../entrypoints/outlook-card/card-words';
import type { Edit } from '../../../entrypoints/outlook-card/edit';
import type { CallOnPage } from '../../../entrypoints/outlook-card/page-calls';
import { problem } from '../../../lib/core/problem';
import { readingsOf } from '../../../lib/phone';
import { fake } from '../../fixtures/fake-browser';

const NOW = 1_000_000;

const edited = (text: string): Edit => ({
  text,
  read: { text, ...readNumber(text, null, ['de-DE']) },
  hasFailed: false,
});
const content = (change: Partial<CardContent> = {}): CardContent => ({
  target: '+494066969128',
  owner: null,
  call: null,
  refusal: null,
  notice: null,
  aside: null,
  details: {},
  readings: readingsOf(['+494066969128']),
  edit: null,
  copied: null,
  ...change,
});
const call = (state: CallOnPage['state'], change: Partial<CallOnPage> = {}): CallOnPage => ({
  intentId: 'a',
  target: '+494066969128',
  state,
  changedAt: NOW,
  problem: null,
  trouble: null,
  isHangingUp: false,
  isLost: false,
  isTakenBack: false,
  isAnswered: true,
  connectedAt: null,
  heardAt: NOW,
  ...change,
});
const show = (change: Partial<CardContent>, now = NOW) => cardModel(content(change), now);
const actions = (change: Partial<CardContent>) => show(change).buttons.map(({ action }) => action);

afterEach(() => {
  fake.language = 'en';
});

describe('the card', () => {
  it('says the number, its country and its kind, in the reader’s language', () => {
    expect(show({})).toMatchObject({
      number: '+49 40 66969128',
      about: expect.stringMatching(/^Germany · /),
    });
    fake.language = 'de';
    expect(show({}).about).toMatch(/^Deutschland · /);
  });

  it('offers to call, to edit and to copy, and goes by itself', () => {
    expect(actions({})).toEqual(['call', 'edit', 'copy']);
    expect(show({}).closeLabel).toBeNull();
  });

  it.each([
    ['requested', ['undo', 'copy']],
    ['ringing', ['undo', 'copy']],
    ['dialling', ['hangUp', 'copy']],
    ['connected', ['hangUp', 'copy']],
    ['confirm', ['copy']],
    ['ended', ['call', 'edit', 'copy']],
    ['failed', ['call', 'edit', 'copy']],
    ['unknown', ['call', 'edit', 'copy']],
    ['handedOver', ['call', 'edit', 'copy']],
  ] as const)('of a call that is %s offers %j', (state, offered) => {
    expect(actions({ call: call(state) })).toEqual(offered);
    expect(show({ call: call(state) }).status?.title).not.toBe('');
    expect(show({ call: call(state) }).closeLabel).not.toBeNull();
  });

  it('offers nothing while it hangs up', () => {
    expect(actions({ call: call('connected', { isHangingUp: true }) })).toEqual(['copy']);
  });

  it('runs the time of a connected call, and says it to nobody', () => {
    const model = show({ call: call('connected', { connectedAt: NOW - 134_000 }) });
    expect(model.status?.time).toBe('02:14');
    expect(spoken(model)).toBe('Connected');
  });

  it('shows no time of a call that was up before the page knew of it', () => {
    expect(show({ call: call('connected') }).status).toMatchObject({ title: 'Connected', time: '' });
  });

  it('says how old a state is of which the phone system has said nothing for more than ten seconds', () => {
    expect(show({ call: call('ringing') }, NOW + 10_000).status?.lines).toEqual([]);
    expect(show({ call: call('ringing') }, NOW + 12_000).status?.lines).toEqual(['As of 10 seconds ago']);
    expect(show({ call: call('ended') }, NOW + 12_000).status?.lines).toEqual([]);
  });

  it('says why nothing was dialled and what to do next', () => {
    const failed = call('failed', { problem: problem('noDevice') });
    expect(show({ call: failed }).status).toMatchObject({
      tone: 'bad',
      lines: [expect.stringMatching(/^Nothing was dialled\. .+/)],
    });
  });

  it('says that nothing was dialled where the background stopped before it asked', () => {
    const failed = call('failed', { problem: problem('notSent') });
    expect(show({ call: failed }).status).toMatchObject({
      title: 'Dialbridge was interrupted before it asked your phone system.',
      lines: ['Nothing was dialled. Click the number again.'],
    });
  });

  it.each(['hangUpFailed', 'noCallToHangUp'] as const)('has no empty line for %s', (kind) => {
    const { status } = show({ call: call('failed', { problem: problem(kind) }) });
    expect(status?.lines).toHaveLength(1);
    expect(status?.lines.join()).toMatch(/^\S/);
  });

  it('offers to call again where a window has asked for a while', () => {
    const later = (ms: number) =>
      show({ call: call('confirm') }, NOW + ms).buttons.map(({ action }) => action);
    expect(later(19_000)).toEqual(['copy']);
    expect(later(20_000)).toEqual(['call', 'copy']);
  });

  it('says at the end what else a person has to know', () => {
    const { status } = show({ call: call('requested'), aside: 'One thing more.' });
    expect(status?.lines).toEqual(['One thing more.']);
  });

  it('claims nothing of a call whose answer was lost', () => {
    expect(show({ call: call('unknown') }).status?.title).toBe('It is not known whether your phone rang.');
  });

  it('does not doubt that the phone rang where the call was up', () => {
    expect(show({ call: call('unknown', { isLost: true }) }).status).toMatchObject({
      title: 'It is not known whether this call goes on.',
      lines: ['Nothing more is heard of it from your phone system. Look at your phone.'],
    });
  });

  it('says why a call could not be hung up', () => {
    const { status } = show({ call: call('connected', { trouble: problem('unreachable') }) });
    expect(status?.lines).toHaveLength(1);
  });

  it.each([
    ['hangUpFailed', 'The phone system did not hang up. Try again, or hang up on your phone.'],
    ['unreachable', expect.stringMatching(/^Nothing answered.* Try again, or hang up on your phone\.$/)],
    ['extensionReloaded', expect.stringMatching(/ Try again, or hang up on your phone\.$/)],
    ['noCallToHangUp', expect.stringMatching(/ If your phone is still in a call, hang up there\.$/)],
  ] as const)('says what to do about a call that could not be hung up: %s', (kind, line) => {
    const { status } = show({ call: call('connected', { trouble: problem(kind) }) });
    expect(status?.lines).toEqual([line]);
  });

  it('with no extension behind it offers nothing but to be closed', () => {
    expect(actions({ refusal: problem('extensionReloaded') })).toEqual([]);
  });
});

describe('a call whose page has lost its extension', () => {
  const saidOf = (of: CallOnPage) =>
    show({ call: of, refusal: problem('extensionReloaded') }).status?.lines.join() ?? '';

  it.each([
    ['requested', {}, /^A call may have gone out/],
    ['unknown', {}, /^A call may have gone out/],
    ['unknown', { isLost: true }, /^Your call is no longer followed here: hang up on your phone\./],
    ['ringing', {}, /^Your call is no longer followed here/],
    ['dialling', {}, /^Your call is no longer followed here/],
    ['connected', {}, /^Your call is no longer followed here/],
    ['confirm', {}, /^Nothing was dialled/],
    ['failed', {}, /^Nothing was dialled/],
    ['ended', {}, /^Nothing was dialled/],
  ] as const)('that is %s %o', (state, change, words) => {
    expect(saidOf(call(state, change))).toMatch(words);
    expect(saidOf(call(state, change))).toMatch(/Reload this Outlook tab/);
  });
});

describe('a number that is edited', () => {
  it.each([
    ['040 66969 400', 'Calls +49 40 66969400', true],
    ['040', 'Calls 040', true],
    ['abc', 'This is not a phone number yet.', false],
    ['040 66969400 or 040 66969401', 'Please keep just one number.', false],
  ])('%s: %s', (text, hint, valid) => {
    const { field } = show({ edit: edited(text) });
    expect(field).toMatchObject({ value: text, hint, valid });
  });
});

describe('what the page says of a number', () => {
  it('is said beside it: extension, conference code, tones, and that a link calls it', () => {
    expect(show({ details: { extension: '12' } }).notes).toEqual([
      'Extension 12: key it in after the answer.',
    ]);
    expect(show({ details: { kind: 'conference', dtmf: ',,123456789#' } })).toMatchObject({
      about: 'Germany · meeting dial-in',
      notes: ['Conference code 123456789#: key it in after the answer.'],
    });
    expect(show({ details: { kind: 'phone', dtmf: ',2' } }).notes).toEqual(['After the answer, key in 2.']);
    expect(show({ details: { isLinked: true } }).notes).toEqual(['The link in the mail calls this number.']);
  });

  it('names an internal number, which belongs to no country', () => {
    expect(show({ target: '104', details: { kind: 'internal' } })).toMatchObject({
      number: '104',
      about: 'internal number',
    });
  });

  it('says nothing of a number that is being changed', () => {
    expect(show({ details: { extension: '12' }, edit: edited('040') }).notes).toEqual([]);
  });
});

describe('a number that may be of several countries', () => {
  const READINGS = readingsOf(['+43664123456', '+49664123456']);
  const ambiguous = { target: '+49664123456', readings: READINGS };

  it('is offered as each of them, and the one that would be called is marked', () => {
    expect(show(ambiguous).choice).toEqual({
      label: 'The country is not certain. Which number is meant?',
      options: [
        { value: '+43664123456', label: '+43 664 123456, Austria', isChosen: false },
        { value: '+49664123456', label: expect.stringMatching(/^\+49 .*, Germany$/), isChosen: true },
      ],
    });
  });

  it('is no question any more once it is called, while it is changed, or after a refusal', () => {
    expect(show({ ...ambiguous, call: call('ringing') }).choice).toBeNull();
    expect(show({ ...ambiguous, edit: edited('040') }).choice).toBeNull();
    expect(show({ ...ambiguous, refusal: problem('numberChanged') }).choice).toBeNull();
    expect(show({ ...ambiguous, call: call('ended') }).choice).not.toBeNull();
  });
});
