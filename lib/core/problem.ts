/**
 * Everything that can go wrong and that a person may meet. The words are in `_locales`
 * (`problem_<kind>` says what happened and what was not done, `problem_<kind>_next` what to do next).
 */
export const PROBLEM_KINDS = [
  // where the phone system is
  'addressInvalid',
  'addressNotHttps',
  'accessDenied',
  'accessMissing',
  'unreachable',
  'timeout',
  'redirected',
  'notPbx',
  // who we are to it
  'notConnected',
  'wrongSecret',
  'tokenRefused',
  'forbidden',
  'noExtension',
  // what it says
  'throttled',
  'serverError',
  'noDevice',
  'deviceGone',
  'cannotCall',
  'dependencyFailed',
  'callRejected',
  // which application of the company
  'noApplication',
  'clientIdMistyped',
  'clientIdIsTenant',
  'tenantMistyped',
  'tenantTooWide',
  'tenantNotFound',
  'tenantOtherCloud',
  // whether Microsoft answers
  'microsoftAccessDenied',
  'microsoftAccessMissing',
  'microsoftUnreachable',
  'microsoftTimeout',
  'microsoftProxy',
  'microsoftThrottled',
  'microsoftServerError',
  'microsoftUnexpected',
  // how a sign-in to Microsoft 365 ends
  'signInRunning',
  'signInClosed',
  'signInInterrupted',
  'signInFailed',
  'signInRefused',
  'notSignedIn',
  'sessionOver',
  'sessionRevoked',
  'sessionLost',
  'signInFrequency',
  'mfaRequired',
  'policyBlocked',
  'accountDisabled',
  'accountForeign',
  'accountNotAssigned',
  'accountConsumer',
  'consentDeclined',
  'consentClosed',
  'consentMissing',
  'consentByAdmin',
  'permissionUnknown',
  // how the application is registered
  'applicationUnknown',
  'applicationDisabled',
  'redirectNotRegistered',
  'redirectNotSinglePage',
  // how the application proves who it is
  'certificateMissing',
  'certificateWaits',
  'organisationWideOff',
  'certificateUnknown',
  'certificateExpired',
  'certificateSignature',
  'originSent',
  'clockWrong',
  // what Graph says
  'graphTokenRefused',
  'permissionMissing',
  'mailboxMissing',
  // what we say ourselves
  'numberInvalid',
  'tooFast',
  'tooLate',
  'busy',
  'stillUnknown',
  'numberChanged',
  'noNumber',
  'severalNumbers',
  'textTooLong',
  'confirmGone',
  'declined',
  'noCallToHangUp',
  'hangUpFailed',
  'statusNotAllowed',
  'pageNotReadable',
  'answerLost',
  'interrupted',
  'notSent',
  'extensionReloaded',
  'storageFailed',
  'internal',
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A failure as data. `detail` is a code or the phone system's own words, shown under "Details" only. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly detail?: string;
}

/** Makes a {@link Problem}; an empty detail is left out. */
export function problem(kind: ProblemKind, detail?: string): Problem {
  return detail ? { kind, detail: detail.slice(0, 300) } : { kind };
}
