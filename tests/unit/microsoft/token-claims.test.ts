import { describe, expect, it } from 'vitest';
import { readTokenClaims } from '../../../lib/microsoft/token-claims';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: object) => `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`;

describe('the claims of a token', () => {
  it('of a person are scopes, with or without their resource, and roles of the directory', () => {
    const claims = {
      scp: 'openid User.Read https://graph.microsoft.us/Contacts.Read',
      wids: ['w'],
      tid: 't',
      oid: 'o',
    };
    expect(readTokenClaims(token(claims))).toEqual({
      scopes: ['openid', 'User.Read', 'Contacts.Read'],
      roles: [],
      wids: ['w'],
      tid: 't',
      oid: 'o',
      iss: '',
      isConsumer: false,
    });
  });

  it('of an application without consent have no roles', () => {
    expect(readTokenClaims(token({ tid: 't', roles: null }))).toMatchObject({ roles: [], scopes: [] });
  });

  it('tell a consumer’s tenant', () => {
    const tid = '9188040d-6c67-4c5b-b112-36a304b66dad';
    expect(readTokenClaims(token({ tid }))).toMatchObject({ isConsumer: true });
  });

  it.each(['', 'EwB4A8l6BAAU', 'a.b.c', token({ scp: 7 })])('are not there in “%s”', (text) => {
    expect(readTokenClaims(text)).toBeNull();
  });
});
