import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { registerTypes } from '#contract';
import type { RecordTypeName } from '#domain';
import { DeviceDisputes } from '../../shared/device/device-disputes';
import { DeviceEntries } from '../../shared/device/device-entries';
import type { FieldDispute } from '../../shared/device/field-dispute';
import type { WaitingEntry } from '../../shared/device/waiting-entry';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { InstantPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { fieldInDispute } from '../../shared/records/field-in-dispute';
import { ConflictChoice, type FieldConflict } from '../../shared/ui/conflict-choice';
import { Modal } from '../../shared/ui/modal';
import { deviceEntriesWords } from './device-entries-words';

/** What waits on this device, in the order of writing: when it was written, why it was not taken, and what can be done about it. */
@Component({
  selector: 'app-device-panel',
  imports: [ConflictChoice, Icon, InstantPipe, Modal, TranslocoDirective],
  providers: deviceEntriesWords,
  templateUrl: './device-panel.html',
  styleUrl: './device-panel.scss',
})
export class DevicePanel {
  private readonly disputes = inject(DeviceDisputes);
  protected readonly entries = inject(DeviceEntries);
  protected readonly language = inject(Language);
  readonly closed = output();

  /** The entry about which it is asked whether to forget it. */
  protected readonly doubted = signal<string | null>(null);
  /** What one tried to mend and cannot be read any more. */
  protected readonly unreadable = signal<string | null>(null);
  /** The change whose fields are being chosen. */
  protected readonly choosing = signal<Choosing | null>(null);
  protected readonly failure = signal('');
  protected readonly nothing: ReadonlySet<string> = new Set();
  protected readonly rows = computed(() => this.entries.own().map((entry) => ({ entry, sentence: this.sentence(entry) })));

  protected noun({ noun }: WaitingEntry): string {
    const other = noun.endsWith('-change') ? 'other-change' : 'other';
    return this.language.word(`deviceEntries.noun.${noun}`) || this.language.word(`deviceEntries.noun.${other}`);
  }

  protected async mend(entry: WaitingEntry): Promise<void> {
    if (await this.entries.show(entry)) this.closed.emit();
    else this.unreadable.set(entry.key);
  }

  protected async discard(entry: WaitingEntry): Promise<void> {
    if (this.doubted() !== entry.key) {
      this.doubted.set(entry.key);
      return;
    }
    this.doubted.set(null);
    await this.entries.discard(entry.key);
  }

  /** A change that met a newer version: of each field that both changed, one value is chosen. */
  protected async choose(entry: WaitingEntry): Promise<void> {
    const dispute = await this.disputes.read(entry);
    if (dispute === null) {
      // it may have been taken after all
      if (this.entries.own().some(({ key }) => key === entry.key)) this.unreadable.set(entry.key);
      return;
    }
    const conflicts = dispute.conflicts.map((one) => fieldInDispute(typeOf(entry), one, this.language));
    this.choosing.set({ entry, dispute, conflicts });
  }

  protected async settle({ entry, dispute }: Choosing, theirs: ReadonlySet<string>): Promise<void> {
    this.failure.set('');
    try {
      await this.disputes.settle(entry, dispute, theirs);
      this.choosing.set(null);
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    }
  }

  protected isStale({ refused }: WaitingEntry): boolean {
    return refused?.status === 412;
  }

  private sentence({ refused }: WaitingEntry): string {
    return refused === null ? '' : sentenceWithReference(refused, this.language);
  }
}

interface Choosing {
  readonly entry: WaitingEntry;
  readonly dispute: FieldDispute;
  readonly conflicts: readonly FieldConflict[];
}

/** The record that a change is of. */
function typeOf({ noun }: WaitingEntry): RecordTypeName {
  const name = noun.replace(/-change$/, '');
  return name in registerTypes ? registerTypes[name as keyof typeof registerTypes] : 'person';
}
