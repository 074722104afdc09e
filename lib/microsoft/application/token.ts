import type { Lock } from '../../core/lock';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import { type Application, ownerOf } from '../identity/application';
import { MICROSOFT_TOKEN_LOCK } from '../token-lock';
import type { Signer } from './client-assertion';
import { requestToken, type TokenRequestPorts } from './token-request';

/** The one live token of the application; times in milliseconds since 1970, by our own clock. */
export interface StoredApplicationToken {
  /** Whom it was issued to: one of another application or tenant is never used. */
  readonly owner: string;
  readonly token: string;
  /** Names the certificate that it was asked for with. */
  readonly thumbprint: string;
  readonly issuedAt: number;
  /** When it is old enough to be replaced, before it expires. */
  readonly renewAt: number;
}

export interface ApplicationTokenPorts extends TokenRequestPorts {
  readonly store: {
    read(): Promise<StoredApplicationToken | null>;
    write(token: StoredApplicationToken): Promise<void>;
  };
  /**
   * What signs now, or the key of that thumbprint; `certificateMissing` where there is none, `organisationWideOff`
   * where nothing should sign any more.
   */
  readonly signer: (thumbprint?: string) => Promise<Result<Signer, Problem>>;
  readonly lock: Lock;
}

export interface ApplicationTokens {
  /** The live token; asks for one only where there is none or it is about to expire. */
  current(): Promise<Result<string, Problem>>;
  /** A token other than `refused`: the one that somebody else fetched meanwhile, or a new one. */
  renewed(refused: string): Promise<Result<string, Problem>>;
  /** A token that was issued just now, to what signs now or to the key that is to be tried. */
  fresh(thumbprint?: string): Promise<Result<string, Problem>>;
}

/** Clocks differ, and a request takes its time (reliability R18). */
const LONGEST_SLACK_MS = 300_000;

/**
 * Shares one token among all who ask, fetched one at a time. Whatever fails is a problem, a browser that does not
 * store or sign among it.
 */
export function createApplicationTokens(
  application: Application,
  ports: ApplicationTokenPorts,
): ApplicationTokens {
  const owner = ownerOf(application);

  const live = async (): Promise<string | null> => {
    const stored = await ports.store.read();
    return stored?.owner === owner && isLive(stored, ports.clock.now()) ? stored.token : null;
  };

  const issue = async (thumbprint?: string): Promise<Result<string, Problem>> => {
    const signer = await ports.signer(thumbprint);
    if (!signer.ok) return signer;
    const issued = await requestToken(application, signer.value, ports);
    if (!issued.ok) return issued;
    const { access_token: token, expires_in } = issued.value;
    const issuedAt = ports.clock.now();
    const lifetime = expires_in * 1000;
    const renewAt = issuedAt + lifetime - Math.min(LONGEST_SLACK_MS, lifetime / 10);
    await ports.store.write({ owner, token, thumbprint: signer.value.thumbprint, issuedAt, renewAt });
    return ok(token);
  };

  const inTurn = (work: () => Promise<Result<string, Problem>>) =>
    ports.lock(MICROSOFT_TOKEN_LOCK, work).catch((error) => fail(problem('internal', String(error))));

  const fetchUnless = (acceptable: (token: string) => boolean) =>
    inTurn(async () => {
      const token = await live();
      return token !== null && acceptable(token) ? ok(token) : issue();
    });

  return {
    current: () => fetchUnless(() => true),
    renewed: (refused) => fetchUnless((token) => token !== refused),
    fresh: (thumbprint) => inTurn(() => issue(thumbprint)),
  };
}

/** A token that seems to come from the future says that our clock was set back: it is no longer known how old it is. */
const isLive = ({ issuedAt, renewAt }: StoredApplicationToken, now: number) =>
  issuedAt <= now && now < renewAt;
