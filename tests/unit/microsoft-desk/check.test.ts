import { describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../../lib/http/exchange';
import { anIssued, aRefusal } from '../../fixtures/application';
import { aKeyPair, trusted } from '../../fixtures/key-pairs';
import {
  aSignedInRecord,
  createMemoryKeyPairs,
  createMicrosoftProfile,
  createTestDesk,
  FROM,
} from '../../fixtures/microsoft-desk';
import { anHtmlReply, aReply } from '../../fixtures/replies';
import { createTestExchange } from '../../fixtures/test-exchange';

async function setUp(answer: () => Reply, part: { readonly on?: boolean; readonly key?: boolean } = {}) {
  const storage = {
    ...createMicrosoftProfile(),
    keyPairs: createMemoryKeyPairs(part.key === false ? [] : [await aKeyPair(trusted)]),
  };
  await storage.organisationWide.write(part.on ?? true);
  const { exchange, requests } = createTestExchange(answer);
  const keepAlive = vi.fn(async () => {});
  return { storage, requests, keepAlive, ...createTestDesk(exchange, { keepAlive }, storage) };
}

const GIVEN = () => aReply(200, anIssued());
const failed = (kind: string) => ({ ok: false, error: { kind } });

describe('checking with nobody signed in', () => {
  it.each([
    ['the application got a token', GIVEN, {}, { ok: true }],
    ['it may not ask by itself', GIVEN, { on: false }, failed('notSignedIn')],
    ['it has no certificate yet', GIVEN, { key: false }, failed('notSignedIn')],
    ['it could not ask', () => anHtmlReply(502), {}, failed('microsoftProxy')],
  ])('says how it went, where %s', async (_, answer, part, outcome) => {
    const { desk } = await setUp(answer, part);
    expect(await desk['microsoft.check'](null, FROM)).toMatchObject(outcome);
  });

  it('keeps what Microsoft says of the certificate', async () => {
    const { desk } = await setUp(() => aReply(401, aRefusal(700027, 'The key was not found.')));
    expect(await desk['microsoft.check'](null, FROM)).toMatchObject({
      value: { certificates: [{ trust: { problem: { kind: 'certificateUnknown' } } }] },
    });
  });

  it('asks nobody without an application', async () => {
    const { desk, storage, requests } = await setUp(GIVEN);
    await storage.application.clear();
    expect(await desk['microsoft.check'](null, FROM)).toMatchObject(failed('noApplication'));
    expect(requests).toEqual([]);
  });
});

it('a sign-in that has ended is told before the application, and is not asked for', async () => {
  const { desk, storage, requests } = await setUp(GIVEN, { on: false });
  const ended = aSignedInRecord({ state: 'ended', problem: { kind: 'sessionOver', detail: '' } });
  await storage.signIn.write({ attempt: null, signedIn: ended });
  expect(await desk['microsoft.check'](null, FROM)).toMatchObject(failed('sessionOver'));
  expect(requests).toEqual([]);
});
