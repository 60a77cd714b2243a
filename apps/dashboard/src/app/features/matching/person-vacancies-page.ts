import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, personProposals, proposedCandidacy } from '#contract';
import { fieldValueText } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Asked } from '../../shared/ui/asked';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { MatchReasons } from './match-reasons';
import { MatchScore } from './match-score';

/** One person: the vacancies that they might fill, with the reasons of each score. */
@Component({
  selector: 'app-person-vacancies-page',
  imports: [Asked, AreaTabs, EmptyState, Icon, MatchReasons, MatchScore, RouterLink, TranslocoDirective],
  templateUrl: './person-vacancies-page.html',
  styleUrl: './matching.scss',
})
export class PersonVacanciesPage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  protected readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** From the address. */
  readonly person = input.required<string>();

  protected readonly answer = contractResource(personProposals, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.personProposals(project, this.person());
  });
  protected readonly proposing = signal<string | null>(null);
  protected readonly refused = signal('');
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));

  protected statusOf(status: string): string {
    return fieldValueText(catalogueField('candidacy', 'status'), status, this.language.code());
  }

  /** One step: the person applies. The same twice makes one candidacy. */
  protected async propose(vacancy: string, title: string): Promise<void> {
    const project = this.selection.project();
    if (project === null || this.proposing() !== null) return;
    this.proposing.set(vacancy);
    this.refused.set('');
    try {
      await this.writer.send('POST', paths.vacancyCandidacies(project, vacancy), { person: this.person() }, proposedCandidacy);
      this.announcements.say(this.language.word('matching.forPerson.proposed', { title }));
      this.answer.reload();
    } catch (error) {
      this.refused.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.proposing.set(null);
    }
  }
}
