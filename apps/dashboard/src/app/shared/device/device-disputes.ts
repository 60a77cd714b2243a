import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod';
import { problemOf } from '../http/problem-error';
import { DeviceEntries } from './device-entries';
import { type FieldDispute, withoutFields } from './field-dispute';
import type { WaitingEntry } from './waiting-entry';

/** What every answer says of a record that can be changed. */
const versioned = z.object({ version: z.number().int().positive() });

/** Changes that waited on this device and met a newer version: nothing is overwritten, of each field one value is chosen (G20). */
@Service()
export class DeviceDisputes {
  private readonly http = inject(HttpClient);
  private readonly entries = inject(DeviceEntries);

  /** Both values of each field in dispute, as the server last said them. Null: it does not answer, or the change was taken after all. */
  async read(entry: WaitingEntry): Promise<FieldDispute | null> {
    if (this.entries.problemOf(entry) === null) await this.entries.askBack(entry);
    const [write, problem] = [await this.entries.writeOf(entry), this.entries.problemOf(entry)];
    return write === null || problem?.status !== 412 ? null : { write, conflicts: problem.conflicts ?? [] };
  }

  /**
   * Puts the change on the version that is there now, without the fields whose other value stays; without any field left it is forgotten.
   * Fails with a `ProblemError` when the newer version cannot be read.
   */
  async settle({ key }: WaitingEntry, { write }: FieldDispute, theirs: ReadonlySet<string>): Promise<void> {
    const left = withoutFields(write, theirs);
    if (left === null) await this.entries.discard(key);
    else await this.entries.mend(key, { ...left, version: await this.versionAt(write.address) });
  }

  private async versionAt(address: string): Promise<number> {
    try {
      return versioned.parse(await firstValueFrom(this.http.get(address))).version;
    } catch (error) {
      throw problemOf(error);
    }
  }
}
