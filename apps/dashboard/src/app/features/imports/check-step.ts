import { Component, computed, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportOutcome } from '#contract';
import { formatPercent, formatWhole } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { EffectTable } from './effect-table';
import { FaultTable } from './fault-table';
import { changesNothing, isRefused, tallyFaults } from './fault-list';
import { ImportAttempt } from './import-attempt';
import { shareName } from './share-words';

/** Step 3: what would change, or every reason why nothing can. */
@Component({
  selector: 'app-check-step',
  imports: [EffectTable, FaultTable, Icon, TranslocoDirective, WholePipe],
  templateUrl: './check-step.html',
  styleUrl: './check-step.scss',
})
export class CheckStep {
  private readonly language = inject(Language);
  protected readonly attempt = inject(ImportAttempt);

  readonly next = output();
  readonly back = output();
  readonly another = output();

  protected readonly check = this.attempt.check;
  protected readonly fileName = computed(() => this.attempt.file()?.name ?? '');
  protected readonly refused = computed(() => {
    const check = this.check();
    return check !== null && isRefused(check);
  });
  protected readonly unchanged = computed(() => {
    const check = this.check();
    return check !== null && changesNothing(check);
  });
  protected readonly mayGoOn = computed(() => (this.check()?.unusual.length ?? 0) === 0 || this.attempt.unusualConfirmed());
  /** “4 errori in 96 righe”; a list that was cut holds errors only up to its limit. */
  protected readonly refusal = computed(() => {
    const check = this.check();
    if (check === null) return '';
    const { error, cut } = tallyFaults(check);
    const atLeast = cut && error === check.faults.length;
    const code = this.language.code();
    const errors = this.language.counted('imports.check.errors', error, { count: (atLeast ? '≥ ' : '') + formatWhole(error, code) });
    return this.language.word('imports.check.refusedWhy', { errors, rows: this.language.counted('imports.check.inRows', check.rows) });
  });

  /** “disabilità: dal 4% al 61%” */
  protected unusual({ field, before, after }: ImportOutcome['unusual'][number]): string {
    const code = this.language.code();
    return this.language.word('imports.check.share', {
      field: shareName(field, this.language),
      before: formatPercent(before, code, 0),
      after: formatPercent(after, code, 0),
    });
  }
}
