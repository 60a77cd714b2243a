import { computed, inject, Service } from '@angular/core';
import type { ChartLook, ChartPalette } from '#charts';
import { formatMonth, formatNumber } from '#wording';
import { Language } from '../language/language';
import { Appearance } from '../theme/appearance';
import { mediaSignal } from '../theme/media-signal';

const series = ['--c1', '--c2', '--c3', '--c4', '--c5', '--c6', '--c7', '--c8'];

/** How charts look on screen now: colours from the tokens of the theme, numbers and months in the language of the screen. */
@Service()
export class ChartLooks {
  private readonly appearance = inject(Appearance);
  private readonly language = inject(Language);
  private readonly phone = mediaSignal('(max-width: 767px)');

  readonly look = computed<ChartLook>(() => {
    const shown = this.appearance.shown();
    const language = this.language.code();
    return {
      palette: paletteOf(getComputedStyle(document.documentElement)),
      font: "'Source Sans 3', system-ui, sans-serif",
      fontSize: 12,
      number: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1, language),
      month: (month) => formatMonth(month, language),
      decals: shown === 'contrast',
      interactive: true,
      narrow: this.phone(),
      animated: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    };
  });
}

/** The colours of the tokens; `theme.scss` is the only place that names one. */
function paletteOf(styles: CSSStyleDeclaration): ChartPalette {
  const colour = (token: string): string => styles.getPropertyValue(token).trim();
  return {
    text: colour('--ink'),
    textSecondary: colour('--ink-2'),
    surface: colour('--surface'),
    grid: colour('--grid'),
    axis: colour('--line-strong'),
    series: series.map(colour),
    rest: colour('--ghost'),
    target: colour('--ink-2'),
    band: colour('--s2'),
    forecastText: colour('--link'),
    now: colour('--terra-mark'),
    nowText: colour('--terra'),
    rule: colour('--c5'),
  };
}
