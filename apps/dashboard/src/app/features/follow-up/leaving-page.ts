import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { leavingView, type LeavingView, paths } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { focusReturn } from '../../shared/forms/focus-return';
import { formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { ExitForm } from './exit-form';
import { ExitPlacements } from './exit-placements';
import { FollowUpForm } from './follow-up-form';

/** One person's leaving: the exit and its 28 days, coming back, and the question six months later. */
@Component({
  selector: 'app-leaving-page',
  imports: [ExitForm, ExitPlacements, Failure, FollowUpForm, Icon, LockNote, RouterLink, TextField, TranslocoDirective],
  templateUrl: './leaving-page.html',
  styleUrl: './leaving-page.scss',
})
export class LeavingPage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly titles = inject(PageTitles);
  private readonly announcements = inject(Announcements);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  private readonly focus = focusReturn();

  readonly id = input.required<string>();

  protected readonly leaving = contractResource(leavingView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.leaving(project, this.id());
  });
  protected readonly today = this.session.today;
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  protected readonly mayOpenRecords = computed(() => this.session.may('records.read'));
  protected readonly mayCorrect = computed(() => this.session.may('participations.edit'));
  protected readonly changing = signal(false);
  /** Whether the exit may be changed by who looks at it, now. */
  protected readonly mayChangeExit = computed(() => {
    const exit = this.leaving.hasValue() ? this.leaving.value().exit : null;
    return exit !== null && this.mayEdit() && (exit.isOpen || this.mayCorrect());
  });
  protected readonly comesBackOn = linkedSignal(() => this.today());
  private readonly write = newWrite();
  protected readonly comingBack = formSending({
    words: 'followUp',
    written: () => this.comesBackOn(),
    faults: () => (this.comesBackOn() === '' ? new Map([['on', this.language.word('followUp.fault.required')]]) : new Map()),
    shows: (field) => field === 'on',
  });

  constructor() {
    effect(() => {
      if (this.leaving.hasValue()) this.titles.name(this.leaving.value().pseudonym);
    });
  }

  protected saved(view: LeavingView, said: 'exitSaved' | 'asked' | 'back'): void {
    this.leaving.set(view);
    this.leaveForm();
    this.announcements.say(this.language.word(`followUp.said.${said}`));
  }

  protected beginForm(): void {
    this.focus.remember();
    this.changing.set(true);
  }

  protected leaveForm(): void {
    this.changing.set(false);
    this.focus.giveBack();
  }

  protected comeBack(event: Event): void {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null || !this.leaving.hasValue()) return;
    const { id, version } = this.leaving.value();
    void this.comingBack.send(async () => {
      const options = { ifMatch: version, idempotencyKey: this.write.idempotencyKey };
      this.saved(await this.writer.send('POST', paths.reEntry(project, id), { on: this.comesBackOn() }, leavingView, options), 'back');
    });
  }

  protected day(day: string): string {
    return this.formats.day(day);
  }

  protected exitText(field: string, value: string | boolean | null): string {
    return recordValueText(catalogueField('participationExit', field), value, this.language.code());
  }

  protected status(value: string | null): string {
    return recordValueText(catalogueField('participation', 'lastStatus28d'), value, this.language.code());
  }

  protected attemptText(field: string, value: string | readonly string[] | null): string {
    return recordValueText(catalogueField('followUpAttempt', field), value, this.language.code());
  }
}
