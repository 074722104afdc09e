import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as v from 'valibot';
import { controlBody } from '../control-body';
import { addFault, faultSchema } from '../faults/plan';
import { accountSwitches } from './control-accounts';
import { appSwitches } from './control-apps';
import { patchSettings, settingsPatchSchema } from './settings';
import { resetWorld } from './start';
import { now, type World } from './world';

/** The switches of README.md. They never pass the fault and log middleware; what makes no sense is a 400. */
export function controlApi(world: World): Hono {
  const app = new Hono();
  app.post('/reset', (c) => {
    resetWorld(world);
    return c.json({ ok: true });
  });
  app.get('/requests', (c) => c.json(world.requests));
  app.delete('/requests', (c) => {
    world.requests = [];
    return c.json({ ok: true });
  });
  app.get('/settings', (c) => c.json(world.settings));
  app.patch('/settings', async (c) => {
    world.settings = patchSettings(world.settings, await controlBody(c, settingsPatchSchema));
    return c.json(world.settings);
  });
  app.post('/clock', async (c) => {
    const { shiftMs } = await controlBody(c, v.strictObject({ shiftMs: v.number() }));
    const moved = world.now() + shiftMs;
    if (!(moved >= 0 && moved <= LAST_MOMENT)) throw new Error('There is no such moment.');
    world.clockShiftMs = shiftMs;
    return c.json({ now: new Date(now(world)).toISOString() });
  });
  faultSwitches(app, world);
  app.route('/', appSwitches(world));
  app.route('/', accountSwitches(world));
  app.onError((error, c) =>
    error instanceof HTTPException ? error.getResponse() : c.json({ error: error.message }, 400),
  );
  return app;
}

/** The end of the year 9998, in ms: whatever is still to come from there has a date, too. */
const LAST_MOMENT = Date.UTC(9999, 0) - 1;

function faultSwitches(app: Hono, world: World): void {
  app.get('/faults', (c) => c.json(world.faults));
  app.post('/faults', async (c) => c.json(addFault(world, await controlBody(c, faultSchema)), 201));
  app.delete('/faults', (c) => {
    world.faults = [];
    return c.json({ ok: true });
  });
}
