export { addStaffMember, type NewStaffMember } from './add-staff-member.ts';
export { identityRefusal } from './identity-refusals.ts';
export { oneTimePassword } from './one-time-password.ts';
export { hashPassword } from './password.ts';
export { logout, type LogoutInput } from './sessions/logout.ts';
export { refreshSession, type RefreshSessionInput } from './sessions/refresh-session.ts';
export { Revocations } from './revocation/revocations.ts';
export { revokePrincipal, revokeScreenSessions, type ChangedPrincipal } from './revocation/revoke.ts';
export {
  ownSessions,
  revokeOtherSessions,
  revokeOwnSession,
  type OwnSession,
} from './sessions/own-sessions.ts';
export { endSessionsOf } from './sessions/end-sessions.ts';
export { staffLoader } from './staff-loaders.ts';
export { staffLogin, type StaffLoginInput } from './staff-login.ts';
export { openSession, type SignedIn } from './sessions/open-session.ts';
export { StaffCredential } from './staff-credential.entity.ts';
export { StaffMember } from './staff-member.entity.ts';
export { Session } from './sessions/session.entity.ts';
export { staffMemberSelect, staffReadColumns } from './staff-read-model.ts';
export { staffColumns, type StaffRow } from './staff-store.ts';
export { TokenService, type AccessToken, type TokenServiceOptions } from './sessions/tokens.ts';
export type { VerifiedToken } from './sessions/verified-tokens.ts';
export { forgetLoginCodes } from './phone/login-code-store.ts';
export { provePhone, type PhoneProof } from './phone/prove-phone.ts';
export { phoneLogin, type PhoneLoginInput } from './phone/phone-login.ts';
export {
  forgetCodesOfPhone,
  requestLoginCode,
  type RequestedLoginCode,
  type RequestLoginCodeInput,
} from './phone/request-login-code.ts';
export { demoSms, noSms, SmsUnavailable, type SmsSender } from './phone/sms-sender.ts';
export { changePassword, type ChangePasswordInput } from './account/change-password.ts';
export type { StaffAccount } from './account/account-store.ts';
export { ownAccount } from './account/own-account.ts';
export { lockSession } from './desk/lock-session.ts';
export { setPin, type SetPinInput } from './desk/pin.ts';
export { unlockSession, type UnlockSessionInput } from './desk/unlock-session.ts';
export {
  confirmSecondFactor,
  endSecondFactor,
  startSecondFactor,
  type NewSecondFactor,
} from './second-factor/enrol.ts';
export { RecoveryCode } from './second-factor/recovery-code.entity.ts';
export { SecondFactor } from './second-factor/second-factor.entity.ts';
export { TotpSecret } from './second-factor/totp-secret.entity.ts';
export { renewGuardedRoles } from './account/renew-guarded-roles.ts';
