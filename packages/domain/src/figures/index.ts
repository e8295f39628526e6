export { applicationReport, type ApplicationDay, type ApplicationReport } from './application-report.ts';
export { marketFigures, type FigureSet, type MarketFigure, type MarketFigures } from './market-figures.ts';
