export { createMarket, type CreatedMarket } from './create-market.ts';
export { deskSettings, type DeskSettings } from './desk-settings.ts';
export { openMarket, type NewMarket, type OpenedMarket } from './open-market.ts';
export type { UpdateMarketInput } from './check-settings.ts';
export { updateMarket, type MarketOutcome } from './update-market.ts';
