import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DeviceEntries } from '../../shared/device/device-entries';
import type { WaitingEntry } from '../../shared/device/waiting-entry';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { InstantPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { Modal } from '../../shared/ui/modal';
import { deviceEntriesWords } from './device-entries-words';

/** What waits on this device, in the order of writing: when it was written, why it was not taken, and what can be done about it. */
@Component({
  selector: 'app-device-panel',
  imports: [Icon, InstantPipe, Modal, TranslocoDirective],
  providers: deviceEntriesWords,
  templateUrl: './device-panel.html',
  styleUrl: './device-panel.scss',
})
export class DevicePanel {
  protected readonly entries = inject(DeviceEntries);
  protected readonly language = inject(Language);
  readonly closed = output();

  /** The entry about which it is asked whether to forget it. */
  protected readonly doubted = signal<string | null>(null);
  /** What one tried to mend and cannot be read any more. */
  protected readonly unreadable = signal<string | null>(null);
  protected readonly rows = computed(() =>
    this.entries.own().map((entry) => ({ entry, sentence: this.sentence(entry), fields: this.disputed(entry) })),
  );

  protected noun({ noun }: WaitingEntry): string {
    return this.language.word(`deviceEntries.noun.${noun}`) || this.language.word('deviceEntries.noun.other');
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

  private sentence({ refused }: WaitingEntry): string {
    return refused === null ? '' : sentenceWithReference(refused, this.language);
  }

  /** Both values of each field that somebody else changed meanwhile: nothing is overwritten. */
  private disputed(entry: WaitingEntry): readonly { field: string; yours: string; theirs: string }[] {
    const said = (value: unknown): string =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? null);
    return (this.entries.problemOf(entry)?.conflicts ?? []).map(({ field, yours, theirs }) => ({
      field,
      yours: said(yours),
      theirs: said(theirs),
    }));
  }
}
