export { ageOn, checkIdNumber, idCheckCharacter, type IdNumberFault } from './id-number.ts';
export { lookupTokens, queryLookupTokens, type LookedUp } from './lookup-tokens.ts';
export { maskIdNumber, maskPhone, politeName } from './masks.ts';
export { mobileNumber } from './phone-number.ts';
export { checkRealName, nameKey, type RealNameFault } from './real-name.ts';
export { RootKey } from './root-key.ts';
export { keyPlace, opens, seal, unseal, Vault, type DataKey, type VaultOptions } from './vault.ts';
