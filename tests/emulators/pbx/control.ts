import { Hono } from 'hono';
import { controlBody } from '../control-body';
import { addFault, faultSchema } from '../faults/plan';
import { callSwitches } from './control-calls';
import { deviceSwitches } from './control-devices';
import { identitySwitches } from './control-identity';
import { socketSwitches } from './control-sockets';
import { closeForbiddenSockets } from './events';
import { makecallReport } from './request-log';
import { patchSettings, settingsPatchSchema } from './settings';
import { resetWorld } from './start';
import type { World } from './world';

/** The switches of README.md. They never pass the fault and log middleware. */
export function controlApi(world: World): Hono {
  const app = new Hono();
  app.post('/reset', (c) => {
    resetWorld(world);
    return c.json({ ok: true });
  });
  app.get('/requests', (c) => c.json(world.requests));
  app.delete('/requests', (c) => {
    world.requests = [];
    world.makecalls = [];
    return c.json({ ok: true });
  });
  app.get('/makecalls', (c) => c.json(makecallReport(world)));
  app.get('/settings', (c) => c.json(world.settings));
  app.patch('/settings', async (c) => {
    const patch = await controlBody(c, settingsPatchSchema);
    world.settings = patchSettings(world.settings, patch);
    closeForbiddenSockets(world);
    return c.json(world.settings);
  });
  faultSwitches(app, world);
  app.route('/', identitySwitches(world));
  app.route('/', callSwitches(world));
  app.route('/', deviceSwitches(world));
  app.route('/', socketSwitches(world));
  return app;
}

function faultSwitches(app: Hono, world: World): void {
  app.get('/faults', (c) => c.json(world.faults));
  app.post('/faults', async (c) => {
    const fault = addFault(world, await controlBody(c, faultSchema));
    return c.json(fault, 201);
  });
  app.delete('/faults', (c) => {
    world.faults = [];
    return c.json({ ok: true });
  });
}
