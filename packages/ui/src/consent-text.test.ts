import { describe, expect, it } from '@jest/globals';
import { consentText } from './consent-text.ts';

const terms = { text: 'as it is asked now' };
const textThen = 'as it was asked then';

describe('the text beside a consent', () => {
  it.each([
    ['what was agreed to, though the text has changed', { given: true, textThen }, textThen],
    ['what is asked now, of who took it back', { given: false, textThen }, terms.text],
    ['what is asked now, of who never agreed', { given: false, textThen: null }, terms.text],
    ['nothing, of who agreed before there was a text', { given: true, textThen: null }, null],
  ])('is %s', (_, consent, text) => expect(consentText({ ...consent, terms })).toBe(text));
});
