import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  correctionOf,
  type DeviceEntry,
  type DeviceEntryOutcome,
  type DeviceEntryOutcomes,
  type DeviceKey,
  type DeviceWrite,
  type Problem,
  type SealedEntry,
} from '#contract';
import { DeviceKeyPair, UnreadableEntry } from '../../platform/device-entries/device-key-pair.js';
import { Installation } from '../../platform/installation/installation.js';
import type { ProblemCode } from '../../platform/problems/problem-catalogue.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CorrectIntake } from './correct-intake.js';
import { isInTime } from './is-in-time.js';
import { SendEntry } from './send-entry.js';

/** Who sends entries, into which project, by which request. */
export interface Sender {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly request: FastifyRequest;
}

/** Opens entries and carries them out one after the other, as they were written. */
@Injectable()
export class ReceiveEntries {
  readonly #pair: DeviceKeyPair;

  constructor(
    installation: Installation,
    private readonly sending: SendEntry,
    private readonly intakes: CorrectIntake,
  ) {
    this.#pair = new DeviceKeyPair(installation.secret);
  }

  get key(): DeviceKey {
    return this.#pair.public;
  }

  /** One that is refused does not hold up those behind it; what may pass by itself does, so that the order stays. */
  async receive(sender: Sender, entries: readonly SealedEntry[]): Promise<DeviceEntryOutcomes> {
    const outcomes: DeviceEntryOutcome[] = [];
    for (const sealed of entries) {
      const { key } = sealed;
      const opened = this.#opened(sealed, sender);
      if (typeof opened === 'string') {
        outcomes.push({ state: 'refused', key, problem: new Refusal(opened).toProblem(sender.request.id), write: null });
        continue;
      }
      const { write, refused } = await this.#carryOut(sender, key, opened.write);
      if (refused === null) outcomes.push({ state: 'saved', key });
      else if (passes(refused)) return { outcomes, stopped: refused };
      else outcomes.push({ state: 'refused', key, problem: refused, write });
    }
    return { outcomes, stopped: null };
  }

  /** An entry that was corrected after it had arrived is a correction of what is there; it may be sent again as well. */
  async #carryOut({ account, request }: Sender, key: string, write: DeviceWrite): Promise<{ write: DeviceWrite; refused: Problem | null }> {
    const refused = await this.sending.send(request, key, write);
    if (refused?.code === 'wrong_state' && refused.field === 'id') {
      const corrected = await this.intakes.correct({ request, language: account.language, key, write });
      return corrected ?? { write, refused };
    }
    const correction = refused?.code === 'taken' && refused.field === 'id' ? correctionOf(write) : null;
    if (correction === null) return { write, refused };
    return { write: correction, refused: await this.sending.send(request, `${key}-correction`, correction) };
  }

  /** The entry, or the code of why it is not taken. */
  #opened(sealed: SealedEntry, { account, project }: Sender): DeviceEntry | ProblemCode {
    const entry = this.#open(sealed);
    if (entry === null) return 'device_entry_unreadable';
    if (entry.account !== account.id) return 'device_entry_of_another';
    if (!isInTime(entry, new Date())) return 'device_entry_too_late';
    return belongsTo(project, entry.write.address) ? entry : 'device_entry_unreadable';
  }

  #open(sealed: SealedEntry): DeviceEntry | null {
    try {
      return this.#pair.open(sealed);
    } catch (error) {
      if (error instanceof UnreadableEntry) return null;
      throw error;
    }
  }
}

/** Whether it helps to send it again later: the server was busy, or the session ended meanwhile. */
function passes({ status, code }: Problem): boolean {
  return status === 401 || status === 429 || status >= 500 || code === 'idempotency_conflict';
}

/** An address of that project that leads nowhere else, and not to the entries themselves. */
function belongsTo({ id, acronym }: ProjectReference, address: string): boolean {
  const isPlain = new URL(address, 'http://localhost').pathname === address;
  const [, , , named, noun] = address.split('/');
  const names = [id, acronym].map(encodeURIComponent);
  return isPlain && named !== undefined && names.includes(named) && noun !== 'device-entries';
}
