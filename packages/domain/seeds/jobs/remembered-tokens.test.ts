import { describe, expect, it } from '@jest/globals';
import { searchTokens } from '../../src/shared/text/index.ts';
import { rememberedTokens } from './remembered-tokens.ts';

describe('rememberedTokens', () => {
  it.each([
    '砌填充墙和零星补砌，材料到位。会看PPR图纸、能登高；早上6点半到：路口集合？',
    '活：卸车\n要求：有力气\n结算：日结，干完就结（示例）',
    '电 焊 工，KTV-5号 HB260001',
    '',
  ])('gives the tokens of the whole text: %j', (text) => {
    const remembered = new Set([...rememberedTokens(text), ...rememberedTokens(text)]);
    expect(remembered).toEqual(new Set(searchTokens(text)));
  });
});
