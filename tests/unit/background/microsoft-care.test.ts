import { expect, it } from 'vitest';
import { careOf } from '../../../entrypoints/background/microsoft-care';
import { aSignedInRecord } from '../../fixtures/microsoft-desk';
import { MORNING } from '../../fixtures/test-clock';

const record = (state: 'active' | 'ended') => ({ attempt: null, signedIn: aSignedInRecord({ state }) });

it.each([
  ['nothing was ever set up', null, null, null],
  ['somebody is signed in', record('active'), null, null],
  ['a sign-in has ended', record('ended'), null, 'signIn'],
  ['a first sign-in has begun', { attempt: { owner: 'o', startedAt: 0 }, signedIn: null }, null, null],
  ['a certificate is good for long', record('active'), MORNING + 1, null],
  ['a certificate needs a successor', record('active'), MORNING, 'certificate'],
  ['both', record('ended'), MORNING, 'signIn'],
] as const)('where %s', (_, signIn, remindFrom, care) => {
  expect(careOf(signIn, remindFrom, MORNING)).toBe(care);
});
