import { inject, Service } from '@angular/core';
import { formatDay, formatMonth, formatNumber, formatPercent, formatPercentage, formatPeriod, formatWhole } from '#wording';
import { formatInstant } from '#wording';
import { Language } from './language';

/** Numbers and dates in the language of the screen, by the rules of `libs/wording`. Follows it when read in a template or a `computed`. */
@Service()
export class Formats {
  private readonly language = inject(Language);

  /** `1874` → 1.874 · 1,874 · 1 874 */
  whole(value: number): string {
    return formatWhole(value, this.language.code());
  }

  /** A share as percent, `0.982` → 98,2%; no decimals when it is compared with a target. */
  percent(share: number, decimals: 0 | 1 = 1): string {
    return formatPercent(share, this.language.code(), decimals);
  }

  /** A value of an indicator of which only the unit is known: 47 · 4,5 · 42,1%. */
  amount(value: number, unit: string): string {
    const decimals = Number.isInteger(value) ? 0 : 1;
    return unit === '%' ? formatPercentage(value, this.language.code(), decimals) : formatNumber(value, decimals, this.language.code());
  }

  /** `2026-03-31` → 31 mar 2026 */
  day(day: string): string {
    return formatDay(day, this.language.code());
  }

  /** `2026-03-31T16:00:00Z` → 31 mar 2026, 18:00 */
  instant(instant: string): string {
    return formatInstant(instant, this.language.code());
  }

  /** `2026-03-31` → mar 2026 */
  month(day: string): string {
    return formatMonth(day, this.language.code());
  }

  /** P4 · ott 2025 – mar 2026 */
  period(period: { readonly id: string; readonly start: string; readonly end: string }): string {
    return formatPeriod(period, this.language.code());
  }
}
