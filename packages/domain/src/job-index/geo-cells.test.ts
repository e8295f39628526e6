import { describe, expect, it } from '@jest/globals';
import { boxAround } from './geo-cells.ts';
import { metresBetween } from '../shared/index.ts';
import type { IndexedJob } from './indexed-job.ts';

/** A grid over the earth, its poles and the line of 180 degrees. */
const places = [-90, -89.9, -60, -30, 0, 39.6, 66, 89, 89.99, 90].flatMap((latitude) =>
  [-180, -179.9, -106.8, 0, 90, 106.8, 179.95, 180].map((longitude) => ({ latitude, longitude })),
);

describe('the box around a circle', () => {
  it.each([0, 50, 5_000, 200_000, 4_000_000, 30_000_000])(
    'holds every place within %d metres, wherever the centre is',
    (metres) => {
      const outside = places.flatMap((near) => {
        const { south, north, west, east } = boxAround(near, metres);
        return places
          .filter((place) => metresBetween(place as IndexedJob, near) <= metres - 0.01)
          .filter(
            ({ latitude, longitude }) =>
              latitude < south || latitude > north || longitude < west || longitude > east,
          )
          .map((place) => ({ near, place }));
      });
      expect(outside).toEqual([]);
    },
  );

  it('is small where the circle is small', () => {
    const { west, east } = boxAround({ latitude: 39.66, longitude: 106.81 }, 5_000);
    expect(east - west).toBeLessThan(0.13);
  });
});
