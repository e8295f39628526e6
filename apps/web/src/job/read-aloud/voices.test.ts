import { describe, expect, it } from '@jest/globals';
import { pickVoice } from './voices.ts';

const voice = (lang: string, localService = true) =>
  ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

describe('the voice that reads aloud', () => {
  it('is the one of the language and region', () => {
    const voices = [voice('en-US'), voice('zh-TW'), voice('zh-CN')];
    expect(pickVoice(voices, 'zh-CN')?.lang).toBe('zh-CN');
  });

  it('is known with the underscore of Android', () => {
    expect(pickVoice([voice('zh_CN')], 'zh-CN')?.lang).toBe('zh_CN');
  });

  it('is any of the language, on the phone rather than on a server', () => {
    expect(pickVoice([voice('zh-HK', false), voice('zh-TW')], 'zh-CN')?.lang).toBe('zh-TW');
  });

  it('is none when the phone does not speak the language', () => {
    expect(pickVoice([voice('en-US')], 'zh-CN')).toBeNull();
  });
});
