import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, type PersonRevealed, personRevealed, type PersonView, type RevealedThing } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceOf } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { DayPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { RevealDialog } from './reveal-dialog';

/** What was opened is shown so long, in seconds. */
const shownFor = 60;

/** Who the person is and what else stays sealed: codes by default, each opened by itself with a reason, shown for a minute and then masked. */
@Component({
  selector: 'app-sealed-things',
  imports: [DayPipe, Icon, RevealDialog, TranslocoDirective],
  templateUrl: './sealed-things.html',
  styleUrl: './sealed-things.scss',
})
export class SealedThings {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);
  private readonly announcements = inject(Announcements);

  readonly person = input.required<PersonView>();

  protected readonly mayReveal = computed(() => this.session.may('people.reveal'));
  protected readonly asking = signal<RevealedThing | null>(null);
  protected readonly opened = signal<PersonRevealed | null>(null);
  /** Household and other disadvantages in words; null: what was opened is another thing. */
  protected readonly said = computed(() => {
    const seen = this.opened();
    if (!seen || seen.codes === null) return null;
    const field = catalogueField('person', seen.what);
    return seen.codes.map((code) => recordValueText(field, field.type === 'codes' ? [code] : code, this.language.code()));
  });
  protected readonly left = signal(0);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.mask();
    });
  }

  protected ask(what: RevealedThing): void {
    this.failure.set('');
    this.asking.set(what);
  }

  protected heading(what: RevealedThing): string {
    return this.language.word(what === 'identity' ? 'people.reveal.names' : `people.reveal.answer.${what}`);
  }

  protected async open(reason: string): Promise<void> {
    const [project, what] = [this.selection.project(), this.asking()];
    if (project === null || what === null) return;
    this.busy.set(true);
    try {
      const seen = await this.writer.send('POST', paths.personReveal(project, this.person().id), { what, reason }, personRevealed);
      this.asking.set(null);
      this.show(seen);
    } catch (error) {
      this.failure.set(sentenceOf(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }

  protected mask(): void {
    clearInterval(this.timer);
    this.opened.set(null);
    this.left.set(0);
  }

  private show(seen: PersonRevealed): void {
    this.mask();
    this.opened.set(seen);
    this.left.set(shownFor);
    this.announcements.say(this.language.word('people.reveal.shown'));
    this.timer = setInterval(() => {
      this.left.update((seconds) => seconds - 1);
      if (this.left() <= 0) this.mask();
    }, 1000);
  }
}
