import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { ExcludedQuery, ExcludedRecord, ExcludedRecords } from '#contract';
import {
  classify,
  type IndicatorDefinition,
  missingFields,
  participationNode,
  personNode,
  readsPeople,
  type RecordNode,
  recordTypesOf,
} from '#domain';
import { excludedSentence, notCountedSentence } from '#wording';
import { Database } from '../database/database.js';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import { nothingAsked, participationFields, participationFrom, type ParticipationRow } from '../participations/participation-row.js';
import { readDesksByCode } from '../projects/project-nodes.js';
import { type KnownPeople, readKnownPeople } from '../records/known-people.js';
import { readsDesks } from '../tallies/counting-basis.js';
import { noteLook } from './audit-look.js';
import { cursorOf, placeOf } from './cursor.js';
import { tallyConditions } from './excluded-counts.js';
import { readExcludedContents } from './excluded-contents.js';
import { readExcludedNodes, reasonOf } from './excluded-nodes.js';
import { IndicatorDetails, indicatorNamed } from './indicator-detail.js';
import { definitionKnownAt } from './indicator-plan.js';
import { participationConditions } from './participation-counts.js';
import { ProjectAnswers } from './project-answers.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { questionOf, type ValueQuestion } from './value-question.js';

/** The records that a number leaves out, each with its reason, the latest first. Whoever opens the list leaves a trace (G37). */
@Injectable()
export class ExcludedRecordList {
  constructor(
    private readonly database: Database,
    private readonly answers: ProjectAnswers,
    private readonly details: IndicatorDetails,
  ) {}

  async of(scope: Scope, projectId: string, code: string, { cursor, limit, ...query }: ExcludedQuery): Promise<ExcludedRecords> {
    const after = placeOf(cursor);
    const { explained } = await this.details.of(scope, projectId, code, query);
    if (explained.excluded === null) return { items: [], next: null, total: 0 };
    const { total } = explained.excluded;
    return this.database.withBulkScope(scope, async (client) => {
      const facts = await this.answers.facts(client, projectId);
      const indicator = indicatorNamed(facts, code);
      const question = await this.answers.withRecords(client, facts, questionOf(query, facts, this.answers.today(facts)));
      const { definition } = definitionKnownAt(indicator, question.knownAt);
      if (after === null) await noteLook(client, projectId, 'records_listed', 'indicator', { code: indicator.code, part: 'excluded' });
      const people = recordTypesOf(definition).includes('participation')
        ? await readPage(client, facts, question, { indicator, definition, after, limit })
        : [];
      const contents = await readExcludedContents(client, { facts, question, indicator, definition }, { after, limit });
      const dated = [...people, ...contents].sort(latestFirst);
      const last = dated.at(limit - 1);
      if (dated.length > limit && last?.day) return { items: dated.slice(0, limit), next: cursorOf([last.day, last.recordId]), total };
      // desks and partners are few: they stand after the last of the others
      const nodes = await readExcludedNodes(client, facts, question, definition);
      return { items: [...dated, ...(nodes?.excluded ?? [])], next: null, total };
    });
  }
}

function latestFirst(one: ExcludedRecord, other: ExcludedRecord): number {
  const [first, second] = [`${one.day ?? ''} ${one.recordId}`, `${other.day ?? ''} ${other.recordId}`];
  return first < second ? 1 : -1;
}

interface Page {
  readonly indicator: IndicatorFacts;
  readonly definition: IndicatorDefinition;
  readonly after: readonly [day: string, id: string] | null;
  readonly limit: number;
}

interface ExcludedRow extends ParticipationRow {
  readonly id: string;
  readonly personId: string;
  readonly desk: string | null;
  readonly deskName: string | null;
  /** First later day on which it counts, and whether it counted until an earlier one. */
  readonly later: string | null;
  readonly ended: boolean;
}

async function readPage(client: ClientBase, facts: ProjectFacts, question: ValueQuestion, page: Page): Promise<ExcludedRecord[]> {
  const values: unknown[] = [question.cutOff];
  const where = participationConditions(facts, question, values);
  const { known, holds } = tallyConditions(page.indicator, question, values);
  const ofRecord = `from tally t where t.project_id = r.project_id and t.record_id = r.participation_id and ${known}`;
  const following =
    page.after === null ? '' : `and (r.entry_date, r.participation_id) < ($${values.length + 2}::date, $${values.length + 3}::uuid)`;
  const { rows } = await client.query<ExcludedRow>(
    `select r.participation_id as id, r.person_id as "personId", d.code as desk, d.name as "deskName",
       (select min(t.day)::text ${ofRecord} and t.day > $1::date) as later,
       exists (select ${ofRecord} and t.day <= $1::date) as ended, ${participationFields}
     from participation r
     join person p on p.project_id = r.project_id and p.person_id = r.person_id
     left join desk d on d.project_id = r.project_id and d.number = r.desk_number
     where ${where} and r.entry_date <= $1::date and not exists (select ${ofRecord} and ${holds}) ${following}
     order by r.entry_date desc, r.participation_id desc limit $${values.length + 1}`,
    [...values, page.limit + 1, ...(page.after ?? [])],
  );
  const desks = readsDesks(page.definition) ? await readDesksByCode(queryOn(client), facts.projectId) : undefined;
  const people = rows.map(({ personId }) => personId);
  const kept = await readKnownPeople(client, facts.projectId, readsPeople(page.definition) ? people : []);
  return rows.map((row) => excludedFrom(row, facts, page.definition, { desks, kept }));
}

/** Answers of special categories stay sealed: no reason names one. */
function excludedFrom(
  row: ExcludedRow,
  facts: ProjectFacts,
  definition: IndicatorDefinition,
  { desks, kept }: { readonly desks: ReadonlyMap<string, RecordNode> | undefined; readonly kept: KnownPeople },
): ExcludedRecord {
  const { id, personId, pseudonym, entryDate, desk, deskName, later, ended } = row;
  const about = { recordId: id, of: 'participation', label: pseudonym, day: entryDate, desk, deskName } as const;
  const record = participationFrom(row, nothingAsked, facts.acronym, desk);
  const missing = missingFields(record, facts.specificObjective);
  if (missing.length > 0)
    return { ...about, reason: 'incomplete', sentence: notCountedSentence('participation', { reason: 'incomplete', fields: missing }) };
  if (later !== null) return { ...about, reason: 'later', sentence: notCountedSentence('participation', { reason: 'later', day: later }) };
  if (ended) return { ...about, reason: 'ended', sentence: excludedSentence('ended') };
  const classified = classify(record, facts.settings, facts.specificObjective);
  const person = personNode(personId, kept(personId), record);
  return { ...about, ...reasonOf(participationNode(classified, { desks, person }), definition) };
}
