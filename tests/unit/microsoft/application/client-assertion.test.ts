import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { signAssertion } from '../../../../lib/microsoft/application/client-assertion';
import { APPLICATION, TOKEN_URL } from '../../../fixtures/application';
import { generate, thumb } from '../../../fixtures/key-pairs';
import { MORNING } from '../../../fixtures/test-clock';

const wish = { clientId: APPLICATION.clientId, tokenUrl: TOKEN_URL, now: MORNING + 999, id: 'an-id' };

describe('an assertion', () => {
  it('says who asks, where and for how long, in whole seconds', async () => {
    const { privateKey } = await generate();
    const assertion = await signAssertion({ thumbprint: thumb('A'), key: privateKey }, wish);
    expect(decodeJwt(assertion)).toEqual({
      aud: TOKEN_URL,
      iss: APPLICATION.clientId,
      sub: APPLICATION.clientId,
      jti: 'an-id',
      iat: MORNING / 1000,
      nbf: MORNING / 1000,
      exp: MORNING / 1000 + 600,
    });
  });

  it('is signed by RS256 and names its certificate by SHA-1, and by nothing else', async () => {
    const { privateKey, publicKey } = await generate();
    const assertion = await signAssertion({ thumbprint: thumb('A'), key: privateKey }, wish);
    expect(decodeProtectedHeader(assertion)).toEqual({
      alg: 'RS256',
      typ: 'JWT',
      x5t: Buffer.from(thumb('A'), 'hex').toString('base64url'),
    });
    const checked = jwtVerify(assertion, publicKey, { currentDate: new Date(MORNING) });
    await expect(checked).resolves.toBeDefined();
  });
});
