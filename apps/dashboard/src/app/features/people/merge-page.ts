import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type MergePreview, mergePreview, type NewMerge, paths, personMerge } from '#contract';
import { contentTypes, type IdentityField, recordType } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField, fieldNames } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { LockNote } from '../../shared/ui/lock-note';
import { identityRows, participationRows } from './merge-rows';

/**
 * Two people beside each other, and the one they become. Names are shown, so the reason is asked first; nothing changes before it is
 * confirmed, and a merge is undone on the survivor's page.
 */
@Component({
  selector: 'app-merge-page',
  imports: [Icon, LockNote, NgTemplateOutlet, RouterLink, TranslocoDirective],
  templateUrl: './merge-page.html',
  styleUrl: './merge-page.scss',
})
export class MergePage {
  private readonly writer = inject(Writer);
  private readonly router = inject(Router);
  private readonly announcements = inject(Announcements);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** Ids of the one who stays and of the one who goes into them, from the address. */
  readonly survivor = input.required<string>();
  readonly other = input.required<string>();

  protected readonly sides = ['survivor', 'merged'] as const;
  protected readonly reason = signal('');
  protected readonly preview = signal<MergePreview | null>(null);
  protected readonly take = signal<readonly IdentityField[]>([]);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private readonly tried = signal(false);
  protected readonly isMissing = computed(() => this.tried() && this.reason().trim().length < 3);

  protected readonly identity = computed(() => {
    const preview = this.preview();
    return preview ? identityRows(preview, this.take(), this.language.code()) : [];
  });
  protected readonly participation = computed(() => {
    const preview = this.preview();
    return preview ? participationRows(preview, this.language.code()) : [];
  });
  protected readonly lacking = computed(() => fieldNames('participation', this.preview()?.missing ?? [], this.language.code()));
  private readonly wanted = computed(() => ({ survivor: this.survivor(), other: this.other(), reason: this.reason(), take: this.take() }));
  /** The same merge sent twice is one merge; another one has a key of its own. */
  private readonly key = computed(() => (this.wanted(), crypto.randomUUID()));

  protected label(field: string): string {
    return catalogueField('participation', field).label[this.language.code()];
  }

  /** What moves, as one or as many are called. */
  protected typeName({ type, count }: MergePreview['records'][number]): string {
    const known = contentTypes.find((one) => one === type);
    return known ? recordType(known).label[count === 1 ? 'one' : 'many'][this.language.code()] : type;
  }

  protected keep(field: IdentityField, whose: 'survivor' | 'merged'): void {
    this.take.update((fields) => [...fields.filter((one) => one !== field), ...(whose === 'merged' ? [field] : [])]);
  }

  protected show(event: Event): void {
    event.preventDefault();
    void this.attempt(() => this.ask(this.survivor(), this.other()));
  }

  /** Who stays and who goes change places. */
  protected swap(): void {
    const [survivor, other] = [this.other(), this.survivor()];
    void this.attempt(async () => {
      await this.ask(survivor, other);
      await this.router.navigate(this.selection.to('duplicates', survivor, other), {
        queryParams: this.selection.kept(),
        replaceUrl: true,
      });
    });
  }

  protected merge(event: Event): void {
    event.preventDefault();
    void this.attempt(async (project) => {
      const { survivor, other, take } = this.wanted();
      const body: NewMerge = { other, reason: this.reason().trim(), take: [...take] };
      const done = await this.writer.send('POST', paths.personMerge(project, survivor), body, personMerge, { idempotencyKey: this.key() });
      const names = { survivor: done.survivor.pseudonym, merged: done.merged.pseudonym };
      this.announcements.say(this.language.word('merges.merge.done', names));
      await this.router.navigate(this.selection.to('people', survivor), { queryParams: this.selection.kept() });
    });
  }

  private async ask(survivor: string, other: string): Promise<void> {
    const project = this.selection.project();
    if (project === null) return;
    const question = { other, reason: this.reason().trim() };
    this.preview.set(await this.writer.send('POST', paths.personMergePreview(project, survivor), question, mergePreview));
    this.take.set([]);
  }

  private async attempt(work: (project: string) => Promise<void>): Promise<void> {
    const project = this.selection.project();
    this.tried.set(true);
    if (project === null || this.isMissing() || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await work(project);
    } catch (error) {
      const { problem } = problemOf(error);
      this.failure.set(this.language.word(`merges.merge.refused.${problem.code}`) || sentenceWithReference(problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }
}
