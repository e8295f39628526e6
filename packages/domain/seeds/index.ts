export { freshenDemoMarket } from './market/freshen-demo-market.ts';
export { seedDemoMarket, type DemoOptions } from './market/seed-demo-market.ts';
export { seedMarket, type SeedOptions } from './market/seed-market.ts';
export type { Filled } from './market/filling.ts';
export { demoEmployers, demoNewcomer, demoWorkers } from './market/demo-people.ts';
export { seedReferenceData } from './reference/seed-reference-data.ts';
