import * as v from 'valibot';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Exchange, Reply } from '../../http/exchange';
import type { Cloud } from '../../messaging/microsoft';
import { CLOUD_PLACES } from '../clouds';
import { exchangeProblem } from '../transport-problem';
import { graphProblem } from './graph-problem';
import { Page } from './wire';

/** Whose tokens Graph is asked with; `DelegatedTokens` is one. */
export interface GraphTokens {
  current(): Promise<Result<{ readonly token: string }, Problem>>;
  /** A token other than the one that was refused. */
  renewed(refused: string): Promise<Result<{ readonly token: string }, Problem>>;
}

export interface Graph {
  /** One object, checked against its schema. `path` begins behind `/v1.0`. */
  one<Value>(path: string, schema: v.GenericSchema<unknown, Value>): Promise<Result<Value, Problem>>;
  /** A list with all of its pages; items that cannot be read are left out. */
  all<Value>(
    path: string,
    schema: v.GenericSchema<unknown, Value>,
  ): Promise<Result<readonly Value[], Problem>>;
}

const DEADLINE_MS = 20_000;
/** More are no list of one account's. */
const MOST_PAGES = 50;

/** Asks Graph in the name of whoever the tokens are of. A refused token is replaced once (as lib/pbx does). */
export function createGraph(cloud: Cloud, exchange: Exchange, tokens: GraphTokens): Graph {
  const { graph } = CLOUD_PLACES[cloud];

  const send = async (url: string, token: string): Promise<Result<Reply, Problem>> => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await exchange({ method: 'GET', url, headers, deadlineMs: DEADLINE_MS });
    if (!answer.ok) return fail(exchangeProblem(answer.error));
    const refused = graphProblem(answer.value);
    return refused ? fail(refused) : ok(answer.value);
  };
  const get = async (url: string): Promise<Result<Reply, Problem>> => {
    const token = await tokens.current();
    if (!token.ok) return token;
    const answer = await send(url, token.value.token);
    if (answer.ok || answer.error.kind !== 'graphTokenRefused') return answer;
    const other = await tokens.renewed(token.value.token);
    return other.ok ? send(url, other.value.token) : other;
  };
  const read = async <Value>(url: string, schema: v.GenericSchema<unknown, Value>) => {
    const answer = await get(url);
    if (!answer.ok) return answer;
    const parsed = v.safeParse(schema, answer.value.json);
    return parsed.success ? ok(parsed.output) : fail(problem('microsoftUnexpected', new URL(url).pathname));
  };

  return {
    one: (path, schema) => read(`${graph}/v1.0${path}`, schema),
    all: async (path, schema) => {
      const items: unknown[] = [];
      let next: string | undefined = `${graph}/v1.0${path}`;
      for (let pages = 0; next !== undefined && pages < MOST_PAGES; pages += 1) {
        // The token goes to Graph only, wherever a link may lead.
        if (!next.startsWith(`${graph}/`)) return fail(problem('microsoftUnexpected', 'nextLink'));
        const page: Result<v.InferOutput<typeof Page>, Problem> = await read(next, Page);
        if (!page.ok) return page;
        items.push(...page.value.value);
        next = page.value['@odata.nextLink'];
      }
      return ok(items.flatMap((item) => readable(schema, item)));
    },
  };
}

function readable<Value>(schema: v.GenericSchema<unknown, Value>, item: unknown): readonly Value[] {
  const parsed = v.safeParse(schema, item);
  return parsed.success ? [parsed.output] : [];
}
