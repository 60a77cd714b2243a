import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { importedKinds } from '#contract';
import { formatWhole } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { PercentPipe, WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { FaultTable } from './fault-table';
import { asksDateOrder, isRefused } from './fault-list';
import { type DateOrder, ImportAttempt } from './import-attempt';

/** What the API reads, and the most it takes (G30); said before anything is sent. */
const readable = /\.(csv|txt|tsv|xlsx)$/i;
const largest = 64 * 1024 * 1024;

/** Step 1: a file is dropped or chosen; how it is written is shown, and a doubt about day and month becomes a question. */
@Component({
  selector: 'app-file-step',
  imports: [FaultTable, Icon, PercentPipe, TranslocoDirective, WholePipe],
  templateUrl: './file-step.html',
  styleUrl: './file-step.scss',
})
export class FileStep {
  private readonly language = inject(Language);
  protected readonly attempt = inject(ImportAttempt);

  readonly next = output();

  /** Whoever works at one desk brings in what that desk does; people come in from all desks. */
  protected readonly kinds = importedKinds.filter((kind) => kind !== 'participations' || this.attempt.ofAllDesks());
  protected readonly over = signal(false);
  protected readonly orders: readonly DateOrder[] = ['dmy', 'mdy'];
  /** Why a file was not even sent. */
  protected readonly unfit = signal<'type' | 'size' | null>(null);
  protected readonly check = this.attempt.check;
  protected readonly asksOrder = computed(() => {
    const check = this.check();
    return check !== null && asksDateOrder(check);
  });
  /** Nothing of the file could be read: its faults are all there is to show. */
  protected readonly unreadable = computed(() => {
    const check = this.check();
    return check !== null && check.columns === null && isRefused(check) && !this.asksOrder();
  });
  protected readonly size = computed(() => {
    const bytes = this.attempt.file()?.size ?? 0;
    const kilobytes = Math.max(1, Math.round(bytes / 1024));
    return kilobytes < 1024
      ? `${formatWhole(kilobytes, this.language.code())} kB`
      : `${formatWhole(Math.round(kilobytes / 1024), this.language.code())} MB`;
  });

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (!file) return;
    this.unfit.set(!readable.test(file.name) ? 'type' : file.size > largest ? 'size' : null);
    if (this.unfit() === null) void this.attempt.choose(file);
  }

  protected choose(order: DateOrder): void {
    this.attempt.dateOrder.set(order);
    void this.attempt.checkIt();
  }

  /** “punto e virgola”: signs are named, since alone they cannot be told from dirt. */
  protected named(group: 'delimiter' | 'dateOrder' | 'newline', sign: string): string {
    const key = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', '\n': 'lf', '\r\n': 'crlf', '\r': 'cr' }[sign] ?? sign;
    return this.language.word(`imports.${group}.${key}`) || sign;
  }
}
