import { Hono } from 'hono';
import * as v from 'valibot';
import { controlBody } from '../control-body';
import { clientRoles } from './clients';
import { closeForbiddenSockets } from './events';
import { revokeExpiredTokens, revokeToken } from './token';
import { parseUserPatch, userChange } from './user-patch';
import { findUserByNumber, updateUser } from './users';
import { now, type World } from './world';

/** API clients, their tokens, the clock that tokens run by, and the people in the directory. */
export function identitySwitches(world: World): Hono {
  const app = new Hono();
  app.get('/clients', (c) => c.json([...world.clients.values()].map(({ secret: _, ...client }) => client)));
  app.put('/clients/:id', async (c) => {
    const id = c.req.param('id');
    const patch = await controlBody(c, v.partial(clientSchema));
    const { secret, ...client } = v.parse(clientSchema, { ...newClient, ...world.clients.get(id), ...patch });
    world.clients.set(id, { ...client, id, secret });
    closeForbiddenSockets(world);
    return c.json({ id, ...client });
  });
  app.post('/tokens/kill', async (c) => {
    const { clientId } = await controlBody(c, v.object({ clientId: v.optional(v.string()) }));
    const ids = clientId === undefined ? [...world.tokens.keys()] : [clientId];
    for (const id of ids) revokeToken(world, id);
    return c.json({ killed: ids });
  });
  app.post('/clock', async (c) => {
    const { shiftMs } = await controlBody(c, v.object({ shiftMs: v.number() }));
    world.clockShiftMs = shiftMs;
    revokeExpiredTokens(world);
    return c.json({ now: new Date(now(world)).toISOString() });
  });
  app.patch('/users/:number', async (c) => {
    const user = findUserByNumber(world, c.req.param('number'));
    const patch = parseUserPatch(await controlBody(c, v.unknown()));
    if (user === undefined || typeof patch === 'string') return c.json({ error: patch }, 400);
    updateUser(world, user.Id, userChange(user, patch));
    return c.json({ ok: true });
  });
  return app;
}

const clientSchema = v.object({
  secret: v.string(),
  extension: v.string(),
  callControl: v.boolean(),
  xapi: v.boolean(),
  role: v.picklist(clientRoles),
  monitored: v.union([v.array(v.string()), v.literal('all')]),
});

const newClient = {
  secret: 'client-secret',
  extension: '100',
  callControl: true,
  xapi: false,
  role: 'users',
  monitored: ['100'],
} as const;
