import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { correctionOfIntake, type DeviceWrite, newPerson, type NewPerson, paths, personView, type Problem, registerPage } from '#contract';
import type { Language, RecordContent } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import { SendEntry } from './send-entry.js';

/** An intake whose person is there already: who sends it, under which key, and what it says. */
export interface ArrivedIntake {
  readonly request: FastifyRequest;
  readonly language: Language;
  readonly key: string;
  readonly write: DeviceWrite;
}

/** Why the person was corrected, for the history that everybody at the desk reads. */
const reasons: Readonly<Record<Language, string>> = {
  it: 'presa in carico corretta sul dispositivo, senza rete',
  en: 'intake corrected on the device, without a network',
  fr: 'prise en charge corrigée sur l’appareil, sans réseau',
};

/**
 * An intake that was changed on the device after it had arrived: what differs is a correction of the person, of the notice and of the
 * residence title that stand there. Desk and day of entry belong to the participation, and are corrected there alone.
 */
@Injectable()
export class CorrectIntake {
  constructor(private readonly sending: SendEntry) {}

  /** What was done in its place and why it was refused, null: it is saved; or null: it is nobody's own intake. */
  async correct({ request, language, key, write }: ArrivedIntake): Promise<{ write: DeviceWrite; refused: Problem | null } | null> {
    const correction = correctionOfIntake(write, reasons[language]);
    const told = newPerson.safeParse(write.body);
    if (correction === null || !told.success) return null;
    const there = personView.safeParse(await this.sending.read(request, correction.address));
    const part = there.success ? there.data.participation : null;
    if (!there.success || part === null || part.id !== told.data.participationId) return null;
    const { desk, entryDate } = part;
    if (desk !== told.data.desk || entryDate !== told.data.entryDate)
      return { write, refused: new Refusal('intake_arrived').toProblem(request.id) };
    const refused = await this.sending.send(request, `${key}-correction`, correction);
    if (refused !== null) return { write: correction, refused };
    const person = there.data.id;
    for (const [register, content] of recordsOf(told.data, person)) {
      const left = await this.#correctRecord(request, `${key}-${register}`, { list: listOf(write, register), person, content });
      if (left !== null) return { write, refused: left };
    }
    return { write, refused: null };
  }

  /** The record that the intake made, while it is the only one of its kind and nobody changed it. */
  async #correctRecord(
    request: FastifyRequest,
    key: string,
    { list, person, content }: { readonly list: string; readonly person: string; readonly content: RecordContent | null },
  ): Promise<Problem | null> {
    const page = registerPage.safeParse(await this.sending.read(request, `${list}?person=${person}`));
    if (!page.success) return null;
    const [record, ...others] = page.data.items;
    if (record === undefined) {
      const made: DeviceWrite = { method: 'POST', address: list, version: null, body: { content: content ?? {} } };
      return content === null ? null : this.sending.send(request, key, made);
    }
    if (others.length > 0 || record.version !== 1 || content === null) return null;
    const changed = Object.entries(content).filter(
      ([name, value]) => record.content[name] !== value && (record.content[name] ?? null) !== value,
    );
    if (changed.length === 0) return null;
    const body = { content: Object.fromEntries(changed) };
    return this.sending.send(request, key, { method: 'PATCH', address: `${list}/${record.id}`, version: 1, body });
  }
}

function recordsOf(
  { notice, answers, entryDate }: NewPerson,
  person: string,
): readonly (readonly ['notices' | 'residence-titles', RecordContent | null])[] {
  const { titleType = null, titleExpiresOn: expiresOn = null, rightToWork = null } = answers;
  return [
    ['notices', { person, givenOn: notice.givenOn, version: notice.version, language: notice.language }],
    ['residence-titles', titleType === null ? null : { person, titleType, checkedOn: entryDate, expiresOn, rightToWork }],
  ];
}

function listOf({ address }: DeviceWrite, register: 'notices' | 'residence-titles'): string {
  return paths.register(decodeURIComponent(address.split('/')[3] ?? ''), register);
}
