/*
 * What Graph's schema has for the objects that are answered here: names from Microsoft's own file, tested against it
 * (contracts/graph-v1.0.csdl). Collections end with `[]`.
 */

const names = {
  user: `
    id deletedDateTime aboutMe accountEnabled ageGroup assignedLicenses[] assignedPlans[] authorizationInfo
    birthday businessPhones[] city companyName consentProvidedForMinor country createdDateTime creationType
    customSecurityAttributes department deviceEnrollmentLimit displayName employeeHireDate employeeId
    employeeLeaveDateTime employeeOrgData employeeType externalUserState externalUserStateChangeDateTime
    faxNumber givenName hireDate identities[] identityParentId imAddresses[] interests[]
    isManagementRestricted isResourceAccount jobTitle lastPasswordChangeDateTime legalAgeGroupClassification
    licenseAssignmentStates[] mail mailboxSettings mailNickname mobilePhone mySite officeLocation
    onPremisesDistinguishedName onPremisesDomainName onPremisesExtensionAttributes onPremisesImmutableId
    onPremisesLastSyncDateTime onPremisesProvisioningErrors[] onPremisesSamAccountName
    onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName otherMails[]
    passwordPolicies passwordProfile pastProjects[] postalCode preferredDataLocation preferredLanguage
    preferredName print provisionedPlans[] proxyAddresses[] responsibilities[] schools[] securityIdentifier
    serviceProvisioningErrors[] showInAddressList signInActivity signInSessionsValidFromDateTime skills[]
    state streetAddress surname usageLocation userPrincipalName userType`,
  organization: `
    id deletedDateTime assignedPlans[] businessPhones[] city country countryLetterCode createdDateTime
    defaultUsageLocation displayName marketingNotificationEmails[] mobileDeviceManagementAuthority
    onPremisesLastSyncDateTime onPremisesSyncEnabled partnerTenantType postalCode preferredLanguage
    privacyProfile provisionedPlans[] securityComplianceNotificationMails[]
    securityComplianceNotificationPhones[] state street technicalNotificationMails[] tenantType
    verifiedDomains[]`,
  subscribedSku: `
    id accountId accountName appliesTo capabilityStatus consumedUnits prepaidUnits servicePlans[] skuId
    skuPartNumber subscriptionIds[]`,
  directoryRole: `
    id deletedDateTime description displayName roleTemplateId`,
  group: `
    id deletedDateTime accessType allowExternalSenders assignedLabels[] assignedLicenses[]
    autoSubscribeNewMembers classification createdDateTime description displayName expirationDateTime
    groupTypes[] hasMembersWithLicenseErrors hideFromAddressLists hideFromOutlookClients infoCatalogs[]
    isArchived isAssignableToRole isFavorite isManagementRestricted isSubscribedByMail
    licenseProcessingState mail mailEnabled mailNickname membershipRule membershipRuleProcessingState
    onPremisesDomainName onPremisesExtensionAttributes onPremisesLastSyncDateTime onPremisesNetBiosName
    onPremisesProvisioningErrors[] onPremisesSamAccountName onPremisesSecurityIdentifier
    onPremisesSyncEnabled organizationId preferredDataLocation preferredLanguage proxyAddresses[]
    renewedDateTime resourceBehaviorOptions[] resourceProvisioningOptions[] securityEnabled
    securityIdentifier serviceProvisioningErrors[] theme uniqueName unseenConversationsCount unseenCount
    unseenMessagesCount visibility welcomeMessageEnabled`,
} as const;

/** All that the schema derives from `directoryObject`: what memberships can be cast to. */
const directoryNames = `
  activityBasedTimeoutPolicy administrativeUnit agentIdentity agentIdentityBlueprint
  agentIdentityBlueprintPrincipal agentUser appManagementPolicy appRoleAssignment application
  authorizationPolicy certificateAuthorityDetail certificateBasedAuthPki claimsMappingPolicy contract
  crossTenantAccessPolicy device directoryObject directoryObjectPartnerReference directoryRole
  directoryRoleTemplate endpoint extensionProperty federatedTokenValidationPolicy group
  groupSettingTemplate homeRealmDiscoveryPolicy identitySecurityDefaultsEnforcementPolicy mailbox
  multiTenantOrganizationMember orgContact organization permissionGrantPolicy policyBase remoteTenantGroup
  resourceSpecificPermissionGrant servicePrincipal stsPolicy tenantAppManagementPolicy tokenIssuancePolicy
  tokenLifetimePolicy user`;

export type EntityType = keyof typeof names;

export interface Property {
  readonly name: string;
  readonly isCollection: boolean;
}

const wordsOf = (text: string) => text.trim().split(/\s+/);

/** The properties of a type with those of its bases. */
export function propertiesOf(type: EntityType): readonly Property[] {
  return wordsOf(names[type]).map((word) => ({
    name: word.replace('[]', ''),
    isCollection: word.endsWith('[]'),
  }));
}

/** The type's own spelling, however it was written; nothing for one that is no kind of `directoryObject`. */
export function directoryType(cast: string): string | undefined {
  const name = /^(?:microsoft\.)?graph\.(\w+)$/i.exec(cast)?.[1]?.toLowerCase();
  return wordsOf(directoryNames).find((known) => known.toLowerCase() === name);
}
