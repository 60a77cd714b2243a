import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { NewPlacementOfCandidacy, PlacementOfCandidacy, ProposedCandidacy } from '#contract';
import { type CalendarDay, faultsOfRecord, type RecordContent, withoutNothing } from '#domain';
import { queryOn } from '../../platform/database/query.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { refuseAgainstOthers } from '../../platform/records/refuse-against-others.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import { readOpenRecords, type StoredRecord } from '../../platform/records/stored-record.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readCandidacies } from './proposals.js';
import { VisibleVacancies } from './read-profiles.js';

interface Work {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
}

/** One at a time and in one transaction each: who was proposed applies, and who was hired is placed. */
@Injectable()
export class FromProposalToPlacement {
  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  /** Somebody applies for a vacancy. Who has done so already is not entered again. @throws Refusal `not_found`, `wrong_state` */
  apply(work: Work, vacancyId: string, personId: string): Promise<ProposedCandidacy> {
    return this.#write(work, async (client, today, save) => {
      const desk = await deskOfPerson(client, work, personId);
      const vacancy = await openRecord(client, work.project.id, vacancyId, 'vacancy');
      await refuseUnseen(client, work, vacancy.id, today);
      if (!isOpen(vacancy)) throw new Refusal('wrong_state', { detail: 'The vacancy is not open.' });
      const there = (await readCandidacies(client, work.project.id, [vacancyId], [personId])).get(`${vacancyId} ${personId}`);
      if (there) return { ...there, isNew: false };
      const content = withoutNothing({
        ...{ person: personId, vacancy: vacancyId, desk: desk?.id ?? null, ownerOrganisation: desk?.host ?? null },
        ...{ source: 'desk', status: 'active', openedOn: today },
      });
      const id = uuidv7();
      await save([{ id, version: 1, type: 'candidacy', content }]);
      return { id, version: 1, status: 'active', isNew: true };
    });
  }

  /** Who was hired is placed, and the candidacy says so. @throws Refusal `not_found`, `wrong_state`, `validation` */
  place(work: Work, candidacyId: string, said: NewPlacementOfCandidacy): Promise<PlacementOfCandidacy> {
    return this.#write(work, async (client, today, save) => {
      const candidacy = await openRecord(client, work.project.id, candidacyId, 'candidacy');
      const { person, vacancy } = candidacy.content;
      await deskOfPerson(client, work, typeof person === 'string' ? person : '');
      const placed = await placementOf(client, work.project.id, candidacyId);
      if (placed !== null) return { id: placed, candidacy: { id: candidacyId, version: candidacy.version, status: 'hired' } };
      const [opening] = typeof vacancy === 'string' ? await readOpenRecords(client, work.project.id, [vacancy]) : [];
      const placement = withoutNothing({
        ...{ person: person ?? null, candidacy: candidacyId, vacancy: vacancy ?? null, employer: opening?.content['employer'] ?? null },
        desk: candidacy.content['desk'] ?? null,
        contractType: opening?.content['contractType'] ?? null,
        workingTime: opening?.content['workingTime'] ?? null,
        hoursPerWeek: opening?.content['hoursPerWeek'] ?? null,
        ...withoutNothing(said as RecordContent),
      });
      const hired = { ...candidacy.content, status: 'hired', closedOn: dayOfHiring(candidacy, said.startDate, today) };
      const id = uuidv7();
      const version = candidacy.version + 1;
      await save([
        { id, version: 1, type: 'placement', content: placement },
        { id: candidacyId, version, type: 'candidacy', content: hired },
      ]);
      return { id, candidacy: { id: candidacyId, version, status: 'hired' } };
    });
  }

  #write<T>(
    { account, project, write }: Work,
    decide: (client: ClientBase, today: CalendarDay, save: (versions: readonly NewRecordVersion[]) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const carryOut = async (client: ClientBase, postedAt: Date): Promise<T> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const today = this.installation.today(basis.timeZone);
      return decide(client, today, async (versions) => {
        for (const { type, content } of versions) {
          const [fault] = faultsOfRecord(type, content, today);
          if (fault)
            throw new Refusal('validation', {
              field: fault.field,
              detail: `${fault.field}: ${fault.code.replaceAll('-', ' ')}`,
            });
        }
        await refuseAgainstOthers(client, project.id, versions);
        const references = await ReferencedRecords.of(client, project.id, versions);
        const writing = { basis, postedAt, recordedBy: account.id, reason: null, importId: null };
        await saveRecords(client, writing, versions, references);
      });
    };
    return this.writes.runBulk(write, account.scopeFor(project), carryOut, { lock: 'exclusive' });
  }
}

/** The day on which somebody began to work, as far as it is past; never before the candidacy was opened. */
function dayOfHiring({ content: { openedOn } }: StoredRecord, startDate: CalendarDay, today: CalendarDay): CalendarDay {
  const begun = startDate < today ? startDate : today;
  return typeof openedOn === 'string' && openedOn > begun ? openedOn : begun;
}

const isOpen = ({ content }: StoredRecord): boolean => content['status'] === 'published' || content['status'] === 'in_selection';

async function openRecord(client: ClientBase, projectId: string, id: string, type: StoredRecord['type']): Promise<StoredRecord> {
  const [record] = await readOpenRecords(client, projectId, [id]);
  if (record?.type !== type || record.withdrawn) throw new Refusal('not_found');
  return record;
}

/** The desk that took somebody in charge. @throws Refusal `not_found` for a person of another desk or project alike */
async function deskOfPerson(
  client: ClientBase,
  { account, project }: Work,
  personId: string,
): Promise<{ readonly id: string; readonly host: string | null } | null> {
  const desks = account.desksIn('desk-work.edit', project.id);
  const { rows } = await client.query<{ number: number | null; id: string | null; host: string | null }>(
    `select r.desk_number as number, d.desk_id as id, d.host_organisation_id as host from participation r
     left join desk d on d.project_id = $1 and d.number = r.desk_number
     where r.project_id = $1 and r.person_id = nullif($2, '')::uuid and r.superseded_at is null and not r.withdrawn`,
    [project.id, personId],
  );
  const [found] = rows;
  if (!found || (desks !== null && (found.number === null || !desks.includes(found.number)))) throw new Refusal('not_found');
  return found.id === null ? null : { id: found.id, host: found.host };
}

/** @throws Refusal `not_found` for a vacancy that another member keeps to itself */
async function refuseUnseen(client: ClientBase, { account, project }: Work, vacancyId: string, today: CalendarDay): Promise<void> {
  const visible = await VisibleVacancies.of(client, {
    projectId: project.id,
    today,
    desks: account.desksIn('desk-work.edit', project.id),
  });
  const { rowCount } = await client.query(
    `select from record_version r where r.project_id = $1 and r.record_id = $2::uuid and r.superseded_at is null
       and ${visible.condition('r.content', '$3')}`,
    [project.id, vacancyId, visible.owners],
  );
  if (rowCount === 0) throw new Refusal('not_found');
}

async function placementOf(client: ClientBase, projectId: string, candidacyId: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select r.record_id as id from record_version r where r.links && array[$2::uuid] and r.project_id = $1 and r.type = 'placement'
       and r.superseded_at is null and not r.withdrawn`,
    [projectId, candidacyId],
  );
  return rows[0]?.id ?? null;
}
