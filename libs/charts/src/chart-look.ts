/** Colours of a chart by role, so that screen (tokens of the theme) and files (the light theme) draw the same picture. */
export interface ChartPalette {
  readonly text: string;
  readonly textSecondary: string;
  /** Ground the chart stands on. */
  readonly surface: string;
  readonly grid: string;
  /** Axis line and edges. */
  readonly axis: string;
  /** `--c1` … `--c8`, in order; statuses are never series colours. */
  readonly series: readonly string[];
  /** What is left to the whole. */
  readonly rest: string;
  readonly target: string;
  /** Ground of the forecast's interval. */
  readonly band: string;
  readonly forecastText: string;
  /** "Here, today": line and its label. */
  readonly now: string;
  readonly nowText: string;
  /** A rule that changed. */
  readonly rule: string;
}

/** What a chart looks like beside its numbers: colours, letters, and how numbers and months are written. */
export interface ChartLook {
  readonly palette: ChartPalette;
  readonly font: string;
  /** Size of labels in pixels; never below 12 on screen. */
  readonly fontSize: number;
  readonly number: (value: number) => string;
  /** `2026-03` in words. */
  readonly month: (month: string) => string;
  /** Patterns beside colours, when asked for, in high contrast and in print. */
  readonly decals: boolean;
  /** Whether someone can point at it; files cannot be pointed at. */
  readonly interactive: boolean;
  /** Whether it is as narrow as a phone, where names beside bars would leave no room for the bars. */
  readonly narrow?: boolean;
  /** Whether it may move when it changes; never where less motion is wished for. */
  readonly animated?: boolean;
}

/** The light theme, for files. */
export const printPalette: ChartPalette = {
  text: '#17252b',
  textSecondary: '#46555b',
  surface: '#ffffff',
  grid: '#e9e3d7',
  axis: '#7c8688',
  series: ['#0b4f6c', '#c2552d', '#a67a12', '#5f7a34', '#7b4a80', '#3f8aae', '#c4786a', '#5b6b74'],
  rest: '#d9e2e4',
  target: '#46555b',
  band: '#b0d0de',
  forecastText: '#0b5a7a',
  now: '#c2552d',
  nowText: '#b5471f',
  rule: '#7b4a80',
};

/** The colour of a series; from the ninth on they begin again, which no chart should need. */
export function seriesColour(palette: ChartPalette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.text;
}
