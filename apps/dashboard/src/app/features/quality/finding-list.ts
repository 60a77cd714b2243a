import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { findingWaiver, paths, type QualityFinding, qualityFindings } from '#contract';
import { memberName } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { DayPipe, InstantPipe, WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { recordPages } from '../../shared/records/record-pages';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { findingWords } from './finding-words';
import { LevelMark } from './level-mark';
import { WaiveQuestion } from './waive-question';

/** How many findings come at once. */
const pageSize = 20;

/** What the list is asked for. */
export interface FindingQuestion {
  readonly asOf: string;
  readonly desk: string | undefined;
  readonly check: string | undefined;
  readonly level: string | undefined;
  readonly state: 'waived' | undefined;
}

/** The work list: each finding with what is wrong, what to do and where, opened, waived with a reason or taken up again in place. */
@Component({
  selector: 'app-finding-list',
  imports: [DayPipe, EmptyState, Failure, InstantPipe, LevelMark, RouterLink, TranslocoDirective, WaiveQuestion, WholePipe],
  templateUrl: './finding-list.html',
  styleUrl: './finding-list.scss',
})
export class FindingList {
  private readonly writer = inject(Writer);
  private readonly announcements = inject(Announcements);
  protected readonly selection = inject(Selection);
  protected readonly language = inject(Language);
  protected readonly words = findingWords();
  protected readonly mayWaive = computed(() => this.session.may('findings.waive'));
  private readonly session = inject(Session);

  readonly question = input.required<FindingQuestion>();
  /** Something was waived or taken back. */
  readonly changed = output();

  protected readonly waived = computed(() => this.question().state === 'waived');
  protected readonly pages = recordPages(qualityFindings, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    return { url: paths.qualityFindings(project), params: { ...this.question(), limit: pageSize } };
  });
  /** Findings that were moved to the other list since this one was asked for: they are gone from here without asking again. */
  private readonly moved = linkedSignal<string, ReadonlySet<string>>({
    source: () => JSON.stringify(this.question()),
    computation: () => new Set(),
  });
  protected readonly findings = computed(() => this.pages.rows().filter(({ findingId }) => !this.moved().has(findingId)));
  protected readonly total = computed(() => (this.pages.total() ?? 0) - this.moved().size);
  protected readonly hasMore = computed(() => this.pages.rows().length < (this.pages.total() ?? 0));

  /** The finding that is about to be waived. */
  protected readonly asked = signal<QualityFinding | null>(null);
  protected readonly failure = signal('');

  protected desk({ desk, deskName, record }: QualityFinding): string {
    if (deskName) return deskName;
    return record === null && desk === null ? '' : memberName('desk', null, this.language.code());
  }

  /** The first indicator of a finding that the project has, by the code its page is under. */
  protected indicator({ indicators }: QualityFinding): string | null {
    return indicators.find(({ shownAs }) => shownAs !== null)?.shownAs ?? null;
  }

  protected settled(finding: QualityFinding | null): void {
    this.asked.set(null);
    if (finding === null) return;
    this.move(finding, 'quality.waive.done');
  }

  protected async takeBack(finding: QualityFinding): Promise<void> {
    const project = this.selection.project();
    if (project === null || finding.waiver === null) return;
    this.failure.set('');
    try {
      await this.writer.send('DELETE', paths.findingWaiver(project, finding.waiver.waiverId), null, findingWaiver);
      this.move(finding, 'quality.waived.takenBack');
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    }
  }

  private move({ findingId }: QualityFinding, said: string): void {
    this.moved.update((moved) => new Set([...moved, findingId]));
    this.announcements.say(this.language.word(said));
    this.changed.emit();
  }
}
