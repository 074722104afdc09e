import { parsePbxAddress } from '../core/address';
import type { Clock } from '../core/clock';
import { advance, type Call } from './call';
import type { DialIntent } from './intent';
import { type JournalPorts, record } from './keep-call';
import { blankCall, refuse } from './new-call';
import type { Placed } from './place-call';
import { judgeIntent, type RulePorts, shownAs } from './rules';

/** Where numbers go when no phone system can be asked to call them. */
export interface HandOverSettings {
  readonly fallback: 'none' | 'webClient' | 'tel';
  /** Host of the 3CX web client, with its port where it has one of its own. */
  readonly webClientHost: string;
}

/**
 * The address that hands a target over: a page of the 3CX web client (contracts/3cx.md §4.1) or a `tel:` link.
 * `null` where nothing is to be handed over, or the web client's host is none.
 */
export function handOverAddress(target: string, settings: HandOverSettings): string | null {
  switch (settings.fallback) {
    case 'none':
      return null;
    case 'webClient':
      return webClientAddress(target, settings.webClientHost);
    case 'tel':
      return telAddress(target);
  }
}

function webClientAddress(target: string, host: string): string | null {
  const address = parsePbxAddress(host);
  return address.ok ? `${address.value.origin}/webclient/#/call?phone=${encodeURIComponent(target)}` : null;
}

/** In such a link `#` would begin a fragment (RFC 3966 §3); nothing but a number gets into it. */
function telAddress(target: string): string | null {
  return /^\+?[\d*#]+$/.test(target) ? `tel:${target.replaceAll('#', '%23')}` : null;
}

type HandOverPorts = JournalPorts & RulePorts & { readonly clock: Clock };

/**
 * Writes down that a number is handed over, after the same judgement as a call's: what has to be confirmed is
 * not handed over before it was. Only a call in state `handedOver` may be opened somewhere else: one that the
 * same gesture has made already comes back as it is.
 */
export async function recordHandOver(intent: DialIntent, ports: HandOverPorts): Promise<Placed> {
  const rules = await ports.rules();
  const verdict = await judgeIntent(intent, rules, ports);
  if (verdict.decision === 'confirm') return { kind: 'confirm', risks: verdict.risks };
  const now = ports.clock.now();
  const blank = { ...blankCall(intent, now), shown: shownAs(intent.target, rules) };
  const call =
    verdict.decision === 'refuse' ? refuse(blank, verdict.problem, now) : advance(blank, 'handOver', now);
  return { kind: 'call', call: await recordUnlessMade(call, ports) };
}

/** Of a gesture that has led to a call no other trace is written. */
async function recordUnlessMade(call: Call, ports: HandOverPorts): Promise<Call> {
  const same = await ports.journal.find(call.intentId);
  if (same && same.state !== 'failed') return same;
  await record(call, ports);
  return call;
}
