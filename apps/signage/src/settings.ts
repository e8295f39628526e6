import { minuteOfDay } from './time/zone.ts';

/** What the person who hangs the screen decides; everything else follows from it. */
export interface Settings {
  marketCode: string;
  /** Diagonal of the picture, in inches. */
  inches: number;
  /** Farthest viewer, in metres. */
  distance: number;
  /** The screen is lit from `on` to `off`, minutes of the day; null means always. */
  hours: { on: number; off: number } | null;
  /** Address that the QR code leads to; none, no code. */
  webUrl: string | null;
  /** A pairing code to type at once; empty: ask for one; null: neither. */
  pair: string | null;
  /** Parameters that could not be understood and were left at their defaults. */
  mistakes: string[];
}

function numberWithin(text: string | null, least: number, most: number, fallback: number): number | null {
  if (text === null) return fallback;
  const value = Number(text);
  return text.trim() !== '' && value >= least && value <= most ? value : null;
}

function hoursOf(on: string | null, off: string | null): Settings['hours'] | undefined {
  if (on === null && off === null) return null;
  const hours = { on: minuteOfDay(on ?? '05:00'), off: minuteOfDay(off ?? '19:00') };
  return hours.on === null || hours.off === null ? undefined : { on: hours.on, off: hours.off };
}

function webAddress(text: string | null): string | null | undefined {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Six characters, however spaced; nothing asks for them. */
function pairingCode(text: string | null): string | null | undefined {
  return text === null || /^[A-Za-z0-9 -]{0,12}$/.test(text) ? text : undefined;
}

/**
 * Reads `?market=HBW&inches=55&distance=8&on=05:00&off=19:00&web=https://…&pair=K7M2QX`. A wrong value never stops the
 * screen: it is named among the mistakes and the default holds.
 */
export function parseSettings(search: string): Settings {
  const query = new URLSearchParams(search);
  const read = {
    market: /^[A-Za-z0-9-]{1,20}$/.exec(query.get('market') ?? 'HBW')?.[0],
    inches: numberWithin(query.get('inches'), 7, 1000, 55),
    distance: numberWithin(query.get('distance'), 1, 50, 8),
    'on/off': hoursOf(query.get('on'), query.get('off')),
    web: webAddress(query.get('web')),
    pair: pairingCode(query.get('pair')),
  };
  const wrong = [!read.market && 'market', !read.inches && 'inches', !read.distance && 'distance'];
  const unread = (['on/off', 'web', 'pair'] as const).filter((name) => read[name] === undefined);
  const mistakes = [...wrong, ...unread];
  return {
    marketCode: read.market ?? 'HBW',
    inches: read.inches ?? 55,
    distance: read.distance ?? 8,
    hours: read['on/off'] ?? null,
    webUrl: read.web ?? null,
    pair: read.pair ?? null,
    mistakes: mistakes.filter((name) => name !== false),
  };
}
