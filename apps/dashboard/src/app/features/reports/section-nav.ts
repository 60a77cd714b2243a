import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Report, ReportSection, SectionKey } from '#contract';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import type { MissingLine } from './missing-words';
import { doneOf, sectionState, type SectionState } from './section-state';

/** The sections of a report, how far each is, and the first thing each lacks. */
@Component({
  selector: 'app-section-nav',
  imports: [LocalTextPipe, TranslocoDirective],
  templateUrl: './section-nav.html',
  styleUrl: './section-nav.scss',
})
export class SectionNav {
  private readonly language = inject(Language);

  readonly report = input.required<Report>();
  readonly missing = input.required<readonly MissingLine[]>();
  readonly open = input<SectionKey | null>(null);
  readonly choose = output<SectionKey>();

  protected readonly isDraft = computed(() => this.report().state === 'draft');
  protected readonly total = computed(() => doneOf(this.report(), this.missing()));
  protected readonly rows = computed(() =>
    this.report().sections.map((section) => ({ section, state: this.stateOf(section), lack: this.lackOf(section) })),
  );

  private stateOf(section: ReportSection): SectionState {
    return sectionState(section, this.missing());
  }

  private lackOf(section: ReportSection): string {
    if (!section.included) return this.language.word('reports.notIncluded');
    const lacking = this.missing().filter((line) => line.section === section.key && line.prevents);
    const [first] = lacking;
    if (first === undefined) return '';
    return lacking.length === 1 ? first.sentence : this.language.counted('reports.lacking', lacking.length);
  }
}
