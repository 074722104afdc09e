import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import type { AuthorisedExchange } from '../../../lib/pbx/call-control';
import { findOwnExtension } from '../../../lib/pbx/probe';
import { aWireNumber } from '../../fixtures/pbx-wire';
import { aReply } from '../../fixtures/replies';

const answering =
  (...answer: Parameters<typeof aReply>): AuthorisedExchange =>
  async () =>
    ok(aReply(...answer));

const THREE = [
  aWireNumber({ dn: 'dialbridge', type: 'Wroutepoint', devices: null }),
  aWireNumber({ dn: '100' }),
  aWireNumber({ dn: '101' }),
];

describe('the own extension', () => {
  it('is the first that is an extension, as 3CX’s own dialler picks', async () => {
    expect(await findOwnExtension(answering(200, THREE), null)).toEqual(
      ok({ extensions: ['100', '101'], own: '100' }),
    );
  });

  it('is the wished one where the client may call from it', async () => {
    expect(await findOwnExtension(answering(200, THREE), '101')).toMatchObject({ value: { own: '101' } });
  });

  it('is the first again once the wished one was taken away', async () => {
    expect(await findOwnExtension(answering(200, THREE), '103')).toMatchObject({ value: { own: '100' } });
  });

  it.each(['Wroutepoint', 'Wivr', 'Wqueue', 'Wspecialmenu', ''])('is none of type %s', async (type) => {
    expect(await findOwnExtension(answering(200, [aWireNumber({ type })]), null)).toEqual(
      fail({ kind: 'noExtension' }),
    );
  });

  it('is known by its type in whatever letters', async () => {
    expect(await findOwnExtension(answering(200, [aWireNumber({ type: 'WExtension' })]), null)).toMatchObject(
      { value: { own: '100' } },
    );
  });

  it.each([
    [403, 'forbidden'],
    [404, 'notPbx'],
    [500, 'serverError'],
  ] as const)('cannot be found when the phone system answers %i', async (status, kind) => {
    expect(await findOwnExtension(answering(status), null)).toMatchObject({ error: { kind } });
  });

  it('cannot be found on a page of somebody else', async () => {
    expect(await findOwnExtension(answering(200, { hello: 'world' }), null)).toMatchObject({
      error: { kind: 'notPbx' },
    });
  });
});
