import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { NewPerson, PersonView } from '#contract';
import {
  emptyIntake,
  entryCharacteristics,
  type Identity,
  type IntakeForm,
  nobody,
  nothingAnswered,
  nothingSealed,
  type Participation,
  personFacts,
  withoutNothing,
} from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { LikePeople } from '../../platform/identity/like-people.js';
import { noteIdentityLook } from '../../platform/identity/note-look.js';
import { SealedAnswerStore } from '../../platform/identity/sealed-answers.js';
import { SealedIdentities } from '../../platform/identity/sealed-identities.js';
import { Installation } from '../../platform/installation/installation.js';
import { newPseudonyms } from '../../platform/participations/pseudonyms.js';
import { refuseContradictions } from '../../platform/participations/refuse-contradictions.js';
import { ParticipationWriter, savePersons, type Writing } from '../../platform/participations/save-participations.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { MonthSumChanges } from '../../platform/tallies/month-sums.js';
import { changeMonthSums } from '../../platform/tallies/tally-store.js';
import { nextFacts, titleContent } from './person-records.js';
import { PersonViews } from './person-view.js';
import { PeopleAlike, refuseAlike } from './refuse-alike.js';
import { refuseFaults } from './refuse-intake.js';

export interface TakingCharge {
  readonly account: Account;
  readonly project: ProjectReference;
  /** Numbers of the desks where the account takes people in charge; null: all. */
  readonly desks: readonly number[] | null;
  readonly write: Write;
  readonly person: NewPerson;
}

/**
 * Takes somebody in charge: the person under a new pseudonym, who that is, the participation with its entry data and all it counts for, what
 * was answered, the notice that was given and the residence title. One transaction: all of it or nothing (G21).
 */
@Injectable()
export class TakeCharge {
  readonly #writer: ParticipationWriter;
  readonly #identities: SealedIdentities;
  readonly #sealed: SealedAnswerStore;
  readonly #likePeople: LikePeople;

  constructor(
    private readonly writes: Writes,
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly views: PersonViews,
  ) {
    this.#writer = new ParticipationWriter(new SpecialCategories(installation.secret));
    this.#identities = new SealedIdentities(installation.secret);
    this.#sealed = new SealedAnswerStore(installation.secret);
    this.#likePeople = new LikePeople(installation.secret);
  }

  /**
   * @throws Refusal `validation` naming the question, `wrong_state` for who takes part or took part already (R4, R7), `people_alike` when
   * nobody has asked yet and somebody may be the same
   */
  async run(taking: TakingCharge): Promise<PersonView> {
    try {
      return await this.#run(taking);
    } catch (error) {
      // a look at people leaves a trace, also when nothing else of it stays (G37)
      if (error instanceof PeopleAlike) await this.#noteAlike(taking, error);
      throw error;
    }
  }

  #run({ account, project, desks, write, person }: TakingCharge): Promise<PersonView> {
    const work = async (client: ClientBase, postedAt: Date): Promise<PersonView> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const today = this.installation.today(basis.timeZone);
      const form = formOf(person);
      refuseDesk(basis, person.desk, desks);
      refuseFaults(form, basis, today);
      const record = entered(form, person.entryDate, basis);
      refuseContradictions(record, basis, today);
      const ids = { person: person.id ?? uuidv7(), participation: person.participationId ?? uuidv7() };
      await refuseKnown(client, project.id, ids.person);
      if (person.alikeUnasked) {
        const whose = { projectId: project.id, account: account.id, desks, personId: ids.person, identity: identityOf(form) };
        await refuseAlike(client, this.#likePeople, whose);
      }
      const writing = { basis, postedAt, recordedBy: account.id, reason: null, importId: null };
      await this.#save(client, writing, ids, person, form, record);
      return this.views.read(client, basis, { projectId: project.id, personId: ids.person, desks }, today);
    };
    return this.writes.runBulk(write, account.scopeFor(project), work, { lock: 'shared' });
  }

  #noteAlike({ account, project }: TakingCharge, { found, elsewhere }: PeopleAlike): Promise<void> {
    const detail = { found, elsewhere: Number(elsewhere) };
    return this.database.withBulkScope(account.scopeFor(project), (client) =>
      noteIdentityLook(client, project.id, 'likeness_asked', null, detail),
    );
  }

  async #save(
    client: ClientBase,
    writing: Writing,
    ids: { readonly person: string; readonly participation: string },
    person: NewPerson,
    form: IntakeForm,
    record: Participation,
  ): Promise<void> {
    const { projectId } = writing.basis;
    const [pseudonym = ''] = await newPseudonyms(client, projectId, 1);
    await savePersons(client, projectId, [{ personId: ids.person, externalId: null, pseudonym }]);
    const sums = new MonthSumChanges();
    await this.#writer.save(client, writing, [{ id: ids.participation, version: 1, personId: ids.person, record }], sums);
    await changeMonthSums(queryOn(client), projectId, sums);
    const identity = identityOf(form);
    await this.#identities.keep(client, { projectId, ...writing }, [[ids.person, identity]]);
    await this.#likePeople.remember(client, projectId, [[ids.person, identity]]);
    await this.#sealed.keep(client, { projectId, ...writing }, ids.person, nothingSealed, form);
    const records = recordsOf(ids.person, person, form, writing.basis);
    await saveRecords(client, writing, records, await ReferencedRecords.of(client, projectId, records));
  }
}

/** The form as it was filled in. */
function formOf({ desk, entryDate, notice, identity, answers }: NewPerson): IntakeForm {
  return {
    ...{ ...emptyIntake, ...nothingAnswered, ...identity, ...answers },
    ...{ desk, entryDate, noticeGivenOn: notice.givenOn, noticeVersion: notice.version },
  };
}

function entered(form: IntakeForm, entryDate: string, { acronym, settings }: CountingBasis): Participation {
  return { ...nobody, operationId: acronym, ...entryCharacteristics(form, entryDate, settings), entryDate, desk: form.desk };
}

/** Who the person is, with what helps to tell two people apart; what was not said is absent. */
export function identityOf(form: IntakeForm): Identity {
  const { surname, name, taxCode, birthDate, birthCountry, sex, phone, email } = form;
  const said = Object.entries({ taxCode, birthDate, birthCountry, sex, phone, email }).filter(([, value]) => value !== null);
  return { surname: surname ?? '', name: name ?? '', ...Object.fromEntries(said) };
}

function recordsOf(personId: string, { notice, entryDate }: NewPerson, form: IntakeForm, { settings }: CountingBasis): NewRecordVersion[] {
  const given = withoutNothing({ person: personId, givenOn: notice.givenOn, version: notice.version, language: notice.language });
  const title = titleContent(form, personId, entryDate);
  return [
    nextFacts(personId, null, personFacts(form, settings)),
    { id: uuidv7(), version: 1, type: 'privacyNotice', content: given },
    ...(title === null ? [] : [{ id: uuidv7(), version: 1, type: 'residenceTitle' as const, content: title }]),
  ];
}

function refuseDesk({ desks }: CountingBasis, code: string, own: readonly number[] | null): void {
  const number = desks.numberOf(code);
  if (number === undefined || number === null)
    throw new Refusal('validation', { field: 'desk', detail: 'desk: the project has no such desk' });
  if (own !== null && !own.includes(number)) throw new Refusal('forbidden', { detail: 'The person would belong to another desk.' });
}

/** One participation per person and project (R4); who comes back takes up the first one again (R7). */
async function refuseKnown(client: ClientBase, projectId: string, personId: string): Promise<void> {
  const { rows } = await client.query<{ left: boolean | null }>(
    `select (select r.exit_date is not null from participation r where r.project_id = $1 and r.person_id = p.person_id
       and r.superseded_at is null and not r.withdrawn limit 1) as left
     from person p where p.project_id = $1 and p.person_id = $2`,
    [projectId, personId],
  );
  const [known] = rows;
  if (known === undefined) return;
  const detail = known.left
    ? 'The person took part before: a re-entry takes that participation up again (R7).'
    : 'The person takes part already: there is one participation per person and project (R4).';
  throw new Refusal('wrong_state', { field: 'id', detail });
}
