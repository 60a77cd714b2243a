import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { importedKinds } from '#contract';
import { Announcements } from '../../shared/announcements/announcements';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Modal } from '../../shared/ui/modal';
import { asksDateOrder, changesNothing, isRefused } from './fault-list';
import { ImportAttempt } from './import-attempt';
import type { Leavable } from '../../shared/forms/leaving-guard';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { ConfirmStep } from './confirm-step';
import { FileStep } from './file-step';

export const wizardSteps = ['file', 'columns', 'check', 'confirm'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/**
 * A file into the project in four steps on one page. The step is in the address; the file cannot be, so an address that is opened
 * without one begins at the first step.
 */
@Component({
  selector: 'app-import-wizard',
  imports: [CheckStep, ColumnsStep, ConfirmStep, FileStep, Icon, Modal, RouterLink, TranslocoDirective],
  providers: [ImportAttempt],
  templateUrl: './import-wizard.html',
  styleUrl: './import-wizard.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class ImportWizard implements Leavable {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  protected readonly selection = inject(Selection);
  protected readonly attempt = inject(ImportAttempt);

  /** What the file holds, where the address says it. */
  readonly of = input<string>();
  /** The step, as the address says it. */
  readonly step = input<string>();

  protected readonly steps = wizardSteps;
  /** The furthest step that what is known so far allows. */
  private readonly reachable = computed<number>(() => {
    const check = this.attempt.check();
    if (this.attempt.result() !== null) return 3;
    if (check?.columns == null || asksDateOrder(check)) return 0;
    if (!this.attempt.isChecked()) return 1;
    return isRefused(check) || changesNothing(check) || (check.unusual.length > 0 && !this.attempt.unusualConfirmed()) ? 2 : 3;
  });
  protected readonly at = computed(() => {
    if (this.attempt.result() !== null) return 3;
    const asked = wizardSteps.findIndex((name) => name === this.step());
    return Math.min(Math.max(asked, 0), this.reachable());
  });
  protected readonly shown = computed<WizardStep>(() => wizardSteps[this.at()] ?? 'file');
  protected readonly problem = computed(() => {
    const failure = this.attempt.failure();
    return failure === undefined ? '' : sentenceWithReference(problemOf(failure).problem, this.language);
  });
  /** The answer that a question about leaving waits for. */
  protected readonly leaving = signal<((go: boolean) => void) | null>(null);

  constructor() {
    effect(() => {
      const kind = importedKinds.find((one) => one === this.of());
      if (kind !== undefined) untracked(() => void this.attempt.hold(kind));
    });
    this.takePasted();
    effect(() => {
      if (this.problem()) this.announcements.fail(this.problem());
    });
    inject(DestroyRef).onDestroy(() => this.leaving()?.(true));
  }

  /** Cells that were pasted into a register come as a file with the way here. */
  private takePasted(): void {
    const { file, of } = (this.router.currentNavigation()?.extras.state ?? {}) as { readonly file?: unknown; readonly of?: unknown };
    if (!(file instanceof File)) return;
    this.attempt.of.set(importedKinds.find((one) => one === of) ?? 'participations');
    void this.attempt.choose(file);
  }

  protected canOpen(index: number): boolean {
    return this.attempt.result() === null && !this.attempt.busy() && index <= this.reachable() && index !== this.at();
  }

  protected async go(step: WizardStep): Promise<void> {
    if (step === 'check' && !this.attempt.isChecked()) await this.attempt.checkIt();
    await this.router.navigate([], { queryParams: { step }, queryParamsHandling: 'merge' });
    document.getElementById('wizard-step')?.focus();
  }

  protected async startAgain(): Promise<void> {
    this.attempt.forget();
    await this.go('file');
  }

  protected again(): Promise<void> {
    return this.attempt.check() !== null && this.shown() === 'confirm' ? this.attempt.importIt() : this.attempt.checkIt();
  }

  /** A file that was checked and not imported is lost by leaving: that is asked. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.wouldLose()) return true;
    return new Promise((answer) => {
      this.leaving.set(answer);
    });
  }

  protected answerLeaving(go: boolean): void {
    this.leaving()?.(go);
    this.leaving.set(null);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.wouldLose()) event.preventDefault();
  }

  private wouldLose(): boolean {
    const check = this.attempt.check();
    if (this.attempt.result() !== null) return false;
    return this.attempt.busy() || (check !== null && !isRefused(check) && !changesNothing(check));
  }
}
