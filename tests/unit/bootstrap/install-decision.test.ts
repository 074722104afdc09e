import { describe, expect, it } from 'vitest';
import { judgeInstall } from '../../bootstrap/install-decision.mjs';

type Facts = Parameters<typeof judgeInstall>[0];
type Packages = Record<string, object>;

const lockFile = (packages: Packages) => JSON.stringify({ packages });

const LEFT_PAD = { version: '1.0.0', integrity: 'sha512-a' };
const FOR_LINUX = { version: '2.0.0', integrity: 'sha512-b', optional: true, os: ['linux'], cpu: ['x64'] };
const FOR_MAC = { version: '2.0.0', integrity: 'sha512-c', optional: true, os: ['darwin'], cpu: ['arm64'] };

const ASKED: Packages = { '': { version: '0.1.0' }, 'node_modules/left-pad': LEFT_PAD };
const ASKED_NATIVE: Packages = { ...ASKED, 'node_modules/linux': FOR_LINUX, 'node_modules/mac': FOR_MAC };

const wanted = { lock: 'sha256 aa\n', machine: 'node 20 linux x64\n' };

/** A machine where everything is as it should be, except for what the test says. */
const facts = (differences: Partial<Facts>): Facts => ({
  wanted,
  stamp: wanted.lock + wanted.machine,
  lock: lockFile(ASKED),
  installedLock: lockFile({ 'node_modules/left-pad': LEFT_PAD }),
  system: { platform: 'linux', arch: 'x64' },
  ...differences,
});

const actionFor = (differences: Partial<Facts>) => judgeInstall(facts(differences)).action;

describe('npm ci', () => {
  it('is not run again for the same lock file, Node and system', () => {
    expect(actionFor({})).toBe('keep');
  });

  it('is run when node_modules is missing', () => {
    expect(actionFor({ stamp: undefined, installedLock: undefined })).toBe('install');
  });

  it('is run when an install broke off, even with an old stamp', () => {
    expect(actionFor({ installedLock: undefined })).toBe('install');
  });

  it.each(['node 22 linux x64\n', 'node 20 darwin arm64\n'])(
    'is run when node_modules was made for %s',
    (machine) => {
      expect(actionFor({ stamp: wanted.lock + machine })).toBe('install');
    },
  );

  it('is run when the lock file asks for another version', () => {
    const lock = lockFile({ 'node_modules/left-pad': { ...LEFT_PAD, version: '1.1.0' } });
    expect(actionFor({ stamp: `sha256 bb\n${wanted.machine}`, lock })).toBe('install');
  });

  it('is run when the same version has other contents', () => {
    const lock = lockFile({ 'node_modules/left-pad': { ...LEFT_PAD, integrity: 'sha512-z' } });
    expect(actionFor({ stamp: undefined, lock })).toBe('install');
  });

  it('is run when a package is missing or too many', () => {
    expect(actionFor({ stamp: undefined, installedLock: lockFile({}) })).toBe('install');
    expect(actionFor({ stamp: undefined, lock: lockFile({}) })).toBe('install');
  });

  it('is run when a record cannot be read', () => {
    expect(actionFor({ stamp: undefined, installedLock: '{' })).toBe('install');
    expect(actionFor({ stamp: undefined, installedLock: '{}' })).toBe('install');
  });
});

describe('a node_modules that somebody made by hand', () => {
  it('is adopted when it is what the lock file asks for', () => {
    expect(actionFor({ stamp: undefined })).toBe('adopt');
    expect(actionFor({ stamp: `sha256 bb\n${wanted.machine}` })).toBe('adopt');
  });

  it('may lack the optional packages of other systems', () => {
    const installedLock = lockFile({ 'node_modules/left-pad': LEFT_PAD, 'node_modules/linux': FOR_LINUX });
    expect(actionFor({ stamp: undefined, lock: lockFile(ASKED_NATIVE), installedLock })).toBe('adopt');
  });

  it('is not adopted when it comes from another system', () => {
    const installedLock = lockFile({ 'node_modules/left-pad': LEFT_PAD, 'node_modules/mac': FOR_MAC });
    expect(actionFor({ stamp: undefined, lock: lockFile(ASKED_NATIVE), installedLock })).toBe('install');
  });

  it('is not adopted when it holds a package that excludes this system', () => {
    const notHere = { 'node_modules/left-pad': { ...LEFT_PAD, os: ['!linux'] } };
    expect(actionFor({ stamp: undefined, lock: lockFile(notHere), installedLock: lockFile(notHere) })).toBe(
      'install',
    );
  });
});
