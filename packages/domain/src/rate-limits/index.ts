export {
  addMarketNetwork,
  marketNetworks,
  removeMarketNetwork,
  type MarketNetwork,
} from './market-networks.ts';
export { HallNetworks } from './hall-networks.ts';
export { forgetRateBuckets, leasePoints, type Lease, type LeaseRequest } from './rate-bucket-store.ts';
