import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DefinitionPreview } from '#contract';
import { type Measure, recordType, type RecordTypeName } from '#domain';
import { formatDay, formatNumber, formatValue, formatWhole, recordKind, unitName } from '#wording';
import { Failure } from '../../../shared/http/failure';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { LocalTextPipe } from '../../../shared/language/local-text-pipe';
import { Selection } from '../../../shared/selection/selection';
import { Session } from '../../../shared/session/session';
import { NotAllowed } from '../../../shared/ui/not-allowed';

/** What a definition comes to on the project's own data while it is being put together: its sentence, its value, and records either way. */
@Component({
  selector: 'app-preview-panel',
  imports: [Failure, Icon, LocalTextPipe, NotAllowed, RouterLink, TranslocoDirective],
  templateUrl: './preview-panel.html',
  styleUrl: './preview-panel.scss',
})
export class PreviewPanel {
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  protected readonly selection = inject(Selection);

  /** The last answer; null: none yet. */
  readonly preview = input.required<DefinitionPreview | null>();
  /** Whether it belongs to what was written before. */
  readonly busy = input(false);
  /** What is still missing before it can be tried, as a sentence. */
  readonly missing = input('');
  readonly error = input<unknown>();
  readonly unit = input.required<string>();
  readonly measure = input.required<Measure>();
  readonly again = output();

  protected readonly mayRead = computed(() => this.session.may('records.read'));
  protected readonly value = computed(() => {
    const value = this.preview()?.value ?? null;
    return value === null ? null : formatValue(value, { unit: this.unit(), measure: this.measure() }, this.language.code());
  });
  protected readonly unitName = computed(() =>
    this.unit() === '%' ? '' : unitName(this.unit(), this.language.code(), this.preview()?.value ?? undefined),
  );
  protected readonly parts = computed(() => {
    const { numerator, denominator } = this.preview() ?? {};
    if (numerator === undefined || denominator === undefined) return null;
    return { numerator: this.number(numerator), denominator: this.number(denominator) };
  });
  protected readonly waits = computed(() => {
    const waiting = this.preview()?.waiting ?? null;
    return waiting === null ? '' : recordKind(waiting, this.language.code());
  });
  protected readonly read = computed(() => this.language.counted('indicatorBuilder.preview.read', this.preview()?.read ?? 0));

  protected day(day: string): string {
    return formatDay(day, this.language.code());
  }

  protected kind(type: RecordTypeName): string {
    return recordType(type).label.one[this.language.code()];
  }

  protected number(amount: number): string {
    const code = this.language.code();
    return Number.isInteger(amount) ? formatWhole(amount, code) : formatNumber(amount, 2, code);
  }
}
