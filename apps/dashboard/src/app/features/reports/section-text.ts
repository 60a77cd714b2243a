import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Report, ReportSection } from '#contract';
import { characterCount } from '#domain';
import { formatWhole } from '#wording';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { InstantPipe } from '../../shared/language/format-pipes';
import { Language, type LanguageCode, ownNames } from '../../shared/language/language';
import { DraftTexts } from './draft-texts';

/** Share of the limit from which the counter warns. */
const near = 0.9;

/** The text of a section, a tab per language the funder wants, with its counter; it saves itself. */
@Component({
  selector: 'app-section-text',
  imports: [Icon, InstantPipe, TranslocoDirective],
  templateUrl: './section-text.html',
  styleUrl: './section-text.scss',
})
export class SectionText {
  private readonly words = inject(Language);
  protected readonly texts = inject(DraftTexts);

  readonly section = input.required<ReportSection>();
  readonly report = input.required<Report>();
  readonly language = input.required<LanguageCode>();
  readonly editable = input(false);
  readonly chooseLanguage = output<LanguageCode>();

  protected readonly ownNames = ownNames;
  private readonly stored = computed(() => this.section().note?.texts ?? []);
  /** The text of the open tab as the report has it. */
  protected readonly current = computed(
    () => this.stored().find(({ language }) => language === this.language()) ?? this.stored()[0] ?? null,
  );
  protected readonly draft = computed(() => {
    const current = this.current();
    return current === null ? null : this.texts.shown(current);
  });
  protected readonly tabs = computed(() =>
    this.stored().map((text) => ({ language: text.language, isEmpty: this.texts.shown(text).text.trim() === '' })),
  );
  protected readonly mandatory = computed(() => this.section().note?.mandatory ?? false);
  protected readonly length = computed(() => characterCount(this.draft()?.text ?? ''));
  protected readonly limit = computed(() => this.section().note?.limit ?? 0);
  protected readonly fill = computed(() =>
    this.length() > this.limit() ? 'over' : this.length() >= near * this.limit() ? 'near' : 'within',
  );
  protected readonly counter = computed(() => {
    const code = this.words.code();
    const over = this.length() - this.limit();
    const count = formatWhole(this.length(), code);
    const limit = formatWhole(this.limit(), code);
    if (over > 0) return this.words.word('reports.text.over', { count, limit, over: formatWhole(over, code) });
    return this.words.word('reports.text.count', { count, limit });
  });
  protected readonly failure = computed(() => {
    const draft = this.draft();
    return draft?.state === 'failed' ? sentenceWithReference(problemOf(draft.failure).problem, this.words) : '';
  });

  protected write(text: string): void {
    const current = this.current();
    if (current) this.texts.write(current, text);
  }

  protected settle(keep: 'mine' | 'theirs'): void {
    const [draft, current] = [this.draft(), this.current()];
    if (draft && current) void this.texts.settle(draft, keep, current);
  }

  protected walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = this.tabs();
    const at = tabs.findIndex(({ language }) => language === this.current()?.language);
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    this.chooseLanguage.emit(next.language);
    document.getElementById(`text-tab-${next.language}`)?.focus();
  }
}
