import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Formats } from './formats';

// None is pure: the language is no argument of theirs, and they must follow it.

/** `{{ 1874 | whole }}` → 1.874 */
@Pipe({ name: 'whole', pure: false })
export class WholePipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(value: number): string {
    return this.formats.whole(value);
  }
}

/** `{{ 0.982 | percent }}` → 98,2%; `percent: 0` without decimals */
@Pipe({ name: 'percent', pure: false })
export class PercentPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(share: number, decimals: 0 | 1 = 1): string {
    return this.formats.percent(share, decimals);
  }
}

/** `{{ '2026-03-31' | day }}` → 31 mar 2026 */
@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(day: string): string {
    return this.formats.day(day);
  }
}

/** `{{ period | period }}` → P4 · ott 2025 – mar 2026 */
@Pipe({ name: 'period', pure: false })
export class PeriodPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(period: { readonly id: string; readonly start: string; readonly end: string }): string {
    return this.formats.period(period);
  }
}

/** `{{ '2026-03-31T16:00:00Z' | instant }}` → 31 mar 2026, 18:00, on the clock of the programme */
@Pipe({ name: 'instant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(instant: string): string {
    return this.formats.instant(instant);
  }
}
