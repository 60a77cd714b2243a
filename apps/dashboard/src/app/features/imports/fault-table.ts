import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ImportOutcome } from '#contract';
import { Icon } from '../../shared/icons/icon';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { type FaultLevel, faultLevels, faultsAsCsv, tallyFaults } from './fault-list';
import { saveFile } from './save-file';

/**
 * Faults of a file with their place, reason and remedy, up to a thousand. Rows have the height of their text, so they are laid out only
 * near the view by the browser (`content-visibility`): a list of equal rows would cut sentences, above all French ones.
 */
@Component({
  selector: 'app-fault-table',
  imports: [Icon, LocalTextPipe, TranslocoDirective, WholePipe],
  templateUrl: './fault-table.html',
  styleUrl: './fault-table.scss',
})
export class FaultTable {
  private readonly language = inject(Language);

  readonly outcome = input.required<ImportOutcome>();
  /** Name of the file, for that of the list. */
  readonly fileName = input('');

  protected readonly chosen = signal<FaultLevel | null>(null);
  protected readonly tally = computed(() => tallyFaults(this.outcome()));
  /** Levels that the file has, so that a filter of one does not stand there. */
  protected readonly levels = computed(() => faultLevels.filter((level) => this.tally()[level] > 0));
  protected readonly shown = computed(() => {
    const level = this.chosen();
    return this.outcome().faults.filter((fault) => level === null || fault.level === level);
  });
  protected readonly withSheet = computed(() => this.outcome().faults.some(({ sheet }) => sheet !== null));

  protected choose(level: FaultLevel): void {
    this.chosen.update((chosen) => (chosen === level ? null : level));
  }

  protected save(): void {
    const word = (key: string) => this.language.word(`imports.fault.${key}`);
    const headings = {
      level: word('level'),
      sheet: word('sheet'),
      row: word('row'),
      column: word('column'),
      reason: word('reason'),
      remedy: word('remedy'),
    };
    const levels = { error: word('one.error'), incomplete: word('one.incomplete'), notice: word('one.notice') };
    const name = `${this.language.word('imports.fault.fileName')}-${this.fileName().replace(/\.\w+$/, '') || 'import'}.csv`;
    saveFile(name, faultsAsCsv(this.shown(), headings, levels, this.language.code()), 'text/csv;charset=utf-8');
  }
}
