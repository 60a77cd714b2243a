import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { indicatorList, participationView, paths } from '#contract';
import { fieldName, missingField } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { PageTitles } from '../../shared/language/page-titles';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { LockNote } from '../../shared/ui/lock-note';
import { CorrectionForm } from './correction-form';
import { frozenPeriodOf } from './frozen-period';
import { fieldGroups, mayBeEmpty, type RecordField, valueText } from './record-fields';
import { VersionList } from './version-list';

/** One participation, by its pseudonym: what is known, what is missing and what that causes, what it counts for, and who changed what. */
@Component({
  selector: 'app-participation-page',
  imports: [CorrectionForm, Failure, Icon, LockNote, RouterLink, TranslocoDirective, VersionList],
  templateUrl: './participation-page.html',
  styleUrl: './participation-page.scss',
})
export class ParticipationPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly titles = inject(PageTitles);
  private readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly id = input.required<string>();
  /** Whether the correction is open, as the address says it; the name of a field puts the cursor there. */
  readonly correct = input<string>();

  protected readonly groups = fieldGroups;
  protected readonly record = contractResource(participationView, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.participation(project, this.id());
  });
  private readonly indicators = contractResource(indicatorList, () => {
    const project = this.selection.project();
    return project === null || !this.session.may('values.read') ? undefined : paths.indicators(project);
  });
  protected readonly desks = computed(() => (this.context.project.hasValue() ? this.context.project.value().desks : []));
  protected readonly mayCorrect = computed(() => this.session.may('participations.edit'));
  protected readonly correcting = computed(() => this.mayCorrect() && this.correct() !== undefined);
  protected readonly missing = computed(() => new Set(this.record.hasValue() ? this.record.value().missing : []));
  protected readonly missingSentences = computed(() => {
    const language = this.language.code();
    return [...this.missing()].map((field) => missingField(field, language));
  });
  /** Indicators by the name the project gives them; one that is renamed answers to its common code too. */
  protected readonly countsFor = computed(() => {
    const known = this.indicators.hasValue() ? this.indicators.value().items : [];
    const codes = this.record.hasValue() ? this.record.value().countsFor : [];
    return codes.map((code) => {
      const indicator = known.find((one) => one.code === code || one.commonCode === code);
      return { code, page: indicator?.code ?? null, name: indicator ? this.language.read(indicator.name) : '' };
    });
  });
  protected readonly frozen = computed(() => {
    if (!this.record.hasValue() || !this.context.project.hasValue()) return null;
    return frozenPeriodOf(this.context.project.value().periods, this.record.value().entryDate);
  });

  constructor() {
    effect(() => {
      if (this.record.hasValue()) this.titles.name(this.record.value().pseudonym);
    });
  }

  protected name({ key }: RecordField): string {
    return fieldName(key, this.language.code());
  }

  protected text(field: RecordField): string {
    if (!this.record.hasValue()) return '';
    const context = {
      language: this.language.code(),
      desks: this.desks(),
      word: (key: string) => this.language.word(`participations.${key}`),
    };
    return valueText(field, this.record.value()[field.key], context);
  }

  /** A gap that keeps the record out of the counts, or one that only says nothing. */
  protected isMissing(field: RecordField): boolean {
    return this.missing().has(field.key) && mayBeEmpty(field);
  }

  protected openCorrection(field: string): void {
    void this.router.navigate([], { queryParams: { correct: field }, queryParamsHandling: 'merge' });
  }

  protected closeCorrection(saved: boolean): void {
    if (saved) this.record.reload();
    void this.router.navigate([], { queryParams: { correct: null }, queryParamsHandling: 'merge' });
  }
}
