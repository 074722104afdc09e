import type { CheckResult } from '../../core/check';
import { problem } from '../../core/problem';
import type { Reply } from '../../http/exchange';
import { readAnswer } from '../answer';
import { type AuthorisedExchange, failureProblem } from '../call-control';
import { DnInfo, listOf } from '../wire';
import { bad, good, skipped } from './line';

/** The lines that the answer of `/callcontrol` settles: the token, what it may, and for which extensions. */
export type SignIn = Readonly<Record<'token' | 'licence' | 'extension', CheckResult>>;

/**
 * Asks with the token that is in use; another one is fetched only when that is refused, since it would kill
 * the first (contracts/3cx.md §1.1).
 */
export async function signIn(extension: string, send: AuthorisedExchange): Promise<SignIn> {
  const answer = await send({ method: 'GET', path: '/callcontrol' });
  if (!answer.ok) return unsigned(bad('token', failureProblem(answer.error)));
  if (answer.value.status === 401) return unsigned(bad('token', problem('tokenRefused', 'HTTP 401')));
  return signed(extension, answer.value);
}

const unsigned = (token: CheckResult): SignIn => ({
  token,
  licence: skipped('licence'),
  extension: skipped('extension'),
});

function signed(extension: string, reply: Reply): SignIn {
  const numbers = readAnswer(listOf(DnInfo), reply);
  if (!numbers.ok) return { ...unsigned(good('token')), licence: bad('licence', numbers.error) };
  const monitored = numbers.value.filter(({ type }) => /^wextension$/i.test(type)).map(({ dn }) => dn);
  return { token: good('token'), licence: good('licence'), extension: extensionLine(extension, monitored) };
}

const MOST_NAMED = 5;

/** Names the extensions that are monitored in place of the own one. */
function extensionLine(extension: string, monitored: readonly string[]): CheckResult {
  if (monitored.includes(extension)) return good('extension', extension);
  const named = monitored.slice(0, MOST_NAMED).join(', ');
  const all = monitored.length > MOST_NAMED ? `${named} …` : named;
  return bad('extension', problem('noExtension', extension), all || null);
}
