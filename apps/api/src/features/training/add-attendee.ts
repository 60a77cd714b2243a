import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { AttendeeAdded, AttendeesAlike, NewAttendee, Problem } from '#contract';
import { faultsOfRecord, type Identity, withoutNothing } from '#domain';
import { queryOn } from '../../platform/database/query.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { LikePeople } from '../../platform/identity/like-people.js';
import { SealedIdentities } from '../../platform/identity/sealed-identities.js';
import { Installation } from '../../platform/installation/installation.js';
import { newPseudonyms } from '../../platform/participations/pseudonyms.js';
import { savePersons, type Writing } from '../../platform/participations/save-participations.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { refuseAgainstOthers } from '../../platform/records/refuse-against-others.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { openRecordOf, refuseOthersCourse } from './open-session.js';

export interface AddingAttendee {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
  readonly course: string;
  readonly attendee: NewAttendee;
}

type Alike = AttendeesAlike['alike'][number];

/** People on the lists of courses who have the same name: whoever is one of them is counted once. */
class AttendeeAlike extends Refusal {
  constructor(private readonly alike: readonly Alike[]) {
    super('people_alike');
  }

  override toProblem(reference: string): Problem & AttendeesAlike {
    return { ...super.toProblem(reference), alike: [...this.alike] };
  }
}

/**
 * Puts somebody on the list of a course: a person of the project, or somebody new, who gets a pseudonym and a sealed name and takes part in
 * nothing else. Who is trained to serve the public is no participant of the desks (R2).
 */
@Injectable()
export class AddAttendee {
  readonly #identities: SealedIdentities;
  readonly #likePeople: LikePeople;

  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {
    this.#identities = new SealedIdentities(installation.secret);
    this.#likePeople = new LikePeople(installation.secret);
  }

  /** @throws Refusal `not_found`, `forbidden`, `validation`; `people_alike` with those of the same name, when nobody said that this is another */
  run({ account, project, write, course, attendee }: AddingAttendee): Promise<AttendeeAdded> {
    if ([attendee.person, attendee.pseudonym, attendee.identity].filter((one) => one !== null).length !== 1)
      throw new Refusal('validation', { field: 'person', detail: 'person: either a person of the project, or the name of somebody new' });
    const work = async (client: ClientBase, postedAt: Date): Promise<AttendeeAdded> => {
      const edition = await openRecordOf(client, project.id, 'courseEdition', course);
      refuseOthersCourse(account, project.id, edition.content);
      const basis = await readCountingBasis(queryOn(client), project.id);
      const writing = { basis, postedAt, recordedBy: account.id, reason: null, importId: null };
      const known = attendee.person ?? (await byPseudonym(client, project.id, attendee.pseudonym));
      const person = known ?? (await this.#newPerson(client, writing, attendee));
      const version = enrolmentOf(course, person, attendee);
      const references = await ReferencedRecords.of(client, project.id, [version]);
      const found = references.of('person', person);
      if (found === null) throw new Refusal('validation', { field: 'person', detail: 'person: nobody of this project' });
      this.#refuseFaults(version, this.installation.today(basis.timeZone));
      await refuseAgainstOthers(client, project.id, [version]);
      await saveRecords(client, writing, [version], references);
      return { enrolment: version.id, person, pseudonym: found.name ?? '' };
    };
    return this.writes.runBulk(write, account.scopeFor(project), work, { lock: 'shared' });
  }

  #refuseFaults({ type, content }: NewRecordVersion, today: string): void {
    const [fault] = faultsOfRecord(type, content, today);
    if (fault) throw new Refusal('validation', { field: fault.field, detail: `${fault.field}: ${fault.code.replaceAll('-', ' ')}` });
  }

  async #newPerson(client: ClientBase, writing: Writing, { identity, isAnother }: NewAttendee): Promise<string> {
    const { projectId } = writing.basis;
    const who: Identity = { surname: identity?.surname ?? '', name: identity?.name ?? '' };
    if (!isAnother) await this.#refuseAlike(client, projectId, who);
    const id = uuidv7();
    const [pseudonym = ''] = await newPseudonyms(client, projectId, 1);
    await savePersons(client, projectId, [{ personId: id, externalId: null, pseudonym }]);
    await this.#identities.keep(client, { projectId, ...writing }, [[id, who]]);
    await this.#likePeople.remember(client, projectId, [[id, who]]);
    return id;
  }

  /** Only people on the lists of courses: whom the desks serve is nothing that a trainer is told. */
  async #refuseAlike(client: ClientBase, projectId: string, identity: Identity): Promise<void> {
    const found = await this.#likePeople.find(client, { projectId, identity });
    const { rows } = await client.query<Alike>(
      `select distinct on (r.person_id) r.person_id as person, p.pseudonym, r.content ->> 'role' as role, o.name as organisation
       from record_version r join person p on p.project_id = r.project_id and p.person_id = r.person_id
       left join organisation o on o.organisation_id = (r.content ->> 'organisation')::uuid
       where r.project_id = $1 and r.person_id = any ($2::uuid[]) and r.type = 'enrolment' and r.superseded_at is null and not r.withdrawn
       order by r.person_id, r.recorded_at desc`,
      [projectId, found.map(({ personId }) => personId)],
    );
    if (rows.length > 0) throw new AttendeeAlike(rows);
  }
}

function enrolmentOf(edition: string, person: string, { id = uuidv7(), role, organisation }: NewAttendee): NewRecordVersion {
  return { id, version: 1, type: 'enrolment', content: withoutNothing({ edition, person, role, organisation }) };
}

/** @throws Refusal `validation` when nobody in the project is called so */
async function byPseudonym(client: ClientBase, projectId: string, pseudonym: string | null): Promise<string | null> {
  if (pseudonym === null) return null;
  const { rows } = await client.query<{ id: string }>('select person_id as id from person where project_id = $1 and pseudonym = $2', [
    projectId,
    pseudonym.toUpperCase(),
  ]);
  if (!rows[0]) throw new Refusal('validation', { field: 'pseudonym', detail: 'pseudonym: nobody of this project' });
  return rows[0].id;
}
