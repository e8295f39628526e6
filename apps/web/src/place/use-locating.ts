import { useState } from 'react';
import type { GeoPoint } from './geo-point.ts';
import { rounded } from './here.ts';

type LocatingState = 'idle' | 'locating' | 'denied' | 'failed';

/** Asks the phone where it is, only when the reader taps; the point is rounded. */
export function useLocating(onFound: (point: GeoPoint) => void): { locate(): void; state: LocatingState } {
  const [state, setState] = useState<LocatingState>('idle');
  const locate = () => {
    if (!('geolocation' in navigator)) return setState('failed');
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        onFound(rounded({ longitude, latitude }));
        setState('idle');
      },
      (error) => setState(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };
  return { locate, state };
}
