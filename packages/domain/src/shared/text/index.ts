export {
  foldText,
  normaliseQuery,
  normaliseText,
  normaliseTraced,
  type NormalisedText,
  type TextRange,
} from './normalise-text.ts';
export { queryTokens, searchTokens, tokenOfNothing } from './search-tokens.ts';
