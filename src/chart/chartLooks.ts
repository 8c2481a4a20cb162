/** Fills, dashes and markers that stay apart in colour, on a grey printer and to the colour-blind: lightness differs first, then pattern. */

export interface FillLook {
  readonly color: string;
  /** Drawn over the fill, as DrawingML names it; the second round of colours has one. */
  readonly pattern: 'wdUpDiag' | undefined;
}

/** From dark to light, in even steps of lightness. */
const FILLS = ['1B3A5C', '3F86B8', 'E8B04A', 'F5E8C8'] as const;

export function fillLook(index: number): FillLook {
  const round = index % (2 * FILLS.length);
  return { color: FILLS[round % FILLS.length] ?? FILLS[0], pattern: round < FILLS.length ? undefined : 'wdUpDiag' };
}

export interface LineLook {
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'sysDot' | 'dashDot';
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond';
  /** Second round: the marker is hollow. */
  readonly hollow: boolean;
}

/** All dark enough for a thin line. */
const LINES = [
  { color: '1B3A5C', dash: 'solid', marker: 'circle' },
  { color: 'B5561B', dash: 'dash', marker: 'square' },
  { color: '3F7F4F', dash: 'sysDot', marker: 'triangle' },
  { color: '6B6B6B', dash: 'dashDot', marker: 'diamond' },
] as const;

export const lineLook = (index: number): LineLook => ({ ...(LINES[index % LINES.length] ?? LINES[0]), hollow: index % (2 * LINES.length) >= LINES.length });

/** Around fills, so that the lightest still has an edge. */
export const EDGE = '404040';
