/** How the wall is divided. All other measures hang on `textPx`, which is the root font size. */
export interface WallSize {
  textPx: number;
  /** `table`: a job is one line; `stacked`: where a line is too short for that, two. */
  layout: 'table' | 'stacked';
  columns: number;
  rows: number;
  /** Room of the whole picture and of a line, in characters. */
  width: number;
  lineWidth: number;
  /** False when the farthest viewer asked for cannot be served: the picture is too small. */
  reachesViewer: boolean;
}

export interface ScreenFacts {
  /** Of the viewport, in CSS pixels. */
  width: number;
  height: number;
  inches: number;
  distance: number;
}

/** Hanzi and older eyes want twice the common 2.5 mm per metre (UX, hall screen, row 6). */
const millimetresPerMetre = 5;
const millimetresPerInch = 25.4;
const safeMargin = 0.03;

/** In units of the text size. */
const widthOfTable = 27.6;
const widthOfStack = 15;
const heightOfFrame = { table: 3.85, stacked: 5.9 } as const;
const heightOfRow = { table: 1.95, stacked: 3.3 } as const;
const gapOfColumns = 0.8;
const mostRows = 8;
const fewestRows = 2;

/** CSS pixels that a character must be high for the farthest viewer. */
export function requiredText({ width, height, inches, distance }: ScreenFacts): number {
  const pixelsPerMillimetre = Math.hypot(width, height) / (inches * millimetresPerInch);
  return millimetresPerMetre * distance * pixelsPerMillimetre;
}

function divide(width: number, height: number, textPx: number): Omit<WallSize, 'reachesViewer'> {
  const across = (width * (1 - 2 * safeMargin)) / textPx;
  const layout = across >= widthOfTable ? 'table' : 'stacked';
  const down = (height * (1 - 2 * safeMargin)) / textPx - heightOfFrame[layout];
  const columns = layout === 'table' ? Math.floor(across / widthOfTable) : 1;
  const lineWidth = (across - gapOfColumns * (columns - 1)) / columns;
  return { textPx, layout, columns, rows: Math.floor(down / heightOfRow[layout]), width: across, lineWidth };
}

function fits(width: number, height: number, textPx: number): boolean {
  return (
    divide(width, height, textPx).rows >= fewestRows && width * (1 - 2 * safeMargin) >= widthOfStack * textPx
  );
}

/**
 * Divides the wall so that every fact of a job is at least 5 mm high per metre of distance. Where that
 * leaves more than eight rows the text grows instead; where it leaves fewer than two, it shrinks.
 */
export function sizeWall(screen: ScreenFacts): WallSize {
  const { width, height } = screen;
  const required = Math.max(12, Math.floor(requiredText(screen) * 10) / 10);
  let textPx = required;
  while (textPx > 12 && !fits(width, height, textPx)) textPx -= 0.5;
  const reachesViewer = textPx === required;
  while (divide(width, height, textPx).rows > mostRows && fits(width, height, textPx + 0.5)) textPx += 0.5;
  const size = divide(width, height, textPx);
  return { ...size, rows: Math.max(1, Math.min(mostRows, size.rows)), reachesViewer };
}
