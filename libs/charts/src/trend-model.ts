import type { CalendarDay } from '#domain';

/** A cumulative value against the steps of its targets, with what reports said and where it is going. Texts come in the language. */
export interface TrendModel {
  /** First and last day of the axis: the project's. */
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  /** Value at the end of each month; the last at the cut-off. */
  readonly values: readonly { readonly day: CalendarDay; readonly value: number }[];
  /** Targets in force, period by period; null: none set. */
  readonly targets: readonly { readonly start: CalendarDay; readonly end: CalendarDay; readonly value: number | null }[];
  /** Targets that were in force before a change, each drawn faintly over its period; the label says until when, where it stands for several. */
  readonly formerTargets: readonly {
    readonly start: CalendarDay;
    readonly end: CalendarDay;
    readonly value: number;
    readonly label: string | null;
  }[];
  /** Value expected at each month's end and the interval that holds it 80 times in 100; null: the past is too short for one. */
  readonly forecast: readonly {
    readonly day: CalendarDay;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** What reports said: a hollow diamond; “▼3” in its label when corrected later. */
  readonly issued: readonly { readonly day: CalendarDay; readonly value: number; readonly label: string }[];
  /** Days on which the definition changed, oldest first; those before the axis begins are not drawn. */
  readonly ruleChanges: readonly { readonly day: CalendarDay; readonly label: string }[];
  readonly today: { readonly day: CalendarDay; readonly label: string };
  /** Label of the last value and of the end of the forecast. */
  readonly valueLabel: string;
  readonly forecastLabel: string | null;
  readonly words: { readonly value: string; readonly target: string; readonly forecast: string };
  /** Said by screen readers for the whole chart. */
  readonly description: string;
}
