import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, report as reportSchema, type Report, type SectionKey } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Language, type LanguageCode, languages } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { Modal } from '../../shared/ui/modal';
import { DraftTexts } from './draft-texts';
import type { SavesItself } from './leaving-guard';
import { type MissingLine, missingLines } from './missing-words';
import { ReportHead } from './report-head';
import { type PanelName, ReportPanel } from './report-panel';
import { SectionContent } from './section-content';
import { SectionNav } from './section-nav';

/** A report: its sections at the left, the open one in the middle, what is missing and what changed at the right. */
@Component({
  selector: 'app-report-page',
  imports: [Failure, Modal, ReportHead, ReportPanel, SectionContent, SectionNav, TranslocoDirective],
  providers: [DraftTexts],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
  host: { '(document:keydown)': 'step($event)', '(window:beforeunload)': 'warn($event)' },
})
export class ReportPage implements SavesItself {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly announcements = inject(Announcements);
  private readonly context = inject(ProjectContext);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly texts = inject(DraftTexts);

  /** What the address says: which report, which section, in which language its text, which list at the right. */
  readonly report = input.required<string>();
  readonly section = input<string>();
  readonly lang = input<string>();
  readonly panel = input<string>();

  protected readonly answer = contractResource(reportSchema, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.report(project, this.report());
  });
  private readonly value = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly missing = computed<readonly MissingLine[]>(() => {
    const report = this.value();
    return report === null ? [] : missingLines(report, this.language);
  });
  /** The section in the address, else the first that is part of the report. */
  protected readonly open = computed(() => {
    const sections = this.value()?.sections ?? [];
    return sections.find(({ key }) => key === this.section()) ?? sections.find(({ included }) => included) ?? sections[0] ?? null;
  });
  protected readonly textLanguage = computed<LanguageCode>(() => {
    const wanted = this.value()?.languages ?? [];
    const asked = languages.find((code) => code === this.lang());
    if (asked && wanted.includes(asked)) return asked;
    return wanted.includes(this.language.code()) ? this.language.code() : (wanted[0] ?? 'it');
  });
  protected readonly shownPanel = computed<PanelName>(() => {
    if (this.panel() === 'changed') return 'changed';
    return this.value()?.state === 'draft' ? 'missing' : 'since';
  });
  protected readonly mayWrite = computed(() => this.value()?.state === 'draft' && this.session.may('reports.prepare'));
  /** The answer that a question about leaving waits for. */
  protected readonly leaving = signal<((go: boolean) => void) | null>(null);

  constructor() {
    effect(() => {
      const report = this.value();
      if (report === null) return;
      untracked(() => {
        this.texts.open(report);
      });
      this.titles.name(this.language.word('reports.name', { period: report.periodId }));
    });
    // what is missing follows what was written
    effect(() => {
      if (this.texts.saved() > 0) untracked(() => this.answer.reload());
    });
  }

  protected choose(query: { readonly section?: SectionKey; readonly lang?: LanguageCode; readonly panel?: PanelName }): Promise<boolean> {
    return this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: query.section === undefined });
  }

  protected async openSection(section: SectionKey): Promise<void> {
    await this.choose({ section });
    document.getElementById('section-title')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  /** Where a missing thing is put right, the cursor in its text. */
  protected async goTo(line: MissingLine): Promise<void> {
    await this.choose(line.language === null ? { section: line.section } : { section: line.section, lang: line.language });
    setTimeout(() => document.getElementById(line.language === null ? 'section-title' : 'section-text')?.focus());
  }

  /** Submitting with something missing opens the list of it. */
  protected async showMissing(): Promise<void> {
    await this.choose({ panel: 'missing' });
    this.announcements.say(this.missing()[0]?.sentence ?? '');
    document.querySelector<HTMLElement>('#missing-list button')?.focus();
  }

  /** The report after a step; reopening made another one, which is where work goes on. */
  protected async stepTaken(after: Report): Promise<void> {
    this.answer.set(after);
    this.context.project.reload();
    if (after.state === 'reopened' && after.next !== null) {
      await this.router.navigate(this.selection.to('reports', after.next), { queryParams: this.selection.kept() });
    }
  }

  async mayLeave(): Promise<boolean> {
    if (await this.texts.flush()) return true;
    return new Promise((answer) => {
      this.leaving.set(answer);
    });
  }

  protected answerLeaving(go: boolean): void {
    this.leaving()?.(go);
    this.leaving.set(null);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.texts.unsaved().length > 0) event.preventDefault();
  }

  /** Alt ↓ and Alt ↑: the next and the previous section. */
  protected step(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const sections = this.value()?.sections.filter(({ included }) => included) ?? [];
    const at = sections.findIndex(({ key }) => key === this.open()?.key);
    const next = by === undefined ? undefined : sections[at + by];
    if (next === undefined) return;
    event.preventDefault();
    void this.openSection(next.key);
  }
}
