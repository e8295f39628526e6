import type { UserError } from '../problems/user-errors.ts';

/** A member of the staff who is signed in. */
export interface SessionStaff {
  id: string;
  username: string;
  displayName: string;
  /** `StaffRole`s; unknown ones may come. */
  roles: string[];
  market: { id: string; code: string; name: string };
}

/** What a client knows of the caller. */
export interface SessionViewer {
  kind: string;
  scopes: string[];
  staff: SessionStaff | null;
}

/** `LoginPayload` as these documents select it. */
export interface LoginAnswer {
  accessToken: string | null;
  /** End of the access token. */
  expiresAt: string | null;
  viewer: SessionViewer | null;
  userErrors: UserError[];
}

export interface SessionDocument {
  name: string;
  text: string;
  /** sha256 of the text; a test compares, `session-documents.json` lists them for the gateway. */
  hash: string;
}

const loginAnswer =
  'accessToken expiresAt viewer { kind scopes staff { id username displayName roles market { id code name } } } userErrors { code message path }';

export const staffLogin: SessionDocument = {
  name: 'StaffLogin',
  text: `mutation StaffLogin($input: StaffLoginInput!) { staffLogin(input: $input) { ${loginAnswer} } }`,
  hash: '92d980e7dbcb5fd66610a5096acfba46796fe754b3f8d4ffdc3103e134d35b04',
};

export const phoneLogin: SessionDocument = {
  name: 'Login',
  text: `mutation Login($input: LoginInput!) { login(input: $input) { ${loginAnswer} } }`,
  hash: '621143443e4c693d0fa81edd9f076cf4cf0549dbef82555428ab4dfb1e3f2b86',
};

export const refreshSession: SessionDocument = {
  name: 'RefreshSession',
  text: `mutation RefreshSession { refreshSession { ${loginAnswer} } }`,
  hash: '0582668731c025bce298f8caee37cfac0e801b3b4a54e51b596402bdb31d933a',
};

export const logout: SessionDocument = {
  name: 'Logout',
  text: 'mutation Logout { logout { userErrors { code message path } } }',
  hash: '9a722c8b83cc784e3453c027bcbfdea2138c367b2993c6f002a70be0aa110b65',
};

export const pairScreen: SessionDocument = {
  name: 'PairScreen',
  text: `mutation PairScreen($input: PairScreenInput!) { pairScreen(input: $input) { ${loginAnswer} } }`,
  hash: '21f383c18a7493dddd530ee66bd6e19ab51a1839db5f34d3c284def65752f01d',
};

export const unlockSession: SessionDocument = {
  name: 'UnlockSession',
  text: `mutation UnlockSession($input: UnlockSessionInput!) { unlockSession(input: $input) { ${loginAnswer} } }`,
  hash: '25c4364c1d8d2b665a108b74e4aa0bc6ec4ba649dbb9b72d23332bbdc9cc4af8',
};

export const lockSession: SessionDocument = {
  name: 'LockSession',
  text: 'mutation LockSession { lockSession { userErrors { code message path } } }',
  hash: 'dd6213a68d383b7173178d80201116d6d127138ed43e18531dbb2921e7db0f23',
};
