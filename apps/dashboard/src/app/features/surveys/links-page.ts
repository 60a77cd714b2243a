import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AnswerLink, answerLink, answerLinks, deskList, newAnswerLink, paths, questionnaireView } from '#contract';
import { addDays } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { type Choice, ChoiceField } from '../../shared/forms/choice-field';
import { formSending } from '../../shared/forms/form-sending';
import { TextField } from '../../shared/forms/text-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { newWrite } from '../../shared/http/new-write';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { DayPipe, WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { HeldList } from './held-list';

/** A link takes answers for so many days unless one says otherwise. */
const usualDays = 30;
const usualMaximum = 500;

/** The links by which anybody answers a survey: given out, watched and closed, and of each the answers that wait for a person. */
@Component({
  selector: 'app-links-page',
  imports: [AreaTabs, ChoiceField, DayPipe, EmptyState, Failure, HeldList, Icon, RouterLink, TextField, TranslocoDirective, WholePipe],
  templateUrl: './links-page.html',
  styleUrl: './links-page.scss',
})
export class LinksPage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  protected readonly selection = inject(Selection);
  protected readonly language = inject(Language);

  /** From the address. */
  readonly survey = input.required<string>();

  protected readonly asked = contractResource(questionnaireView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.questionnaire(project, this.survey());
  });
  protected readonly list = contractResource(answerLinks, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.answerLinks(project), params: { survey: this.survey() } };
  });
  private readonly deskList = contractResource(deskList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.desks(project);
  });
  protected readonly desks = computed<readonly Choice[]>(() =>
    (this.deskList.hasValue() ? this.deskList.value().items : []).map(({ id, code, name }) => ({ code: id, label: `${code} · ${name}` })),
  );

  protected readonly isMaking = signal(false);
  protected readonly name = signal('');
  protected readonly openFrom = linkedSignal(() => this.session.today());
  protected readonly openTo = linkedSignal(() => addDays(this.session.today(), usualDays));
  protected readonly maximum = signal(String(usualMaximum));
  protected readonly wave = linkedSignal(() => (this.asked.hasValue() ? String(this.asked.value().survey.wave) : '1'));
  protected readonly desk = signal('');
  protected readonly refused = signal('');
  private readonly write = signal(newWrite());

  private readonly written = computed(() => ({
    ...{ survey: this.survey(), name: this.name(), wave: Number(this.wave()), desk: this.desk() || null },
    ...{ openFrom: this.openFrom(), openTo: this.openTo(), maximum: Number(this.maximum()) },
  }));
  protected readonly sending = formSending({
    words: 'surveys.links',
    written: () => this.written(),
    faults: () => {
      const checked = newAnswerLink.safeParse(this.written());
      const fields = checked.success ? [] : checked.error.issues.map(({ path }) => String(path[0]));
      return new Map(fields.map((field) => [field, this.language.word(`surveys.links.wrong.${field}`)]));
    },
    shows: (field) => ['name', 'openFrom', 'openTo', 'maximum', 'wave', 'desk'].includes(field),
  });

  protected addressOf({ token }: AnswerLink): string {
    return `${location.origin}/answer/${token}`;
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    await this.sending.send(async () => {
      const { id, idempotencyKey } = this.write();
      await this.writer.send('POST', paths.answerLinks(project), { id, ...this.written() }, answerLink, { idempotencyKey });
      this.write.set(newWrite());
      this.isMaking.set(false);
      this.name.set('');
      this.list.reload();
    });
  }

  protected async copy(link: AnswerLink): Promise<void> {
    await navigator.clipboard.writeText(this.addressOf(link));
    this.announcements.say(this.language.word('surveys.links.copied'));
  }

  protected async close({ id, version, state }: AnswerLink): Promise<void> {
    const project = this.selection.project();
    if (project === null) return;
    this.refused.set('');
    try {
      const closed = state !== 'closed';
      await this.writer.send('PATCH', paths.answerLink(project, id), { closed }, answerLink, { ifMatch: version });
    } catch (error) {
      this.refused.set(sentenceWithReference(problemOf(error).problem, this.language));
    }
    this.list.reload();
  }
}
