import { Hono } from 'hono';
import * as v from 'valibot';
import { controlBody } from '../control-body';
import type { EventSocket } from './events';
import type { World } from './world';

const whoSchema = v.strictObject({ clientId: v.optional(v.string()) });
const dropSchema = v.strictObject({
  clientId: v.optional(v.string()),
  /** A close code; without it the connection is cut without a word. */
  code: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(4999))),
});
const textSchema = v.strictObject({ clientId: v.optional(v.string()), text: v.string() });

/** The event sockets and audio streams that are open now. */
export function socketSwitches(world: World): Hono {
  const app = new Hono();
  app.get('/sockets', (c) => c.json([...world.sockets].map(describe)));
  app.get('/streams', (c) =>
    c.json([...world.streams].map(({ clientId, participantId }) => ({ clientId, participantId }))),
  );
  app.post('/sockets/drop', async (c) => {
    const { clientId, code } = await controlBody(c, dropSchema);
    const sockets = of(world, clientId);
    for (const socket of sockets) code === undefined ? socket.terminate() : socket.close(code, '');
    return c.json({ dropped: sockets.length });
  });
  app.post('/sockets/half-open', async (c) => {
    const sockets = of(world, (await controlBody(c, whoSchema)).clientId);
    for (const socket of sockets) {
      socket.halfOpen = true;
      socket.freeze();
    }
    return c.json({ halfOpen: sockets.length });
  });
  app.post('/sockets/send', async (c) => {
    const { clientId, text } = await controlBody(c, textSchema);
    const sockets = of(world, clientId);
    for (const socket of sockets) socket.sendText(text);
    return c.json({ sent: sockets.length });
  });
  return app;
}

function of(world: World, clientId: string | undefined): readonly EventSocket[] {
  return [...world.sockets].filter((socket) => clientId === undefined || socket.clientId === clientId);
}

function describe({ clientId, openedAt, sequence, halfOpen }: EventSocket) {
  return { clientId, openedAt: new Date(openedAt).toISOString(), sequence, halfOpen };
}
