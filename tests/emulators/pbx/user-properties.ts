import type { Kind } from './odata-values';

/** The properties of `Pbx.User` by type, from the machine schema (contracts/3cx-xapi-excerpt.md §1). */
const strings = [
  'Number',
  'ClickToCallId',
  'AccessPassword',
  'AuthID',
  'AuthPassword',
  'Blfs',
  'ContactImage',
  'CurrentProfileName',
  'DeskphonePassword',
  'DisplayName',
  'EmailAddress',
  'EmergencyAdditionalInfo',
  'EmergencyLocationId',
  'FirstName',
  'HotdeskingAssignment',
  'Language',
  'LastName',
  'Mobile',
  'OutboundCallerID',
  'PromptSet',
  'SIPID',
  'VMPIN',
  'WebMeetingFriendlyName',
] as const;

const integers = ['Id', 'PinProtectTimeout', 'PrimaryGroupId'] as const;

const booleans = [
  'CallUsEnableChat',
  'CallUsEnablePhone',
  'CallUsEnableVideo',
  'AIAgent',
  'AllowLanOnly',
  'AllowOwnRecordings',
  'BlockTunnel',
  'CallScreening',
  'DatevEnabled',
  'Enable2FA',
  'Enabled',
  'EnableHotdesking',
  'ForbidRecording',
  'GoogleCalendarEnabled',
  'GoogleContactsEnabled',
  'GoogleSignInEnabled',
  'HideInPhonebook',
  'Internal',
  'IsRegistered',
  'MS365CalendarEnabled',
  'MS365ContactsEnabled',
  'MS365SignInEnabled',
  'MS365TeamsEnabled',
  'MyPhoneAllowDeleteRecordings',
  'MyPhoneHideForwardings',
  'MyPhonePush',
  'MyPhoneShowRecordings',
  'PbxDeliversAudio',
  'PinProtected',
  'RecordCalls',
  'RecordEmailNotify',
  'RecordExternalCallsOnly',
  'Require2FA',
  'SendEmailMissedCalls',
  'VMDisablePinAuth',
  'VMEnabled',
  'VMPlayCallerID',
  'WebMeetingApproveParticipants',
] as const;

const enumerations = {
  TranscriptionMode: ['Nothing', 'Voicemail', 'Recordings', 'Both', 'Inherit'],
  CallUsRequirement: ['Both', 'Name', 'Email', 'None'],
  QueueStatus: ['LoggedOut', 'LoggedIn'],
  SRTPMode: ['SRTPDisabled', 'SRTPEnabled', 'SRTPEnforced'],
  VMEmailOptions: [
    'None',
    'Notification',
    'Attachment',
    'AttachmentAndDelete',
    'VmailToMembers',
    'EmailToExtrasOnly',
  ],
  VMPlayMsgDateTime: ['None', 'Play12Hr', 'Play24Hr'],
} as const;

const collections = {
  OfficeHoursProps: ['GlobalSchedule', 'AutoSwitchProfiles', 'AutoQueueLogOut', 'BlockOutboundCalls'],
  Tags: ['MS', 'Teams', 'Google', 'WakeUp', 'FaxServer', 'Principal', 'WeakID', 'WeakPass', 'WM', 'AI'],
} as const;

const complexes = ['AgentSettings', 'BreakTime', 'Hours'] as const;

export const userProperties = {
  strings,
  integers,
  booleans,
  enumerations,
  collections,
  complexes,
};

export const structuralUserProperties: readonly string[] = [
  ...strings,
  ...integers,
  ...booleans,
  ...Object.keys(enumerations),
  ...Object.keys(collections),
  ...complexes,
];

/** What a filter may compare them with; text where nothing is said, which enumerations count as (§3.1). */
export const userKinds: Readonly<Record<string, Kind>> = Object.fromEntries([
  ...integers.map((name) => [name, 'number'] as const),
  ...booleans.map((name) => [name, 'boolean'] as const),
  ...[...Object.keys(collections), ...complexes].map((name) => [name, 'other'] as const),
]);
