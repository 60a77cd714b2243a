import { inject, Service } from '@angular/core';
import { Language } from './language';

const tags = { it: 'it-IT', en: 'en-GB', fr: 'fr-FR' } as const;

/** Numbers and dates in the language of the screen. Follows it when read in a template or a `computed`. */
@Service()
export class Formats {
  private readonly language = inject(Language);

  /** `1874` → 1.874 · 1,874 · 1 874 */
  whole(value: number): string {
    return new Intl.NumberFormat(this.tag, { maximumFractionDigits: 0, useGrouping: 'always' }).format(value);
  }

  /** `4.5` → 4,5, but `8` → 8: for a value whose kind is not known. */
  upToOneDecimal(value: number): string {
    return new Intl.NumberFormat(this.tag, { maximumFractionDigits: 1, useGrouping: 'always' }).format(value);
  }

  /** A share as percent, `0.982` → 98,2%; no decimals when it is compared with a target. */
  percent(share: number, decimals: 0 | 1 = 1): string {
    return new Intl.NumberFormat(this.tag, { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      share,
    );
  }

  /** `2026-03-31` → 31 mar 2026 */
  day(day: string): string {
    return this.dates({ day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(day));
  }

  /** `2026-03-31` → mar 2026 */
  month(day: string): string {
    return this.dates({ month: 'short', year: 'numeric' }).format(Date.parse(day));
  }

  /** P4 · ott 2025 – mar 2026 */
  period(period: { readonly id: string; readonly start: string; readonly end: string }): string {
    return `${period.id} · ${this.month(period.start)} – ${this.month(period.end)}`;
  }

  private get tag(): string {
    return tags[this.language.code()];
  }

  private dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.tag, { ...options, timeZone: 'UTC' });
  }
}
