import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { targetOrigin } from '#contract';
import type { ReportingPeriod, TargetOrigin } from '#domain';
import { formatMonths, unitName } from '#wording';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { Session } from '../../../shared/session/session';
import type { RowEdit, TargetRow, TargetSection } from './target-draft';

/** The rows of one section, to be written in: Enter and the arrows go up and down among the amounts. */
@Component({
  selector: 'app-target-rows',
  imports: [Icon, TranslocoDirective],
  templateUrl: './target-rows.html',
  styleUrl: './target-rows.scss',
})
export class TargetRows {
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly today = inject(Session).today;

  readonly section = input.required<TargetSection>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  readonly unit = input.required<string>();
  /** Name of the part; empty for the whole. */
  readonly part = input('');
  /** What is wrong with a row; empty while nothing is. */
  readonly faultOf = input.required<(key: string) => string>();
  readonly written = output<{ readonly key: string; readonly edit: RowEdit }>();

  protected readonly origins = targetOrigin.options;
  protected readonly unitWord = computed(() => unitName(this.unit(), this.language.code()));

  protected idOf({ key }: TargetRow): string {
    return `target-${key.replace(/[^\w-]/g, '-')}`;
  }

  /** The name of a row, by which its fields are called. */
  protected nameOf({ kind, period }: TargetRow): string {
    const word = (key: string) => this.language.word(`indicators.targets.${key}`, { period });
    if (kind === 'period') return period;
    if (kind === 'milestone') return period === '' ? word('milestone') : word('milestoneOf');
    return word(kind);
  }

  protected months({ period }: TargetRow): string {
    const found = this.periods().find(({ id }) => id === period);
    return found ? formatMonths(found.start, found.end, this.language.code()) : '';
  }

  protected change({ key }: TargetRow, edit: RowEdit): void {
    this.written.emit({ key, edit });
  }

  protected originOf(text: string): TargetOrigin {
    return targetOrigin.catch('stated').parse(text);
  }

  /** Goes to the amount of another row; past the last one, nowhere. */
  protected go(event: Event, steps: 1 | -1): void {
    if (event instanceof KeyboardEvent && (event.ctrlKey || event.altKey || event.metaKey)) return;
    const fields = [...this.host.nativeElement.querySelectorAll<HTMLInputElement>('input.amount')];
    const next = fields[fields.findIndex((field) => field === event.target) + steps];
    event.preventDefault();
    next?.focus();
    next?.select();
  }
}
