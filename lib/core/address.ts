import { type Problem, problem } from './problem';
import { fail, ok, type Result } from './result';

/** Where a phone system answers. */
export interface PbxAddress {
  /** `https://host[:port]`, as used in requests. */
  readonly origin: string;
  /** Host name without port: permissions know no ports (design/toolchain.md §9). */
  readonly host: string;
}

/**
 * Reads an address as people type or paste it: `pbx.example.com`, `pbx.example.com:5001`,
 * `https://pbx.example.com/#/login`. Only https is accepted (reliability R24); path and fragment are dropped.
 */
export function parsePbxAddress(text: string): Result<PbxAddress, Problem> {
  const typed = text.trim();
  if (/^http:/i.test(typed)) return fail(problem('addressNotHttps'));
  const url = URL.parse(/^https:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || typed.includes('://') !== /^https:\/\//i.test(typed) || !isPlainHost(url)) {
    return fail(problem('addressInvalid'));
  }
  return ok({ origin: url.origin, host: url.hostname });
}

function isPlainHost(url: URL): boolean {
  const named = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(url.hostname);
  return named && !url.hostname.includes('..') && url.username === '' && url.password === '';
}
