import type { Context, MiddlewareHandler } from 'hono';
import type { GraphEnv } from './graph-bearer';
import { graphError } from './graph-error';
import { type EntityType, propertiesOf } from './graph-properties';
import { selectOf } from './graph-select';

interface Queried {
  /** What the answer consists of: `directoryObject` for objects of several types. */
  readonly type: EntityType | 'directoryObject';
  readonly options: readonly string[];
  readonly isCollection: boolean;
}

/** Lets pass what Graph can answer: known options, each once, and properties that there are; else 400. */
export function checkQuery(queried: Queried): MiddlewareHandler<GraphEnv> {
  return async (c, next) => {
    const query = queryOf(c);
    for (const option of query.keys())
      if (option.startsWith('$')) {
        const complaint = complaintAbout(option, query, queried);
        if (complaint !== undefined) return graphError(c, 400, ...complaint);
      }
    return next();
  };
}

export const queryOf = (c: Context) => new URL(c.req.url).searchParams;

type Complaint = readonly [code: string, message: string];

function complaintAbout(option: string, query: URLSearchParams, queried: Queried): Complaint | undefined {
  const { type, options, isCollection } = queried;
  if (query.getAll(option).length > 1)
    return [
      'BadRequest',
      `Query option '${option}' was specified more than once, but it must be specified at most once.`,
    ];
  if (!options.includes(option)) return isCollection || option === '$expand' ? UNSUPPORTED : NO_COLLECTION;
  if (option === '$select') return complaintAboutNames(type, selectOf(query) ?? []);
  if (option === '$top') return complaintAboutTop(query.get(option) ?? '');
  return undefined;
}

/** (contracts/microsoft.md §3.1, §4). */
const UNSUPPORTED: Complaint = ['Request_UnsupportedQuery', 'Unsupported Query.'];
/** The words are those of the library that Graph is made with (inferred). */
const NO_COLLECTION: Complaint = [
  'BadRequest',
  'The query specified in the URI is not valid. The requested resource is not a collection. Query options $filter, $orderby, $count, $skip, and $top can be applied only on collections.',
];

/** Properties of any type may be asked of objects of several. */
function complaintAboutNames(type: Queried['type'], names: readonly string[]): Complaint | undefined {
  const types: readonly EntityType[] =
    type === 'directoryObject' ? ['user', 'group', 'directoryRole'] : [type];
  const known = types.flatMap(propertiesOf).map(({ name }) => name.toLowerCase());
  const unknown = names.find((name) => !known.includes(name));
  return unknown === undefined
    ? undefined
    : [
        'BadRequest',
        `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`,
      ];
}

/** Its text is in the contract (contracts/microsoft.md §3.1), its code inferred. */
function complaintAboutTop(text: string): Complaint | undefined {
  const isGood = /^\d{1,3}$/.test(text) && Number(text) > 0;
  return isGood
    ? undefined
    : ['Request_BadRequest', `Invalid page size specified: '${text}'. Must be between 1 and 999 inclusive.`];
}
