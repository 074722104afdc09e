import type { Clock } from '../../lib/core/clock';
import type { Lock } from '../../lib/core/lock';
import { type Problem, problem } from '../../lib/core/problem';
import { ok, type Result } from '../../lib/core/result';
import type { LineSnapshot } from '../../lib/dial/ports';
import type { ProfileView } from '../../lib/messaging/views';
import { createOwnLine } from '../../lib/pbx/own-line';
import { createOwnProfile } from '../../lib/pbx/own-profile';
import type { StorageItem } from '../../lib/storage/item';
import type { StoredLine } from '../../lib/storage/session';
import type { PbxSession } from './connection-desk';

interface LinePorts {
  readonly session: () => Promise<Result<PbxSession, Problem>>;
  readonly store: StorageItem<StoredLine>;
  readonly lock: Lock;
  readonly clock: Clock;
}

export interface LineDesk {
  /** Keeps what the phone system has just said of the own line; says whether it is anything new. */
  note(extension: string, snapshot: LineSnapshot): Promise<boolean>;
  /** Keeps why the line could not be read; what was known before stays, with its age. */
  noteFailure(extension: string, reason: Problem): Promise<void>;
  /** Asks the phone system now. */
  read(): Promise<Result<LineSnapshot, Problem>>;
  /** Asks for the own status where it has not been asked for lately. */
  readProfile(): Promise<void>;
  chooseProfile(name: string): Promise<Result<null, Problem>>;
  /** Forgets everything, as when another phone system or another API client is connected. */
  forget(): Promise<void>;
}

/** The own status changes seldom, and less often than calls. */
const PROFILE_AGE_MS = 30_000;

/** Where it may not be seen it will not soon be, and asking may cost the one live token (contracts/3cx.md §3.1). */
const HIDDEN_AGE_MS = 3_600_000;

/** Keeps the picture of the own line that the popup shows: its phones, whether one is busy, the own status. */
export function createLineDesk({ session, store, lock, clock }: LinePorts): LineDesk {
  const known = async (extension: string): Promise<StoredLine> => {
    const stored = await store.read();
    return stored?.extension === extension ? stored : blankLine(extension);
  };

  /** Changes what is known, whoever else has something to add at the same time; both sides of the change. */
  const change = (extension: string, changed: (line: StoredLine) => StoredLine) =>
    lock('line', async () => {
      const before = await known(extension);
      const after = changed(before);
      if (after !== before) await store.write(after);
      return { before, after };
    });

  const note: LineDesk['note'] = async (extension, { phones, legs }) => {
    const seen = { phones: phones.map(({ name }) => name), busy: legs.length > 0, problem: null };
    const readAt = clock.now();
    const { before, after } = await change(extension, (line) => ({ ...line, ...seen, readAt }));
    return JSON.stringify({ ...before, readAt }) !== JSON.stringify(after);
  };

  const noteFailure: LineDesk['noteFailure'] = async (extension, reason) =>
    void (await change(extension, (line) => ({ ...line, problem: reason })));

  /** `readAt`: what was known when the status was asked for; one that was chosen since is newer than the answer. */
  const noteProfile = (extension: string, profile: ProfileView, readAt: number) =>
    change(extension, (line) =>
      line.profileReadAt === readAt
        ? { ...line, profile: storable(profile), profileReadAt: clock.now() }
        : line,
    );

  return {
    note,
    noteFailure,
    read: async () => {
      const open = await session();
      if (!open.ok) return open;
      const { extension } = open.value.connection;
      const snapshot = await createOwnLine(extension, open.value.send).snapshot();
      if (snapshot.ok) await note(extension, snapshot.value);
      else await noteFailure(extension, snapshot.error);
      return snapshot;
    },
    readProfile: async () => {
      const open = await session();
      if (!open.ok) return;
      const { extension } = open.value.connection;
      const { profile: before, profileReadAt } = await known(extension);
      const age = before.state === 'hidden' ? HIDDEN_AGE_MS : PROFILE_AGE_MS;
      if (Math.abs(clock.now() - profileReadAt) < age) return;
      const profile = await createOwnProfile(extension, open.value.send).read();
      const found: ProfileView = profile.ok
        ? { state: 'known', ...profile.value }
        : without(before, profile.error);
      await noteProfile(extension, found, profileReadAt);
    },
    chooseProfile: async (name) => {
      const open = await session();
      if (!open.ok) return open;
      const { extension } = open.value.connection;
      const line = await known(extension);
      if (line.profile.state !== 'known' || !line.profile.choices.some((one) => one.name === name)) {
        return { ok: false, error: problem('statusNotAllowed', name) };
      }
      const chosen = await createOwnProfile(extension, open.value.send).choose(name);
      if (!chosen.ok) return chosen;
      const { profile } = line;
      await change(extension, (now) => ({
        ...now,
        profile: storable({ ...profile, current: name }),
        profileReadAt: clock.now(),
      }));
      return ok(null);
    },
    forget: () => lock('line', () => store.clear()),
  };
}

const storable = (profile: ProfileView): StoredLine['profile'] =>
  profile.state === 'known' ? { ...profile, choices: [...profile.choices] } : profile;

/** What is known of the own status after it could not be read. */
const without = (before: ProfileView, { kind }: Problem): ProfileView =>
  kind === 'statusNotAllowed' ? { state: 'hidden', reason: kind } : before;

const blankLine = (extension: string): StoredLine => ({
  extension,
  readAt: 0,
  phones: [],
  busy: false,
  problem: null,
  profileReadAt: 0,
  profile: { state: 'unknown' },
});
