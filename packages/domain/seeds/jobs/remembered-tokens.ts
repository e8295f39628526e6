import { searchTokens } from '../../src/shared/text/index.ts';

const remembered = new Map<string, readonly string[]>();
const mostRemembered = 100_000;
/** Signs at which a run of characters ends, so that the tokens of the parts are those of the whole. */
const ends = /[，。；：、？（）“”\n]/;

/** `searchTokens` of texts that say the same things again and again, as generated ones do. */
export function rememberedTokens(text: string): string[] {
  return text.split(ends).flatMap((part) => tokensOfPart(part));
}

function tokensOfPart(part: string): readonly string[] {
  const known = remembered.get(part);
  if (known) return known;
  const tokens = searchTokens(part);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(part, tokens);
  return tokens;
}
