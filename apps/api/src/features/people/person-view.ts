import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { PersonView } from '#contract';
import {
  ageAtEntry,
  answersKept,
  type CalendarDay,
  emptyIntake,
  type IntakeField,
  type IntakeForm,
  intakeGaps,
  type Participation,
  questionToMend,
  type RequiredField,
  type SealedAnswers,
  sealedAnswerNames,
  titleSeenLast,
  titleStanding,
} from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import { SealedAnswerStore } from '../../platform/identity/sealed-answers.js';
import { SealedIdentities } from '../../platform/identity/sealed-identities.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import { type StoredParticipation, StoredParticipations } from '../../platform/participations/stored-participation.js';
import { seenTitle } from '../../platform/records/known-people.js';
import { contentView } from '../../platform/records/record-view.js';
import { readRecordsAbout, type StoredRecord } from '../../platform/records/stored-record.js';
import type { Scope } from '../../platform/database/scope.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { noteLook } from '../../platform/values/audit-look.js';
import { type KnownPerson, knownPerson, type PersonQuestion } from './known-person.js';
import { readPersonHistory } from './person-history.js';
import { readPersonFacts } from './person-records.js';

/** Everything that is kept of a person, as the rules read it. What is sealed is open in here and leaves by a reveal alone. */
export interface StoredPerson {
  readonly known: KnownPerson;
  readonly facts: StoredRecord | null;
  readonly participation: StoredParticipation | null;
  readonly sealed: SealedAnswers;
  /** The form as it could be filled in again. */
  readonly form: IntakeForm;
}

/** A person as the desk sees them: masked, each opening leaving a trace (G3, G37). */
@Injectable()
export class PersonViews {
  readonly #stored: StoredParticipations;
  readonly #identities: SealedIdentities;
  readonly #sealed: SealedAnswerStore;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    this.#stored = new StoredParticipations(new SpecialCategories(installation.secret));
    this.#identities = new SealedIdentities(installation.secret);
    this.#sealed = new SealedAnswerStore(installation.secret);
  }

  open(scope: Scope, question: PersonQuestion): Promise<PersonView> {
    return this.database.withBulkScope(scope, async (client) => {
      const basis = await readCountingBasis(queryOn(client), question.projectId);
      const view = await this.read(client, basis, question, this.installation.today(basis.timeZone));
      await noteLook(client, question.projectId, 'record_opened', 'person', {}, question.personId);
      return view;
    });
  }

  /** @throws Refusal `not_found` */
  async load(client: ClientBase, basis: CountingBasis, question: PersonQuestion): Promise<StoredPerson> {
    const { projectId, personId } = question;
    const known = await knownPerson(client, question);
    const facts = await readPersonFacts(client, projectId, personId);
    const { participationId } = known;
    const open = participationId === null ? null : await this.#stored.openById(client, basis, [participationId]);
    const participation = open?.get(participationId ?? '') ?? null;
    const identity = (await this.#identities.read(client, projectId, [personId])).get(personId)?.identity;
    const sealed = await this.#sealed.read(client, projectId, personId);
    const answers = participation ? answersKept(facts?.content ?? {}, participation.record) : {};
    const { surname = null, name = null, taxCode = null, phone = null, email = null } = identity ?? {};
    const form = { ...emptyIntake, ...answers, ...sealed, surname, name, taxCode, phone, email };
    return {
      ...{ known, facts, participation, sealed },
      form: { ...form, desk: participation?.record.desk ?? null, entryDate: participation?.record.entryDate ?? null },
    };
  }

  async read(client: ClientBase, basis: CountingBasis, question: PersonQuestion, today: CalendarDay): Promise<PersonView> {
    const { projectId, personId } = question;
    const { known, facts, participation, sealed, form } = await this.load(client, basis, question);
    const about = await readRecordsAbout(client, projectId, [personId]);
    return {
      ...{ id: personId, version: facts?.version ?? 0, pseudonym: known.pseudonym, identityKept: form.surname !== null },
      sealedAnswers: [...(participation ? sealedAnswersOf(participation.record) : []), ...sealedNamesOf(sealed)],
      facts: contentView(facts?.content ?? {}),
      participation: participation ? participationView(participation) : null,
      gaps: gapsOf(form, participation, about, basis),
      titleAlert: titleAlert(about, today),
      history: await readPersonHistory(client, projectId, personId),
    };
  }
}

function sealedAnswersOf(record: Participation): PersonView['sealedAnswers'] {
  const sealed = ['disability', 'minority', 'foreignBackground', 'housingExclusion'] as const;
  return sealed.filter((name) => record[name] !== 'not_asked');
}

function sealedNamesOf(sealed: SealedAnswers): PersonView['sealedAnswers'] {
  return sealedAnswerNames.filter((name) => [sealed[name] ?? []].flat().length > 0);
}

function participationView({ id, version, record, missing }: StoredParticipation): PersonView['participation'] {
  const { desk, entryDate, exitDate, exitReason, sex, birthDate, employmentStatus, longTerm, isced, inEducationAtEntry } = record;
  const { thirdCountryNational, degurba } = record;
  return {
    ...{ id, version, desk, entryDate, exitDate, exitReason, sex, employmentStatus, longTerm, isced, inEducationAtEntry },
    ...{ thirdCountryNational, degurba, missing: [...missing] },
    ageAtEntry: birthDate === null ? null : ageAtEntry(birthDate, entryDate),
  };
}

/** Notice and title are records of their own: a question that one of them answers is no gap. */
function gapsOf(
  form: IntakeForm,
  stored: StoredParticipation | null,
  about: readonly StoredRecord[],
  { specificObjective, settings }: CountingBasis,
): PersonView['gaps'] {
  if (stored === null) return { toReport: [], toAsk: [] };
  const toReport = stored.missing.map((field) => questionToMend(field as RequiredField, form));
  const has = new Set<string>(about.map(({ type }) => type));
  const answeredElsewhere = (field: IntakeField): boolean =>
    (field.startsWith('notice') && has.has('privacyNotice')) ||
    (questionsOfTitle.has(field) && has.has('residenceTitle')) ||
    // of who came with a file, what follows from the answer is known, and the answer is not
    (field === 'work' && stored.record.employmentStatus !== null);
  const { toAsk } = intakeGaps(form, specificObjective, settings);
  return { toReport, toAsk: toAsk.filter((field) => !answeredElsewhere(field) && !toReport.includes(field)) };
}

const questionsOfTitle: ReadonlySet<IntakeField> = new Set<IntakeField>(['titleType', 'titleExpiresOn', 'rightToWork']);

/** The title that was seen last, when it has expired or soon will: for the desk, and never a public number (desk practice §8). */
function titleAlert(about: readonly StoredRecord[], today: CalendarDay): PersonView['titleAlert'] {
  // those of one day in the order they were written down, as everywhere
  const titles = about.filter(({ type }) => type === 'residenceTitle').sort((one, other) => (one.id < other.id ? -1 : 1));
  const title = titleSeenLast(titles.map(({ content }) => seenTitle(content)));
  if (title === null || title.expiresOn === null) return null;
  const standing = titleStanding(title, today);
  return standing === 'valid' ? null : { expiresOn: title.expiresOn, expired: standing === 'expired' };
}
