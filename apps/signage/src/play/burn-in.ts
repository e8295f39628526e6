const shiftEvery = 5 * 60_000;

/** Steps of 2–4 px around the middle; neighbours differ, so that edges move each time. */
const steps = [
  [0, 0],
  [3, 2],
  [-2, 3],
  [-4, -2],
  [2, -3],
  [4, 0],
  [0, 4],
  [-3, 0],
] as const;

/** Where the frame stands for the next five minutes, in pixels off its place: still pictures burn in. */
export function frameShift(now: number): { x: number; y: number } {
  const [x, y] = steps[Math.floor(now / shiftEvery) % steps.length] ?? steps[0];
  return { x, y };
}
