import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, effect, inject, input, TemplateRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorValue } from '#contract';
import { formatDay } from '#wording';
import { Failure } from '../../shared/http/failure';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import type { GatheredPages } from '../../shared/records/record-pages';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { NotAllowed } from '../../shared/ui/not-allowed';
import { partWords } from '../../shared/why/part-words';

/**
 * The frame of a list of records about a number: whose number, how many records, what narrows them, and every state a list can be in. The
 * table is given as a template and drawn when there are rows: `<app-record-list …><ng-template #rows>…</ng-template></app-record-list>`.
 */
@Component({
  selector: 'app-record-list',
  imports: [EmptyState, Failure, NgTemplateOutlet, NotAllowed, RouterLink, TranslocoDirective],
  templateUrl: './record-list.html',
  styleUrl: './record-list.scss',
})
export class RecordList {
  private readonly context = inject(ProjectContext);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** Where the words are: `indicators.records`, `indicators.excluded`. */
  readonly list = input.required<'records' | 'excluded'>();
  readonly code = input.required<string>();
  /** The number it is about; null while it is not there. */
  readonly value = input.required<IndicatorValue | null>();
  readonly pages = input.required<GatheredPages<unknown>>();
  /** What narrows the list, where other words than those of a breakdown say it. */
  readonly narrowedTo = input<string | null>(null);

  protected readonly name = computed(() => this.language.read(this.value()?.name ?? { it: '', en: '', fr: '' }));
  protected readonly rows = contentChild.required('rows', { read: TemplateRef });
  protected readonly mayRead = computed(() => this.session.may('records.read'));
  protected readonly filter = computed(() => {
    const where = this.selection.where();
    const desks = this.context.project.hasValue() ? this.context.project.value().desks : [];
    return this.narrowedTo() ?? (where === null ? null : partWords(where, desks, this.language.code()));
  });
  protected readonly cutOff = computed(() => formatDay(this.context.cutOff(), this.language.code()));

  constructor() {
    effect(() => {
      this.titles.name(`${this.code()} · ${this.language.word(`indicators.${this.list()}.title`)}`);
    });
  }
}
