import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DuplicatePair, duplicates, type NewPairMark, pairMark, paths } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { InstantPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { LockNote } from '../../shared/ui/lock-note';
import { MergeReasonDialog } from './merge-reason-dialog';

/** So many pairs are drawn at once. */
const drawnAtOnce = 50;

/** What is being said of two people, while the reason is asked. */
interface Saying {
  readonly pair: DuplicatePair;
  readonly mark: NewPairMark['mark'];
}

/** Pairs of people who may be one, under their pseudonyms, with why; those that somebody proposed come first. */
@Component({
  selector: 'app-duplicates-page',
  imports: [EmptyState, Failure, InstantPipe, LockNote, MergeReasonDialog, RouterLink, TranslocoDirective],
  templateUrl: './duplicates-page.html',
  styleUrl: './duplicates-page.scss',
})
export class DuplicatesPage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly found = contractResource(duplicates, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.duplicates(project);
  });
  protected readonly list = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly drawn = signal(drawnAtOnce);
  protected readonly mayMerge = computed(() => this.session.may('people.merge'));
  protected readonly saying = signal<Saying | null>(null);
  /** The pair that was last said to be two people: it can be put back. */
  protected readonly setAside = signal<{ readonly mark: string; readonly pair: string } | null>(null);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  constructor() {
    effect(() => {
      const list = this.list();
      if (list !== null) this.announcements.say(this.language.counted('merges.count', list.items.length));
    });
  }

  protected nameOf({ people: [one, other] }: DuplicatePair): string {
    return this.language.word('merges.pair', { one: one.pseudonym, other: other.pseudonym });
  }

  /** How alike two are, as whole percents in the language of the screen. */
  protected percent({ score }: DuplicatePair): string {
    return new Intl.NumberFormat(this.language.code(), { style: 'percent', maximumFractionDigits: 0 }).format(score);
  }

  protected say(pair: DuplicatePair, mark: NewPairMark['mark']): void {
    this.failure.set('');
    this.saying.set({ pair, mark });
  }

  protected async mark({ pair, mark }: Saying, reason: string): Promise<void> {
    const project = this.selection.project();
    if (project === null) return;
    const [one, other] = pair.people;
    await this.write(async () => {
      const body: NewPairMark = { people: [one.id, other.id], mark, reason };
      const { id } = await this.writer.send('POST', paths.duplicateMarks(project), body, pairMark);
      this.setAside.set(mark === 'distinct' ? { mark: id, pair: this.nameOf(pair) } : null);
      this.saying.set(null);
      this.announcements.say(this.language.word(`merges.mark.${mark}Done`, { pair: this.nameOf(pair) }));
    });
  }

  protected async takeBack({ mark, pair }: { readonly mark: string; readonly pair: string }): Promise<void> {
    const project = this.selection.project();
    if (project === null) return;
    await this.write(async () => {
      await this.writer.send('DELETE', paths.duplicateMark(project, mark), null, pairMark);
      this.setAside.set(null);
      this.announcements.say(this.language.word('merges.mark.takenBack', { pair }));
    });
  }

  private async write(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await work();
      this.found.reload();
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }
}
