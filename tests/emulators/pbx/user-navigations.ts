import type { ShapedType } from './odata-shape';

const rights: ShapedType = {
  structural: [
    'RoleName',
    'AllowIVR',
    'AllowParking',
    'AllowToChangePresence',
    'AllowToManageCompanyBook',
    'AssignClearOperations',
    'CanBargeIn',
    'CanIntercom',
    'CanSeeGroupCalls',
    'CanSeeGroupMembers',
    'CanSeeGroupRecordings',
    'Invalid',
    'PerformOperations',
    'ShowMyCalls',
    'ShowMyPresence',
    'ShowMyPresenceOutside',
  ],
  navigations: {},
};

/** What of `Pbx.User` comes with `$expand` only, from the machine schema (contracts/3cx-xapi.openapi.yaml). */
export const userNavigations: Readonly<Record<string, ShapedType>> = {
  Groups: {
    structural: [
      'Id',
      'GroupId',
      'Number',
      'MemberName',
      'Name',
      'Type',
      'CanDelete',
      'Tags',
      'TranscriptionMode',
    ],
    navigations: { Rights: rights, GroupRights: rights },
  },
  ForwardingProfiles: {
    structural: [
      'Id',
      'Name',
      'CustomName',
      'CustomMessage',
      'NoAnswerTimeout',
      'RingMyMobile',
      'AcceptMultipleCalls',
      'BlockPushCalls',
      'DisableRingGroupCalls',
      'OfficeHoursAutoQueueLogOut',
      'AvailableRoute',
      'AwayRoute',
    ],
    navigations: {},
  },
  ForwardingExceptions: {
    structural: ['Id', 'CallType', 'Condition', 'Data', 'Destination', 'Enabled', 'Hours'],
    navigations: {},
  },
  Greetings: { structural: ['Type', 'Filename', 'DisplayName'], navigations: {} },
  Phones: {
    structural: [
      'Id',
      'Interface',
      'MacAddress',
      'Name',
      'ProvisioningLinkExt',
      'ProvisioningLinkLocal',
      'Settings',
      'TemplateName',
    ],
    navigations: {},
  },
};
