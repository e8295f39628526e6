export { applicationReport } from './application-report.ts';
export { marketFigures, type FigureSet, type MarketFigure, type MarketFigures } from './market-figures.ts';
export type { ApplicationDay, ApplicationReport, TradeApplications } from './report-of-counts.ts';
