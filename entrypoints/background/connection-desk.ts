import { type PbxAddress, parsePbxAddress } from '../../lib/core/address';
import type { Clock } from '../../lib/core/clock';
import type { Lock } from '../../lib/core/lock';
import { type Problem, problem } from '../../lib/core/problem';
import { fail, ok, type Result } from '../../lib/core/result';
import { PLACE_LOCK } from '../../lib/dial/place-call';
import type { OwnLine, Phone } from '../../lib/dial/ports';
import type { Exchange } from '../../lib/http/exchange';
import type { Payload } from '../../lib/messaging/protocol';
import type { ConnectionView, PhoneChoice } from '../../lib/messaging/views';
import { type AuthorisedExchange, createAuthorisedExchange } from '../../lib/pbx/call-control';
import { createOwnLine } from '../../lib/pbx/own-line';
import { findOwnExtension } from '../../lib/pbx/probe';
import {
  createTokenSource,
  ownerOf,
  type PbxCredential,
  type StoredToken,
  TOKEN_LOCK,
  type TokenSource,
} from '../../lib/pbx/token';
import type { StorageItem } from '../../lib/storage/item';
import type { SecretStore } from '../../lib/storage/secrets';
import type { Connection } from '../../lib/storage/settings';
import { tryWrite } from '../../lib/storage/try-write';

interface DeskPorts {
  readonly settings: StorageItem<Connection>;
  readonly secrets: SecretStore;
  readonly token: StorageItem<StoredToken>;
  /** The calls made over this connection from its extension; they mean nothing over another one, or on another. */
  readonly calls: { clear(): Promise<void> };
  readonly access: {
    has(host: string): Promise<boolean>;
    keepOnly(host: string | null): Promise<void>;
  };
  readonly setSingleUseConnections: (hosts: readonly string[]) => Promise<void>;
  readonly exchange: Exchange;
  readonly lock: Lock;
  readonly clock: Clock;
}

export interface ConnectionDesk {
  read(): Promise<ConnectionView>;
  /** Proves address, credential and extension on the wire; only then the settings are replaced. */
  connect(wish: Payload<'connection.connect'>): Promise<Result<ConnectionView, Problem>>;
  chooseExtension(extension: string): Promise<Result<ConnectionView, Problem>>;
  disconnect(): Promise<ConnectionView>;
  /** The phones that are registered now. */
  phones(): Promise<Result<readonly PhoneChoice[], Problem>>;
  choosePhone(phone: Payload<'connection.choosePhone'>): Promise<Result<ConnectionView, Problem>>;
  /** The connection, its tokens and its authorised requests. */
  session(): Promise<Result<PbxSession, Problem>>;
  /** The own extension, ready to call from. */
  line(): Promise<Result<OwnLine, Problem>>;
}

export interface PbxSession {
  readonly connection: Connection;
  readonly tokens: TokenSource;
  readonly send: AuthorisedExchange;
}

/**
 * Keeps the one connection to a phone system: settings, secret, browser permission and token together. A secret
 * is kept under the name of its owner, so it is never sent to another phone system, not even when a worker dies
 * between two writes or somebody tampers with the settings.
 */
export function createConnectionDesk(ports: DeskPorts): ConnectionDesk {
  const { settings, secrets, token, access } = ports;

  /** Waits for a call that is being placed, and lets none begin meanwhile. */
  const alone = <Value>(work: () => Promise<Value>): Promise<Value> => ports.lock(PLACE_LOCK, work);

  const forgetToken = (): Promise<void> => ports.lock(TOKEN_LOCK, () => token.clear());

  const tokensFor = (credential: PbxCredential) => createTokenSource(credential, { ...ports, store: token });

  const read = async (): Promise<ConnectionView> => {
    const connection = await settings.read();
    if (!connection) return { state: 'none' };
    const { phone, ...known } = connection;
    const allowed = await access.has(connection.host);
    return { ...known, phone: phone?.name ?? null, state: allowed ? 'connected' : 'accessMissing' };
  };

  const connect: ConnectionDesk['connect'] = async ({ address, clientId, clientSecret }) => {
    const parsed = parsePbxAddress(address);
    if (!parsed.ok) return parsed;
    if (!(await access.has(parsed.value.host))) return fail(problem('accessDenied'));
    const known = await settings.read();
    const outcome = await prove(known, parsed.value, clientId, clientSecret);
    if (!outcome.ok) await goBackTo(known);
    return outcome;
  };

  /** What a failed attempt was allowed to do is taken back; the connection there was goes on. */
  const goBackTo = async (known: Connection | null): Promise<void> => {
    await forgetToken();
    await ports.setSingleUseConnections(known ? [known.host] : []);
    await access.keepOnly(known?.host ?? null);
  };

  const prove = async (
    known: Connection | null,
    { origin, host }: PbxAddress,
    clientId: string,
    clientSecret: string,
  ): Promise<Result<ConnectionView, Problem>> => {
    const name = ownerOf({ origin, clientId });
    const secret = clientSecret || (await secrets.read(name));
    if (!secret) return fail(problem('wrongSecret'));

    await ports.setSingleUseConnections(known ? [host, known.host] : [host]);
    const tokens = tokensFor({ origin, clientId, clientSecret: secret });
    const issued = await tokens.fresh();
    if (!issued.ok) return issued;
    const send = createAuthorisedExchange(origin, tokens, ports.exchange);
    const found = await findOwnExtension(send, known?.origin === origin ? known.extension : null);
    if (!found.ok) return found;

    const { own, extensions } = found.value;
    const isSameLine = known?.origin === origin && known.extension === own;
    const phone = isSameLine ? known.phone : null;
    const written = await tryWrite(async () => {
      await secrets.write(name, secret);
      await settings.write({ origin, host, clientId, extension: own, extensions: [...extensions], phone });
    });
    if (!written.ok) return written;
    if (known && !isSameLine) await ports.calls.clear();
    await secrets.keepOnly(name);
    await access.keepOnly(host);
    return ok(await read());
  };

  const session: ConnectionDesk['session'] = async () => {
    const connection = await settings.read();
    const secret = connection && (await secrets.read(ownerOf(connection)));
    if (!connection || !secret) return fail(problem('notConnected'));
    if (!(await access.has(connection.host))) return fail(problem('accessMissing'));
    await ports.setSingleUseConnections([connection.host]);
    const tokens = tokensFor({ ...connection, clientSecret: secret });
    const send = createAuthorisedExchange(connection.origin, tokens, ports.exchange);
    return ok({ connection, tokens, send });
  };

  const line: ConnectionDesk['line'] = async () => {
    const open = await session();
    return open.ok ? ok(createOwnLine(open.value.connection.extension, open.value.send)) : open;
  };

  return {
    read,
    connect: (wish) => alone(() => connect(wish)),
    chooseExtension: (extension) =>
      alone(async () => {
        const connection = await settings.read();
        if (!connection) return fail(problem('notConnected'));
        if (!connection.extensions.includes(extension)) return fail(problem('forbidden', extension));
        const phone = extension === connection.extension ? connection.phone : null;
        const written = await tryWrite(() => settings.write({ ...connection, extension, phone }));
        return written.ok ? ok(await read()) : written;
      }),
    disconnect: () =>
      alone(async () => {
        await secrets.keepOnly(null);
        await forgetToken();
        await settings.clear();
        await ports.calls.clear();
        await ports.setSingleUseConnections([]);
        await access.keepOnly(null);
        return read();
      }),
    phones: async () => {
      const connection = await settings.read();
      const own = await line();
      if (!own.ok) return own;
      const phones = await own.value.phones();
      return phones.ok ? ok(choices(phones.value, connection?.phone ?? null)) : phones;
    },
    choosePhone: ({ id, name }) =>
      alone(async () => {
        const connection = await settings.read();
        if (!connection) return fail(problem('notConnected'));
        const phone = id === null ? null : { id, name };
        const written = await tryWrite(() => settings.write({ ...connection, phone }));
        return written.ok ? ok(await read()) : written;
      }),
    session,
    line,
  };
}

/** The chosen phone by its id; by its name where it registered anew since. */
function choices(phones: readonly Phone[], chosen: Connection['phone']): readonly PhoneChoice[] {
  const listed = phones.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  const same = listed.find(({ id }) => id === chosen?.id) ?? listed.find(({ name }) => name === chosen?.name);
  return listed.map((phone) => ({ ...phone, chosen: phone === same }));
}
