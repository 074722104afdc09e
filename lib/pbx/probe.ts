import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import { type AuthorisedExchange, createCallControl } from './call-control';

/** What an API client may call from. */
export interface OwnExtensions {
  /** Every extension the API client may control, in the phone system's order. */
  readonly extensions: readonly string[];
  /** The one to call from: the wish where it is among them, else the first (as 3CX's own dialler picks). */
  readonly own: string;
}

/** Reads from `/callcontrol` which extension is the own one (contracts/3cx.md §2.2, `DNInfo.type`). */
export async function findOwnExtension(
  send: AuthorisedExchange,
  wish: string | null,
): Promise<Result<OwnExtensions, Problem>> {
  const numbers = await createCallControl(send).numbers();
  if (!numbers.ok) return numbers;
  const extensions = numbers.value.filter(({ type }) => /^wextension$/i.test(type)).map(({ dn }) => dn);
  const [first] = extensions;
  if (first === undefined) return fail(problem('noExtension'));
  return ok({ extensions, own: wish !== null && extensions.includes(wish) ? wish : first });
}
