import type * as v from 'valibot';
import { faultSchema as pbxFaultSchema } from '../pbx/faults';
import type { World } from './world';

/** The same kinds as the phone system's; `match` sees `METHOD host/path`, so that one service can be hit alone. */
export const faultSchema = pbxFaultSchema;

type FaultPlan = v.InferOutput<typeof faultSchema>;
export type Fault = FaultPlan & { readonly id: number; left: number; skip: number };
export type FailFault = Extract<Fault, { kind: 'fail' }>;

export function addFault(world: World, plan: FaultPlan): Fault {
  world.counters.fault += 1;
  const fault = { ...plan, id: world.counters.fault, left: plan.times, skip: plan.after };
  world.faults.push(fault);
  return fault;
}

/** The faults that hit this request, each counted down by it. */
export function takeFaults(world: World, request: string): readonly Fault[] {
  const hit = world.faults.filter((fault) => {
    if (fault.left === 0 || !new RegExp(fault.match).test(request)) return false;
    if (fault.skip === 0) return true;
    fault.skip -= 1;
    return false;
  });
  for (const fault of hit) fault.left -= 1;
  return hit;
}
