import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, project as projectSchema } from '#contract';
import { isCalendarDay, knownReservedSums, periodsOfFund, type ReportingFrame } from '#domain';
import { formatDay } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { ChoiceField } from '../../shared/forms/choice-field';
import { type Faults, formSending } from '../../shared/forms/form-sending';
import { FormVerdict } from '../../shared/forms/form-verdict';
import { LanguageFields } from '../../shared/forms/language-fields';
import { ParagraphField } from '../../shared/forms/paragraph-field';
import { TextField } from '../../shared/forms/text-field';
import { Writer } from '../../shared/http/writer';
import { Language } from '../../shared/language/language';
import { ProjectList } from '../../shared/selection/project-list';
import { periodAfter, type PeriodLength, periodsBetween } from './generate-periods';
import { PeriodTable } from './period-table';
import { projectChoices, usualObjective } from './project-choices';
import { checkDraft, type DraftFault, emptyDraft, type ProjectDraft } from './project-draft';
import { type ChosenIndicators, StartingIndicators } from './starting-indicators';

/** Fields under which a refusal of the API is said. */
const shown = ['acronym', 'programmeCode', 'end', 'periods', 'desks', 'leadPartner', 'start', 'title.it'];

/** Starts a project: who leads it, what pays for it, which common indicators it reports, its periods and its desks. */
@Component({
  selector: 'app-new-project-page',
  imports: [
    ...[ChoiceField, FormVerdict, LanguageFields, ParagraphField, TextField],
    ...[PeriodTable, RouterLink, StartingIndicators, TranslocoDirective],
  ],
  templateUrl: './new-project-page.html',
  styleUrls: ['./form-page.scss', './new-project-page.scss'],
})
export class NewProjectPage {
  private readonly writer = inject(Writer);
  private readonly router = inject(Router);
  private readonly announcements = inject(Announcements);
  private readonly list = inject(ProjectList);
  protected readonly language = inject(Language);

  private readonly choices = projectChoices();
  protected readonly programmes = this.choices.programmes;
  protected readonly funds = this.choices.funds;
  protected readonly categories = this.choices.categories;
  protected readonly lengths: readonly PeriodLength[] = [6, 3];
  /** `EECO02+EECO04` (R50). */
  protected readonly reservedSums = knownReservedSums.map(({ sum }) => sum.join('+'));

  protected readonly draft = signal<Omit<ProjectDraft, 'periods' | 'programme' | 'objective'>>(emptyDraft);
  /** Code of a programme that is known; empty: a new one. */
  protected readonly programme = linkedSignal(() => this.programmes()[0]?.code ?? '');
  /** The programme that is named, or the one that is described. */
  private readonly funding = computed(() => {
    const { fund, programmingPeriod } = this.draft();
    const known = this.choices.programmeOf(this.programme());
    return known ?? { fund, period: programmingPeriod };
  });
  private readonly fund = computed(() => this.funding().fund);
  protected readonly periodsOfFund = computed(() => this.choices.periods(this.draft().fund));
  protected readonly objectives = computed(() => this.choices.objectives(this.fund()));
  /** Another fund has other objectives; empty: one that is written. */
  protected readonly objective = linkedSignal(() => usualObjective(this.fund()));
  /** The same frame as long as it says the same: what was ticked outlives what is written elsewhere. */
  protected readonly frame = computed<ReportingFrame>(
    () => {
      const { fund, period } = this.funding();
      return { fund, period, specificObjective: this.objective() || this.draft().otherObjective.trim() };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly chosen = signal<ChosenIndicators>({ frameworks: null, indicators: null });
  protected readonly periodLength = signal<PeriodLength>(6);
  private readonly start = computed(() => this.draft().start);
  private readonly end = computed(() => this.draft().end);
  /** Made anew when the days of the project or their length change, and open to every correction. */
  protected readonly periods = linkedSignal(() => periodsBetween(this.start(), this.end(), this.periodLength()));

  private readonly checked = computed(() =>
    checkDraft({
      ...this.draft(),
      ...this.chosen(),
      programme: this.programme(),
      objective: this.objective(),
      periods: this.periods(),
    }),
  );
  protected readonly sending = formSending({
    words: 'administration',
    written: this.checked,
    faults: () => this.faults(),
    shows: (field) => shown.includes(field),
  });

  protected write(change: Partial<ProjectDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  /** The period goes with the fund where that leaves no choice. */
  protected chooseFund(fund: string): void {
    this.write({ fund, programmingPeriod: periodsOfFund(fund)[0] ?? '2021-2027' });
  }

  protected reserve(sum: string, code: string): void {
    this.write({ reserved: { ...this.draft().reserved, [sum]: code } });
  }

  protected addPeriod(): void {
    this.periods.update((periods) => [...periods, periodAfter(periods, this.draft())]);
  }

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    return this.sending.send(async () => {
      const made = await this.writer.send('POST', paths.projects, this.checked().plan, projectSchema);
      this.list.answer.reload();
      await this.router.navigateByUrl('/administration');
      this.announcements.say(this.language.word('administration.project.done', { project: made.acronym }));
    });
  }

  private faults(): Faults {
    return new Map(this.checked().faults.map((fault) => [fault.field, this.sentenceOf(fault)]));
  }

  private sentenceOf({ key, parameters = {} }: DraftFault): string {
    const written = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' && isCalendarDay(value) ? formatDay(value, this.language.code()) : value,
    ]);
    return this.language.word(`administration.project.wrong.${key}`, Object.fromEntries(written) as Record<string, unknown>);
  }
}
