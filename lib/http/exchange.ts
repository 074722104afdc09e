import { fail, ok, type Result } from '../core/result';

/** The part of the platform's `fetch` that is used here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  /** Milliseconds until the exchange is given up; below the 30 s after which a worker may die. */
  readonly deadlineMs: number;
}

export interface Reply {
  readonly status: number;
  /** The parsed JSON body; `undefined` where the body is empty or no JSON. */
  readonly json: unknown;
  /** Whether there was a body that is no JSON, such as the error page of a proxy. */
  readonly foreign: boolean;
  /** The beginning of such a body; empty otherwise. */
  readonly page: string;
  /** The server's own clock as it answered, in milliseconds since 1970; `null` where it does not say. */
  readonly date: number | null;
  /** What a 3CX says of itself in `X-3CX-Version` (contracts/3cx.md §3.1); `null` where it says nothing. */
  readonly version: string | null;
}

/**
 * Why no answer came. `unreachable` covers refused connections, unknown hosts and untrusted certificates
 * alike: browsers do not tell them apart (design/toolchain.md §9).
 */
export type ExchangeFailure = 'unreachable' | 'timeout' | 'redirected';

export type Exchange = (request: Request) => Promise<Result<Reply, ExchangeFailure>>;

/**
 * Sends requests one by one: no cookies, no cache, no redirects (reliability R24), never repeated.
 * The deadline covers the body too.
 */
export function createExchange(fetch: Fetch): Exchange {
  return async ({ method, url, headers = {}, body, deadlineMs }) => {
    const deadline = AbortSignal.timeout(deadlineMs);
    try {
      const response = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        signal: deadline,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      if (response.type === 'opaqueredirect' || isRedirect(response.status)) return fail('redirected');
      return ok({ ...readHead(response), ...readBody(await readText(response)) });
    } catch {
      return fail(deadline.aborted ? 'timeout' : 'unreachable');
    }
  };
}

/** No answer of a phone system is longer; what is, is not one. */
const LONGEST_BODY = 4_000_000;
const LONGEST_VERSION = 40;
/** Characters of a page in which what it says is looked for. */
const LONGEST_PAGE = 300_000;

/** The body as text, up to that length; a longer one is cut, and so is no JSON any more. */
async function readText({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length > LONGEST_BODY) {
      await reader.cancel();
      break;
    }
  }
  return text;
}

const isRedirect = (status: number) => status >= 300 && status < 400;

function readHead({ status, headers }: Response): Pick<Reply, 'status' | 'date' | 'version'> {
  const date = Date.parse(headers.get('Date') ?? '');
  return {
    status,
    date: Number.isNaN(date) ? null : date,
    version: headers.get('X-3CX-Version')?.slice(0, LONGEST_VERSION) || null,
  };
}

function readBody(text: string): Pick<Reply, 'json' | 'foreign' | 'page'> {
  if (text.trim() === '') return { json: undefined, foreign: false, page: '' };
  try {
    return { json: JSON.parse(text), foreign: false, page: '' };
  } catch {
    return { json: undefined, foreign: true, page: text.slice(0, LONGEST_PAGE) };
  }
}
