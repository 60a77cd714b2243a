import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type DeviceWrite, recordView, registerTypes } from '#contract';
import type { RecordContent } from '#domain';
import { DeviceEntries } from './device-entries';
import type { WaitingEntry } from './waiting-entry';

/** A correction of a record that is written again: what it changes, and why. */
export interface CorrectionAgain {
  readonly address: string;
  readonly content: RecordContent;
  readonly reason: string;
}

/**
 * Corrections of records that are saved already. Without a network they wait on this device, sealed, and are sent in order on the version that
 * was read; whoever changed the same field meanwhile is not overwritten (G20, G22). What is corrected twice before it is sent, is one correction.
 */
@Service()
export class KeptCorrections {
  private readonly device = inject(DeviceEntries);
  private readonly router = inject(Router);
  /** Keys of the entries that were written in this window, by the address of their record. */
  private readonly keys = signal<ReadonlyMap<string, string>>(new Map());
  private readonly shown = signal<CorrectionAgain | null>(null);
  private mends: { readonly address: string; readonly key: string } | null = null;
  /** What waits for the form of its record. */
  readonly again = this.shown.asReadonly();

  constructor() {
    for (const name of Object.keys(registerTypes))
      this.device.mendsWith(`${name}-change`, (entry, write) => {
        this.show(entry, write);
      });
  }

  /** Whether corrections go this way: they are sent by whoever works at a desk. */
  serves(): boolean {
    return this.device.serves();
  }

  /** Whether a correction of the record at an address waits on this device; reads signals, so templates follow. */
  waits(address: string): boolean {
    const key = this.keys().get(address);
    return key !== undefined && this.device.fateOf(key) === 'waiting';
  }

  /** Fails with a `ProblemError`. */
  async correct(address: string, version: number, content: RecordContent, reason: string): Promise<'saved' | 'kept'> {
    const write: DeviceWrite = { method: 'PATCH', address, version, body: { content, reason } };
    const kept = (await this.inPlace(write)) ?? (await this.write(write));
    if (kept === null) return 'saved';
    this.keys.update((keys) => new Map([...keys, [address, kept]]));
    return 'kept';
  }

  /** The form has it now: what is saved next takes its place. */
  taken(): void {
    this.shown.set(null);
  }

  private async write(write: DeviceWrite): Promise<string | null> {
    const result = await this.device.write(write, crypto.randomUUID(), recordView);
    return 'kept' in result ? result.kept : null;
  }

  /** The key of the entry that takes up this correction; null: nothing waits that could. */
  private async inPlace(write: DeviceWrite): Promise<string | null> {
    const again = this.mends?.address === write.address ? this.mends.key : null;
    this.mends = null;
    if (again !== null) return this.device.mend(again, write);
    const entry = this.device.waiting().find(({ key }) => key === this.keys().get(write.address));
    const before = entry === undefined ? null : await this.device.writeOf(entry);
    if (entry === undefined || before === null) return null;
    const content = { ...contentOf(before), ...contentOf(write) };
    return this.device.mend(entry.key, { ...before, body: { ...write.body, content } });
  }

  private show(entry: WaitingEntry, write: DeviceWrite): void {
    const [register = '', id = ''] = write.address.split('/').slice(4);
    const reason = write.body['reason'];
    this.mends = { address: write.address, key: entry.key };
    this.shown.set({ address: write.address, content: contentOf(write), reason: typeof reason === 'string' ? reason : '' });
    void this.router.navigate(['/projects', entry.project, register, id], { queryParams: { change: '' } });
  }
}

function contentOf({ body }: DeviceWrite): RecordContent {
  return (body['content'] ?? {}) as RecordContent;
}
