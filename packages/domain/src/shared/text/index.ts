export {
  foldText,
  normaliseQuery,
  normaliseText,
  normaliseTraced,
  type NormalisedText,
  type TextRange,
} from './normalise-text.ts';
export { queryTokens, searchTokens } from './search-tokens.ts';
