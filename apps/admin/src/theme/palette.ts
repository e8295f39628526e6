/** Every colour of the back office. Pairs that meet as text and ground are checked by the test beside it. */
export const palette = {
  ink: '#1b2430',
  inkSoft: '#4a5361',
  inkMuted: '#5b6573',
  line: '#d5dbe3',
  lineStrong: '#76818f',
  ground: '#f3f6fa',
  surface: '#ffffff',
  surfaceSoft: '#eef1f5',
  primary: '#0b5cad',
  primaryStrong: '#0b4f94',
  primarySoft: '#e8f1fb',
  danger: '#b00020',
  dangerSoft: '#fdecee',
  warning: '#8a4b00',
  warningSoft: '#fff4e0',
  success: '#17663a',
  successSoft: '#e8f5ec',
  accent: '#6b2fa0',
  accentSoft: '#f3ecfa',
  night: '#0b2545',
  nightRaised: '#16406e',
  nightInk: '#ffffff',
  nightInkSoft: '#c5d3e3',
} as const;

/** The name of a colour. */
export type Colour = keyof typeof palette;
