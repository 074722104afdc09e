import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as v from 'valibot';

/** A switch's JSON body, `{}` when there is none; a wrong one is answered with 400 and the reason. */
export async function controlBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await c.req.text();
  const parsed = v.safeParse(schema, text === '' ? {} : parse(text));
  if (parsed.success) return parsed.output;
  const reason = parsed.issues
    .map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
    .join('; ');
  throw new HTTPException(400, { message: reason, res: Response.json({ error: reason }, { status: 400 }) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
