export { jobInput, openJob } from './job.factory.ts';
export { prepareSmallMarket, smallMarket } from './small-market.ts';
export { useDomain } from './use-domain.ts';
export { contextsOf, principalOf } from './test-context.ts';
