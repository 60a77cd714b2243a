import { dateOrderEvidence, type DateOrder } from './parse-day.js';
import type { FoundColumn } from './resolve-columns.js';

/**
 * Which of day and month comes first in a file. One date with a part above 12 shows it for all; until one comes, rows whose dates could
 * be read both ways wait. A file that shows both orders, or only dates that fit both, leaves a doubt that the sender must answer (G31).
 */
export class DateOrderWatch {
  private shown: Record<DateOrder, boolean> = { dmy: false, mdy: false };
  private sawYearFirst = false;
  private sawEither = false;

  /** @param told the answer to the question, or the order that the form prescribes; null: to be found out */
  constructor(private decided: DateOrder | null) {}

  /** The order to read by; day first until the contrary is shown. */
  get order(): DateOrder {
    return this.decided ?? 'dmy';
  }

  get isDecided(): boolean {
    return this.decided !== null;
  }

  get isMixed(): boolean {
    return this.shown.dmy && this.shown.mdy;
  }

  /** What the file shows, for the user to see: `iso`, `dmy`, `mdy`, `unclear`; null without any date. */
  get found(): 'iso' | DateOrder | 'unclear' | null {
    if (this.isMixed) return 'unclear';
    if (this.shown.dmy || this.shown.mdy || (this.sawEither && this.isDecided)) return this.order;
    if (this.sawEither) return 'unclear';
    return this.sawYearFirst ? 'iso' : null;
  }

  /** Looks at the dates of a row; true: the row must wait for a file that shows its order. */
  mustWait(cells: readonly string[], dateColumns: readonly Pick<FoundColumn, 'at'>[]): boolean {
    let either = false;
    for (const { at } of dateColumns) {
      const text = cells[at] ?? '';
      if (text === '') continue;
      if (/^\d{4}-/.test(text)) {
        this.sawYearFirst = true;
        continue;
      }
      const evidence = dateOrderEvidence(text.trim());
      if (evidence === 'either') either = true;
      else if (evidence !== null) {
        this.shown[evidence] = true;
        this.decided ??= evidence;
      }
    }
    this.sawEither ||= either;
    return either && this.decided === null;
  }
}
