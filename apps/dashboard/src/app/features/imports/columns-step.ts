import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { registers } from '#contract';
import { fieldName } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { ProjectContext } from '../../shared/selection/project-context';
import { ImportAttempt } from './import-attempt';

/** Fields of a row that no record has under that name; their words are the wizard's own. */
const ofFiles = [
  'operationId',
  'participantId',
  'disability',
  'minority',
  'workSituation',
  'leaveIncome',
  'leaveMonths',
  'searchingSince',
  'statusSince',
  'completeForSender',
];

/** Step 2: which columns were understood and as what, which are left aside, and the desk of rows that name none. */
@Component({
  selector: 'app-columns-step',
  imports: [Icon, TranslocoDirective],
  templateUrl: './columns-step.html',
  styleUrl: './columns-step.scss',
})
export class ColumnsStep {
  private readonly language = inject(Language);
  private readonly context = inject(ProjectContext);
  protected readonly attempt = inject(ImportAttempt);

  readonly next = output();
  readonly back = output();

  protected readonly known = computed(() => this.attempt.check()?.columns?.known ?? []);
  protected readonly unknown = computed(() => this.attempt.check()?.columns?.unknown ?? []);
  protected readonly hasDeskColumn = computed(() => this.known().some(({ field }) => field === 'desk'));
  protected readonly desks = computed(() =>
    this.context.project.hasValue()
      ? this.context.project
          .value()
          .desks.filter(({ code, status }) => status !== 'planned' && (this.attempt.desks()?.includes(code) ?? true))
      : [],
  );

  protected field(name: string): string {
    const of = this.attempt.of();
    if (of !== 'participations') return catalogueField(registers[of], name).label[this.language.code()];
    return ofFiles.includes(name) ? this.language.word(`imports.field.${name}`) : fieldName(name, this.language.code());
  }
}
