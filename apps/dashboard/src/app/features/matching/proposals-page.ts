import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, proposedCandidacy, vacancyCandidacies, vacancyProposals } from '#contract';
import { matchReasonWords } from '#domain';
import { fieldValueText } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
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
import { HireQuestion } from './hire-question';
import { MatchReasons } from './match-reasons';
import { MatchScore } from './match-score';

/** One vacancy: who might fill it, with the reasons of each score, who applied, and who was hired. */
@Component({
  selector: 'app-proposals-page',
  imports: [Asked, AreaTabs, EmptyState, Failure, HireQuestion, Icon, MatchReasons, MatchScore, RouterLink, TranslocoDirective],
  templateUrl: './proposals-page.html',
  styleUrl: './matching.scss',
})
export class ProposalsPage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  protected readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** From the address. */
  readonly vacancy = input.required<string>();

  protected readonly answer = contractResource(vacancyProposals, () => this.questionOf(paths.vacancyProposals));
  protected readonly candidacies = contractResource(vacancyCandidacies, () => this.questionOf(paths.vacancyCandidacies));
  protected readonly proposing = signal<string | null>(null);
  protected readonly refused = signal('');
  /** The candidacy of whom it is being said that they were hired. */
  protected readonly hiring = signal<{ readonly id: string; readonly pseudonym: string } | null>(null);
  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  protected readonly isOpen = computed(() => {
    const status = this.answer.hasValue() ? this.answer.value().vacancy.status : '';
    return status === 'published' || status === 'in_selection';
  });
  protected readonly excluded = computed(() =>
    (this.answer.hasValue() ? this.answer.value().excluded : [])
      .map(({ reason, count }) => `${this.reasonName(reason)} (${this.formats.whole(count)})`)
      .join(', '),
  );

  protected statusOf(status: string): string {
    return fieldValueText(catalogueField('candidacy', 'status'), status, this.language.code());
  }

  /** One step: whoever is proposed applies. The same twice makes one candidacy. */
  protected async propose(person: string, pseudonym: string): Promise<void> {
    const project = this.selection.project();
    if (project === null || this.proposing() !== null) return;
    this.proposing.set(person);
    this.refused.set('');
    try {
      await this.writer.send('POST', paths.vacancyCandidacies(project, this.vacancy()), { person }, proposedCandidacy);
      this.announcements.say(this.language.word('matching.proposals.proposed', { person: pseudonym }));
      this.reload();
    } catch (error) {
      this.refused.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.proposing.set(null);
    }
  }

  protected hired(placement: string | null): void {
    const said = this.hiring();
    this.hiring.set(null);
    if (placement === null || said === null) return;
    this.announcements.say(this.language.word('matching.proposals.placed', { person: said.pseudonym }));
    this.reload();
  }

  private reload(): void {
    this.answer.reload();
    this.candidacies.reload();
  }

  private questionOf(path: (project: string, vacancy: string) => string): string | undefined {
    const project = this.selection.project();
    return project === null ? undefined : path(project, this.vacancy());
  }

  private reasonName(reason: string): string {
    const words = matchReasonWords[reason];
    return words ? this.language.read(words) : reason;
  }
}
