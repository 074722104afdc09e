import type { Context } from 'hono';
import { finishAdminConsent } from './admin-consent';
import { finishAuthorize } from './authorize-finish';
import { errorPage } from './error-page';
import { type Flow, type SignInRequest, startFlow } from './flow';
import { obstacleToSignIn } from './policies';
import { needsInteraction } from './refusals-grant';
import { choose } from './sign-in-choice';
import { mfaPage, passwordPage, pickPage } from './sign-in-pages';
import type { World } from './world';

export type Answer = Response | Promise<Response>;

/** From the request to the first page, or straight through when nothing has to be asked. */
export function begin(c: Context, world: World, request: SignInRequest): Answer {
  const choice = choose(c, world, request);
  const flow = startFlow(world, request);
  if (choice.kind === 'pick') return pickPage(c, world, flow);
  if (choice.kind === 'password') return passwordPage(c, flow, choice.account);
  flow.who = choice.who;
  return proceed(c, world, flow);
}

/** Refused on a page from which nobody goes on: by a policy, or as not assigned. */
const LEADS_NOWHERE: ReadonlySet<number> = new Set([53003, 50105]);

/** Once it is known who it is: policies, then consent, then the way back. */
export function proceed(c: Context, world: World, flow: Flow): Answer {
  const { who, request } = flow;
  if (who === undefined) return pickPage(c, world, flow);
  const obstacle = obstacleToSignIn(world, request.app, who.account, who.signIn);
  if (obstacle !== undefined) {
    if (request.kind === 'authorize' && request.prompt === 'none') throw needsInteraction(obstacle);
    if (LEADS_NOWHERE.has(obstacle.code)) return errorPage(c, world, obstacle);
    return obstacle.code === 70043
      ? passwordPage(c, flow, who.account, 'Your organization wants you to sign in again.')
      : mfaPage(c, flow, who.account);
  }
  return request.kind === 'authorize'
    ? finishAuthorize(c, world, flow, request, who)
    : finishAdminConsent(c, world, flow, request, who.account);
}
