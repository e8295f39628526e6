export { createMarket, type CreatedMarket } from './create-market.ts';
export { openMarket, type NewMarket, type OpenedMarket } from './open-market.ts';
