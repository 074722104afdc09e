import { decodeJwt } from 'jose';
import * as v from 'valibot';

const Claims = v.object({ roles: v.optional(v.array(v.string()), []) });

/**
 * What the application was granted, by its token: none is a token without consent (contracts/microsoft.md §2.1).
 * `null`: it is no token that can be read. For showing only, since nobody here can check a signature.
 */
export function rolesOf(token: string): readonly string[] | null {
  try {
    return v.parse(Claims, decodeJwt(token)).roles;
  } catch {
    return null;
  }
}
