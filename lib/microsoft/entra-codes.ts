import type { ProblemKind } from '../core/problem';
import type { Grant } from '../messaging/microsoft';

/*
 * The numbers of the sign-in service (contracts/microsoft.md §1.5, §2.2; those that it has not are from Microsoft's
 * public list of AADSTS codes).
 */

const CODES: readonly (readonly [ProblemKind, readonly number[]])[] = [
  ['tenantNotFound', [90002, 900021, 900023, 50059, 50128]],
  ['tenantOtherCloud', [90051, 900382, 900432, 900439]],
  ['applicationUnknown', [700016, 700011]],
  ['applicationDisabled', [7000112, 7000113]],
  ['redirectNotRegistered', [50011, 500112, 500113]],
  ['consentDeclined', [65004]],
  ['consentMissing', [65001, 65005]],
  ['consentByAdmin', [90008, 90093, 90094, 90095, 900941]],
  ['permissionUnknown', [70011, 500011, 650052, 650053, 650057]],
  ['mfaRequired', [50072, 50074, 50076, 50078, 50079, 50158, 500121]],
  ['policyBlocked', [50097, 50129, 50131, 500021, 500022, 53000, 53001, 53002, 53003, 53004, 53009, 53011]],
  ['policyBlocked', [530002, 530003, 530021, 530031, 530032, 530034, 530035, 530036]],
  ['signInFrequency', [70043, 70044, 70046]],
  ['sessionOver', [700084]],
  ['sessionRevoked', [50055, 50132, 50133, 50173, 70000, 700082, 70008]],
  ['accountDisabled', [50053, 50057]],
  ['accountForeign', [50020, 50034, 50177, 50178, 700005, 51004, 90072]],
  ['accountNotAssigned', [50105]],
  ['accountConsumer', [500200, 500201, 500202, 9001010]],
  ['notSignedIn', [50058, 16000, 16001, 160021]],
  ['signInFailed', [54005, 501481, 9002325]],
  ['microsoftThrottled', [50196]],
  ['microsoftServerError', [90033, 90036, 90090, 90100]],
  ['clockWrong', [700024]],
  ['certificateSignature', [50013]],
  ['certificateUnknown', [700030]],
];

const KINDS = new Map(CODES.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)));

/** The number behind `AADSTS` and what is said with it. */
interface Numbered {
  readonly code: number | null;
  readonly text: string;
}

/** What a number means; `null` for one that says nothing to us. */
export function kindOfCode({ code, text }: Numbered, grant: Grant): ProblemKind | null {
  switch (code) {
    // The address is registered for a server (Web) or an app of a device: such may not ask from a browser.
    case 9002326:
      return grant === 'application' ? 'originSent' : 'redirectNotSinglePage';
    case 90023:
      return /cross-origin/i.test(text) ? 'redirectNotSinglePage' : null;
    case 7000218:
      return grant === 'application' ? 'certificateMissing' : 'redirectNotSinglePage';
    case 700027:
      return certificateKind(text) ?? 'certificateUnknown';
    case 50012:
      return certificateKind(text) ?? 'certificateSignature';
    default:
      return code === null ? null : (KINDS.get(code) ?? null);
  }
}

/** One number for everything about a certificate: the reason is in its text only (§2.2). */
function certificateKind(text: string): ProblemKind | null {
  if (/key was not found/i.test(text)) return 'certificateUnknown';
  if (/expired|not yet valid/i.test(text)) return 'certificateExpired';
  if (/signature value did not match|invalid signature/i.test(text)) return 'certificateSignature';
  return /valid time range/i.test(text) ? 'clockWrong' : null;
}
