export { marketFigures, type FigureSet, type MarketFigure, type MarketFigures } from './market-figures.ts';
