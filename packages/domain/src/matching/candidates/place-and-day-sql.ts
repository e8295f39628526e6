/** Whether a date is one of the days of the week told by bits, Monday first; whole numbers, as extract() is slow. */
export const isDay = (bits: string, day: string): string =>
  `${bits} & (1 << mod(${day} - date '2001-01-01', 7)) <> 0`;

/** A place and how far around it. */
interface Around {
  latitude: string;
  longitude: string;
  metres: string;
}

const metresPerDegree = 111_000;

/**
 * Whether a point lies in the box around a circle, asked before the distance, which costs more; where one of both has no
 * place it is silent. A degree is taken a little short, so that the box holds the whole circle.
 */
export function withinBox(latitude: string, longitude: string, around: Around): string {
  const degrees = `(${around.metres} / ${metresPerDegree}.0::float8)`;
  const narrowing = `greatest(cos(radians(least(abs(${around.latitude}) + ${degrees}, 89.9))), 0.001)`;
  return `coalesce(abs(${latitude} - ${around.latitude}) <= ${degrees}
         and abs(${longitude} - ${around.longitude}) <= ${degrees} / ${narrowing}, true)`;
}
