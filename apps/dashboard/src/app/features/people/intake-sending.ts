import { computed, inject, Injectable, signal } from '@angular/core';
import { correctionOfIntake, type DeviceWrite, paths, type PersonView, personView } from '#contract';
import { DeviceEntries } from '../../shared/device/device-entries';
import { problemOf } from '../../shared/http/problem-error';
import { Language } from '../../shared/language/language';
import { IntakeDraft } from './intake-draft';

/** What became of an intake: the person, or that it was there before, or it waits on this device. */
export type IntakeSent = { readonly saved: PersonView } | { readonly before: string } | { readonly kept: string };

/** An intake on this device, with the id its person will have. */
interface KeptIntake {
  readonly key: string;
  readonly person: string;
}

/**
 * Sends the intake form. Without a network it waits on this device, sealed, and goes once and in order (G22): the same person under the same
 * key, however often it is sent.
 */
@Injectable()
export class IntakeSending {
  private readonly draft = inject(IntakeDraft);
  private readonly device = inject(DeviceEntries);
  private readonly language = inject(Language);
  private readonly last = signal<KeptIntake | null>(null);

  /** The intake that was kept last from this page. */
  readonly kept = this.last.asReadonly();
  readonly fate = computed(() => {
    const kept = this.last();
    return kept === null ? null : this.device.fateOf(kept.key);
  });

  /**
   * @param alikeUnasked whether nobody could ask yet who may be the same: then that is asked when it is sent
   * @throws ProblemError
   */
  async send(project: string, alikeUnasked: boolean): Promise<IntakeSent> {
    const body = this.draft.newPerson(alikeUnasked);
    const person = body.id ?? '';
    const write: DeviceWrite = { method: 'POST', address: paths.people(project), version: null, body };
    const mended = this.draft.mends === null ? null : await this.device.mend(this.draft.mends, write);
    if (mended !== null) return this.keep(mended, person);
    try {
      const result = await this.device.write(write, this.draft.key, personView);
      return 'kept' in result ? this.keep(result.kept, person) : result;
    } catch (error) {
      const { problem } = problemOf(error);
      // the reply to an earlier sending was lost, and the form was changed since: the person is there
      if (problem.status !== 409 || problem.field !== 'id') throw error;
      return this.correct(write, person);
    }
  }

  forget(): void {
    this.last.set(null);
  }

  /** What was changed since is a correction of the person; where somebody else changed them too, their page shows how they stand. */
  private async correct(write: DeviceWrite, person: string): Promise<IntakeSent> {
    const correction = correctionOfIntake(write, this.language.word('people.correctedOnArrival'));
    if (correction === null) return { before: person };
    try {
      const result = await this.device.write(correction, crypto.randomUUID(), personView);
      return 'kept' in result ? this.keep(result.kept, person) : result;
    } catch (error) {
      if (problemOf(error).problem.status === 412 || problemOf(error).problem.status === 404) return { before: person };
      throw error;
    }
  }

  private keep(key: string, person: string): IntakeSent {
    this.last.set({ key, person });
    return { kept: key };
  }
}
