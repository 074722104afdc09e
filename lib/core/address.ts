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
  const typed = text.trim().replace(/\.$/, '');
  if (/^http:/i.test(typed)) return fail(problem('addressNotHttps'));
  const address = typed.replace(/^https:\/\//i, '');
  const url = beginsWithHost(address) ? URL.parse(`https://${address}`) : null;
  return url && isPlainHost(url.hostname)
    ? ok({ origin: url.origin, host: url.hostname })
    : fail(problem('addressInvalid'));
}

/** The URL parser would make something of `https:/host` and of white space in the middle: not what was meant. */
const beginsWithHost = (address: string) => /^[^\s/\\:?#@]+(:\d+|:$)?([/?#]\S*)?$/.test(address);

const isPlainHost = (host: string) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) && !host.includes('..');
