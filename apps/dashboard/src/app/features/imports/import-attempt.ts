import { computed, DestroyRef, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type ImportedKind, type ImportOutcome, paths } from '#contract';
import { Selection } from '../../shared/selection/selection';
import { ownDesks } from '../../shared/session/own-desks';
import { Session } from '../../shared/session/session';
import { ImportUpload } from './import-upload';

export type DateOrder = 'dmy' | 'mdy';
/** What the machine is doing: nothing, sending and checking, or importing for good. */
export type ImportPhase = 'idle' | 'checking' | 'importing';

/** What a check depends on besides the file: when one of them changes, the file is checked again. */
interface Answers {
  readonly of: ImportedKind;
  readonly desk: string | null;
  readonly dateOrder: DateOrder | null;
}

/**
 * One file on its way in: chosen, checked (as often as an answer changes) and imported, all or nothing. Nothing is stored before
 * `importIt`; each attempt to import has a key of its own, so that pressing again after a broken line does it once.
 */
@Injectable()
export class ImportAttempt {
  private readonly upload = inject(ImportUpload);
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);
  private stop = new AbortController();
  private key = crypto.randomUUID();
  /** Answers the last check was made with. */
  private readonly checkedWith = signal<Answers | null>(null);

  /** Codes of the desks whose rows this person may bring in; null: of all. */
  readonly desks = computed(() => ownDesks(this.session.me(), this.selection.project()));
  readonly ofAllDesks = computed(() => this.desks() === null);
  /** What the file holds. */
  readonly of = linkedSignal<ImportedKind>(() => (this.ofAllDesks() ? 'participations' : 'contacts'));
  readonly file = signal<File | null>(null);
  readonly desk = signal<string | null>(null);
  readonly dateOrder = signal<DateOrder | null>(null);
  /** Whether unusual shares were seen and confirmed (G31). */
  readonly unusualConfirmed = signal(false);
  readonly phase = signal<ImportPhase>('idle');
  /** Share of the file that has been sent. */
  readonly sent = signal(0);
  /** What the last check found. */
  readonly check = signal<ImportOutcome | null>(null);
  /** What was imported. */
  readonly result = signal<ImportOutcome | null>(null);
  readonly failure = signal<unknown>(undefined);

  readonly busy = computed(() => this.phase() !== 'idle');
  /** Whether the check still holds for the answers given since. */
  readonly isChecked = computed(() => {
    const made = this.checkedWith();
    return this.check() !== null && made?.of === this.of() && made.desk === this.desk() && made.dateOrder === this.dateOrder();
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop.abort();
    });
  }

  choose(file: File): Promise<void> {
    this.forget();
    this.file.set(file);
    return this.checkIt();
  }

  /** Says what the file holds; one that was chosen already is read anew. */
  async hold(of: ImportedKind): Promise<void> {
    if (of === this.of() || this.busy()) return;
    this.of.set(of);
    this.check.set(null);
    this.dateOrder.set(null);
    if (this.file() !== null) await this.checkIt();
  }

  /** Reads the file against the project and stores nothing. */
  async checkIt(): Promise<void> {
    const answers: Answers = { of: this.of(), desk: this.desk(), dateOrder: this.dateOrder() };
    const outcome = await this.send('checking', { dryRun: 'true' }, crypto.randomUUID());
    if (!outcome) return;
    this.checkedWith.set(answers);
    this.check.set(outcome);
    this.unusualConfirmed.set(false);
    this.key = crypto.randomUUID();
  }

  /** All or nothing. A refusal brings its faults back into the check. */
  async importIt(): Promise<void> {
    const outcome = await this.send('importing', { confirmUnusual: String(this.unusualConfirmed()) }, this.key);
    if (!outcome) return;
    if (outcome.importId === null && outcome.faults.some(({ level }) => level === 'error')) this.check.set(outcome);
    else this.result.set(outcome);
  }

  /** Puts the file aside; what was being sent stops. */
  forget(): void {
    this.stop.abort();
    this.stop = new AbortController();
    this.phase.set('idle');
    this.file.set(null);
    this.dateOrder.set(null);
    this.check.set(null);
    this.checkedWith.set(null);
    this.result.set(null);
    this.failure.set(undefined);
  }

  private async send(phase: ImportPhase, more: Record<string, string>, idempotencyKey: string): Promise<ImportOutcome | null> {
    const file = this.file();
    const project = this.selection.project();
    if (file === null || project === null || this.busy()) return null;
    const { signal } = this.stop;
    this.phase.set(phase);
    this.sent.set(0);
    this.failure.set(undefined);
    try {
      const params = { of: this.of(), ...this.answered(), ...more };
      return await this.upload.send({
        url: paths.imports(project),
        params,
        file,
        idempotencyKey,
        signal,
        progress: (share) => {
          this.sent.set(share);
        },
      });
    } catch (error) {
      if (!signal.aborted) this.failure.set(error);
      return null;
    } finally {
      if (!signal.aborted) this.phase.set('idle');
    }
  }

  private answered(): Record<string, string> {
    const [desk, dateOrder] = [this.desk(), this.dateOrder()];
    return { ...(desk === null ? {} : { desk }), ...(dateOrder === null ? {} : { dateOrder }) };
  }
}
