import { placeNamed } from '../regions/place-words';

/**
 * Whether a clause begins with who somebody is, between two places, and a name stands behind that is no place's: `Vaktmester
 * Olsen 22…`, `el propietari del pis, en Jordi 913…`.
 */
export function beginsWithRole(before: string, start: number, end: number): boolean {
  const [, name = ''] = NAME_BEHIND.exec(before.slice(end)) ?? [];
  return BEGINNING.test(before.slice(0, start)) && placeNamed(name, 0, name.length) === null;
}

const NAME_BEHIND = /(\p{Lu}[\p{L}\p{M}'’]+)/u;
const BEGINNING = /(?:^|[|•·,;:(–-] ?)(?:\p{Ll}[\p{Ll}.'’-]* ){0,2}$/u;
