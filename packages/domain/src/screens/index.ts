export { createScreen, renewPairingCode } from './create-screen.ts';
export { listScreens, maySeeScreen, screenCount, screenLoader } from './list-screens.ts';
export { pairScreen } from './pair-screen.ts';
export { pairingToken } from './pairing-code.ts';
export { revokeScreen } from './revoke-screen.ts';
export type { ScreenOutcome } from './screen-outcome.ts';
export type { ScreenRow } from './screen-store.ts';
export { Screen } from './screen.entity.ts';
