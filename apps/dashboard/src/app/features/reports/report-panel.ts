import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, type Report } from '#contract';
import { formatChange, formatNumber, memberName } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { InstantPipe } from '../../shared/language/format-pipes';
import { Language, languages, ownNames } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { Selection } from '../../shared/selection/selection';
import { changeLines } from './change-words';
import type { MissingLine } from './missing-words';

/** What is missing · what changed since the previous report · what changed since this one was issued. */
export type PanelName = 'missing' | 'changed' | 'since';

const files = ['report.pdf', 'report.xlsx', 'report.json'] as const;

/** The lists beside a report: what it lacks, what it corrects, who took it how far, and its files. */
@Component({
  selector: 'app-report-panel',
  imports: [Icon, InstantPipe, LocalTextPipe, RouterLink, TranslocoDirective],
  templateUrl: './report-panel.html',
  styleUrl: './report-panel.scss',
})
export class ReportPanel {
  protected readonly words = inject(Language);
  protected readonly selection = inject(Selection);

  readonly report = input.required<Report>();
  readonly missing = input.required<readonly MissingLine[]>();
  readonly shown = input.required<PanelName>();
  readonly choose = output<PanelName>();
  /** A missing thing was chosen, to put it right. */
  readonly goTo = output<MissingLine>();

  protected readonly languages = languages;
  protected readonly ownNames = ownNames;
  protected readonly files = files;
  protected readonly preventing = computed(() => this.missing().filter(({ prevents }) => prevents));
  protected readonly tabs = computed<readonly { readonly name: PanelName; readonly title: string; readonly count: number }[]>(() => {
    const { state, previous, corrections, changedSince } = this.report();
    const word = (key: string, parameters?: Readonly<Record<string, unknown>>) => this.words.word(`reports.panel.${key}`, parameters);
    const first =
      state === 'draft'
        ? { name: 'missing' as const, title: word('missing'), count: this.preventing().length }
        : { name: 'since' as const, title: word('since'), count: changedSince.length };
    const changed = previous
      ? [{ name: 'changed' as const, title: word('changed', { period: previous.periodId }), count: corrections.length }]
      : [];
    return [first, ...changed];
  });

  protected readonly otherChanges = computed(() => changeLines(this.report().changes, this.words));

  protected change(change: number): string {
    return formatChange(change, this.words.code(), Number.isInteger(change) ? 0 : 1);
  }

  protected number(value: number): string {
    return formatNumber(value, Number.isInteger(value) ? 0 : 1, this.words.code());
  }

  /** The sex of a correction that left the total as it was. */
  protected sex({ sex }: Report['corrections'][number]): string {
    return sex === 'T' ? '' : memberName('sex', sex, this.words.code());
  }

  protected times(count: number, text: string): string {
    return count > 1 ? `${this.number(count)} × ${text}` : text;
  }

  protected address(file: (typeof files)[number], language: string): string {
    return `${paths.reportFile(this.selection.project() ?? '', this.report().id, file)}?language=${language}`;
  }

  protected walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = this.tabs();
    const next =
      step === undefined ? undefined : tabs[(tabs.findIndex(({ name }) => name === this.shown()) + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    this.choose.emit(next.name);
    document.getElementById(`panel-tab-${next.name}`)?.focus();
  }
}
