import { computed, inject, Service, signal } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { type DeviceWrite, type NewPerson, newPerson } from '#contract';
import {
  answerQuestion,
  declineQuestion,
  emptyIntake,
  hasAnswer,
  type IntakeAnswers,
  type IntakeField,
  type IntakeForm,
  nothingAnswered,
  withoutUnasked,
} from '#domain';
import { type NewWrite, newWrite } from '../../shared/http/new-write';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';

/**
 * The intake that is being filled in. It is kept while the page lives: whoever looks something up elsewhere finds it as it was. In memory
 * alone, since it tells who somebody is; it ends with the session.
 */
@Service()
export class IntakeDraft {
  private readonly session = inject(Session);
  private readonly device = inject(DeskOfDevice);
  private readonly answers = signal<IntakeForm | null>(null);
  private project: string | null = null;
  private write: NewWrite = newWrite();
  private participationId = uuidv7();
  /** Key of the entry of this device in whose place it goes; null: of none. */
  private inPlaceOf: string | null = null;

  readonly form = computed<IntakeForm>(() => this.answers() ?? this.beginning());
  /** Whether anything was written yet. */
  readonly isBegun = computed(() => this.answers() !== null);
  /** One person, however often the form is sent. */
  get key(): string {
    return this.write.idempotencyKey;
  }

  get mends(): string | null {
    return this.inPlaceOf;
  }

  /** The draft of another project is none of this one. */
  openFor(project: string): void {
    if (this.project !== project) this.clear();
    this.project = project;
  }

  answer(field: IntakeField, value: IntakeForm[IntakeField]): void {
    this.answers.set(answerQuestion(field, value, this.form()));
    this.renewKey();
  }

  decline(...fields: readonly IntakeField[]): void {
    this.answers.set(fields.reduce((form, field) => declineQuestion(field, form), this.form()));
    this.renewKey();
  }

  clear(): void {
    this.answers.set(null);
    this.write = newWrite();
    this.participationId = uuidv7();
    this.inPlaceOf = null;
  }

  /** An intake that waits on this device, or was refused, is filled in again: the same person, in its place. */
  mend(key: string, { body }: DeviceWrite): void {
    const { id, participationId, desk, entryDate, notice, identity, answers } = newPerson.parse(body);
    this.clear();
    this.write = { id: id ?? this.write.id, idempotencyKey: this.write.idempotencyKey };
    this.participationId = participationId ?? this.participationId;
    this.inPlaceOf = key;
    const given = { desk, entryDate, noticeGivenOn: notice.givenOn, noticeVersion: notice.version };
    this.answers.set({ ...emptyIntake, ...withoutUndefined(answers), ...identity, ...given });
  }

  /**
   * What is sent: what was asked, under the ids that this person will have. @throws RangeError while desk, day, notice or name lack
   * @param alikeUnasked whether nobody could ask yet who may be the same
   */
  newPerson(alikeUnasked = false): NewPerson {
    const { desk, entryDate, noticeGivenOn, noticeVersion, surname, name, taxCode, phone, email, ...answers } = withoutUnasked(this.form());
    if (!desk || !entryDate || !noticeGivenOn || !noticeVersion || !surname || !name) throw new RangeError('the form is not complete');
    return {
      ...{ id: this.write.id, participationId: this.participationId, desk, entryDate },
      notice: { givenOn: noticeGivenOn, version: noticeVersion, language: answers.interviewLanguage },
      identity: { surname, name, taxCode, phone, email },
      answers: askedOf(answers),
      ...(alikeUnasked ? { alikeUnasked } : {}),
    };
  }

  /** The same request under the same key is one person; a changed form is another request for the same person. */
  private renewKey(): void {
    this.write = { id: this.write.id, idempotencyKey: crypto.randomUUID() };
  }

  private beginning(): IntakeForm {
    const today = this.session.today();
    const desk = this.device.desks().find(({ id }) => id === this.device.desk())?.code ?? null;
    return { ...emptyIntake, desk, entryDate: today, noticeGivenOn: today };
  }
}

/** What is needed to keep the person at all. */
export const neededToKeep: readonly IntakeField[] = ['desk', 'entryDate', 'noticeGivenOn', 'noticeVersion', 'surname', 'name'];

function askedOf(answers: IntakeAnswers): NewPerson['answers'] {
  const form = { ...emptyIntake, ...answers };
  const asked = Object.entries(answers).filter(
    ([name]) => name in nothingAnswered && (name === 'declined' || hasAnswer(name as IntakeField, form)),
  );
  // the contract's own lists can be written to
  return structuredClone(Object.fromEntries(asked)) as NewPerson['answers'];
}

function withoutUndefined(answers: NewPerson['answers']): Partial<IntakeAnswers> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}
