import { brandColours } from '@yizhan/ui';
import { useEffect } from 'react';
import { preferencesNow, setPreferences } from '../preferences.ts';
import { useMarket } from '../market/use-market.ts';

/** Paints the app in the market's colour, and leaves a language that the market does not offer. */
export function useBrand(): void {
  const market = useMarket();
  const colour = market?.brandColor ?? null;
  useEffect(() => {
    const { style } = document.documentElement;
    const tones = colour === null ? null : brandColours(colour);
    style.setProperty('--accent', tones?.accent ?? null);
    style.setProperty('--accent-deep', tones?.deep ?? null);
    style.setProperty('--accent-wash', tones?.wash ?? null);
  }, [colour]);
  const offered = market?.languages;
  useEffect(() => {
    if (offered && !offered.includes(preferencesNow().language)) setPreferences({ language: 'zh-CN' });
  }, [offered]);
}
