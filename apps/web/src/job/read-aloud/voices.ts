/** Voices load late or never; longer than this nobody waits for a button. */
const patienceMs = 1_500;

/** A voice of the phone for a language; null when there is none. "zh" takes any Chinese voice. */
export function pickVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null {
  const primary = language.split('-')[0] ?? language;
  const fitting = voices.filter(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(primary));
  const exact = fitting.find(({ lang }) => lang.replace('_', '-') === language);
  return exact ?? fitting.find(({ localService }) => localService) ?? fitting[0] ?? null;
}

/** Waits for the voices of the phone. */
export function findVoice(language: string): Promise<SpeechSynthesisVoice | null> {
  const synthesis = (window as Partial<Window>).speechSynthesis;
  if (!synthesis || !('SpeechSynthesisUtterance' in window)) return Promise.resolve(null);
  const now = pickVoice(synthesis.getVoices(), language);
  if (now) return Promise.resolve(now);
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      synthesis.removeEventListener?.('voiceschanged', look);
      resolve(pickVoice(synthesis.getVoices(), language));
    };
    const look = () => pickVoice(synthesis.getVoices(), language) && finish();
    const timer = setTimeout(finish, patienceMs);
    synthesis.addEventListener?.('voiceschanged', look);
  });
}
