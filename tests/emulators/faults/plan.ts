import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const common = {
  /** Regular expression on the request as its service names it: `METHOD path`, without a query, percent-encoded. */
  match: v.pipe(v.string(), v.minLength(1), v.check(isRegExp, 'no regular expression')),
  /** How many matching requests it hits. */
  times: v.optional(count, 1),
  /** How many matching requests it lets pass first. */
  after: v.optional(count, 0),
};

/** One switch of `POST /faults`. */
export const faultSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('delay'),
    ...common,
    ms: count,
    /** Whether the request waits before it is performed or its answer afterwards. */
    when: v.optional(v.picklist(['before', 'after']), 'before'),
  }),
  /** The request is performed, the connection cut before the answer. */
  v.strictObject({ kind: v.literal('lose-answer'), ...common }),
  /** The connection is cut, nothing performed. */
  v.strictObject({ kind: v.literal('cut'), ...common }),
  v.strictObject({
    kind: v.literal('fail'),
    ...common,
    /** A success or a redirect too: what a captive portal or a proxy says in the service's place. */
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.optional(v.picklist(['json', 'html', 'empty', 'garbage']), 'json'),
    headers: v.optional(v.record(v.string(), v.string()), {}),
    /** Whether the answer comes instead of the request's performance, or afterwards in its answer's place. */
    when: v.optional(v.picklist(['before', 'after']), 'before'),
  }),
]);

type FaultPlan = v.InferOutput<typeof faultSchema>;
export type Fault = FaultPlan & { readonly id: number; left: number; skip: number };

/** A service that can be disturbed. */
export interface Disturbed {
  readonly counters: { fault: number };
  readonly faults: Fault[];
}

/** Arms a fault. */
export function addFault(world: Disturbed, plan: FaultPlan): Fault {
  world.counters.fault += 1;
  const fault = { ...plan, id: world.counters.fault, left: plan.times, skip: plan.after };
  world.faults.push(fault);
  return fault;
}

/** The faults that hit this request, each counted down by it. */
export function takeFaults(world: Disturbed, request: string): readonly Fault[] {
  const hit = world.faults.filter((fault) => {
    if (fault.left === 0 || !new RegExp(fault.match).test(request)) return false;
    if (fault.skip === 0) return true;
    fault.skip -= 1;
    return false;
  });
  for (const fault of hit) fault.left -= 1;
  return hit;
}

export type FailFault = Extract<Fault, { kind: 'fail' }>;

/** Waits, not at all for 0; a reset of the service does not shorten it. */
export async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

function isRegExp(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
