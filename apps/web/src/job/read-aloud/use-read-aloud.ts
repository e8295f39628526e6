import { useEffect, useState } from 'react';
import { findVoice } from './voices.ts';

/** Speech of the phone, where it has a voice for the language; silent when the page is left. */
export function useReadAloud(language: string) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [isReading, setReading] = useState(false);

  useEffect(() => {
    let isHere = true;
    void findVoice(language).then((found) => isHere && setVoice(found));
    return () => {
      isHere = false;
      (window as Partial<Window>).speechSynthesis?.cancel();
    };
  }, [language]);

  const stop = () => {
    window.speechSynthesis.cancel();
    setReading(false);
  };
  const read = (text: string) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    // Android obeys only `lang`, others only `voice`.
    utterance.lang = voice?.lang ?? language;
    utterance.rate = 0.9;
    utterance.onend = () => setReading(false);
    utterance.onerror = () => setReading(false);
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(utterance);
    setReading(true);
  };
  return { canRead: voice !== null, isReading, read, stop };
}
