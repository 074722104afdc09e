import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../../../lib/microsoft/application/roles';

describe('what the application was granted', () => {
  it('stands in its token', () => {
    expect(rolesOf(new UnsecuredJWT({ roles: ['Contacts.Read', 'Directory.Read.All'] }).encode())).toEqual([
      'Contacts.Read',
      'Directory.Read.All',
    ]);
  });

  it('is nothing in a token without consent', () => {
    expect(rolesOf(new UnsecuredJWT({ idtyp: 'app' }).encode())).toEqual([]);
  });

  it.each(['', 'opaque', new UnsecuredJWT({ roles: 'all' }).encode()])('is unknown in %j', (token) => {
    expect(rolesOf(token)).toBeNull();
  });
});
