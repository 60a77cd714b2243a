import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { CountedRecord, CountedRecords, RecordsQuery } from '#contract';
import { recordTypesOf } from '#domain';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import { noteLook } from './audit-look.js';
import { cursorOf, placeOf } from './cursor.js';
import { indicatorNamed } from './indicator-detail.js';
import { definitionKnownAt } from './indicator-plan.js';
import { selectionOf } from './indicator-sums.js';
import { columnsOf, readColumns } from './record-columns.js';
import { ProjectAnswers } from './project-answers.js';
import { type Conditions, conditionsOn } from './sums-over-tallies.js';
import type { ProjectFacts } from './project-facts.js';
import { typedStanding } from './typed-standing.js';
import { questionKey, questionOf, type ValueQuestion } from './value-question.js';

/** The records behind a number: pseudonymous, newest first. Whoever opens the list leaves a trace (G37). */
@Injectable()
export class CountedRecordList {
  constructor(
    private readonly database: Database,
    private readonly answers: ProjectAnswers,
  ) {}

  of(scope: Scope, projectId: string, code: string, query: RecordsQuery): Promise<CountedRecords> {
    const after = placeOf(query.cursor);
    return this.database.withBulkScope(scope, async (client) => {
      const facts = await this.answers.facts(client, projectId);
      const indicator = indicatorNamed(facts, code);
      const question = await this.answers.withRecords(client, facts, questionOf(query, facts, this.answers.today(facts)));
      // a typed value stands on no records, whatever some of them count beside it
      if (typedStanding(indicator, facts, question.cutOff, question.knownAt) !== null) return { items: [], next: null, total: 0 };
      const columns = columnsOf(query.columns, recordTypesOf(definitionKnownAt(indicator, question.knownAt).definition));
      const conditions = conditionsOn({ ...selectionOf(facts, question), indicators: [indicator.number] });
      const part = query.part === 'numerator' ? 'N' : 'D';
      if (after === null) await noteLook(client, projectId, 'records_listed', 'indicator', { code: indicator.code, part: query.part });
      const records = await readPage(client, conditions, part, after, query.limit);
      const [last, more] = [records.at(query.limit - 1), records.length > query.limit];
      const items = records.slice(0, query.limit);
      const values = await readColumns(client, projectId, items, columns, question.knownAt);
      return {
        items: columns.length === 0 ? items : items.map((item) => ({ ...item, values: { ...values.get(item.recordId) } })),
        next: more && last ? cursorOf([last.day, last.recordId]) : null,
        total: await this.#total(client, facts, question, indicator.number, part),
      };
    });
  }

  /** Counted once as long as nothing changes; the pages of a list ask it again and again. */
  #total(client: ClientBase, facts: ProjectFacts, question: ValueQuestion, indicator: number, part: string): Promise<number> {
    return this.answers.askWithin(client, facts.projectId, () => ({
      key: `records ${indicator} ${part} ${questionKey(question)}`,
      answer: () => countAll(client, conditionsOn({ ...selectionOf(facts, question), indicators: [indicator] }), part),
    }));
  }
}

async function readPage(
  client: ClientBase,
  { text, values }: Conditions,
  part: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<CountedRecord[]> {
  const at = values.length;
  const following = after === null ? '' : `and (t.day, t.record_id) < ($${at + 3}::date, $${at + 4}::uuid)`;
  const { rows } = await client.query<CountedRecord>(
    `select t.record_id as "recordId", t.record_version as version, p.pseudonym, coalesce(own.name, partner.name) as name,
       case when own.desk_id is not null then 'desk' when partner.name is not null then 'projectPartner'
         else coalesce(kept.type, 'participation') end as "of", t.day, t.amount::float8 as amount, d.code as desk,
       d.name as "deskName", t.sex, t.age_band as "ageBand", t.employment_status as "employmentStatus",
       t.education_group as "educationGroup", t.citizenship_group as "citizenshipGroup"
     from tally t
     left join lateral (select type, person_id from record_version
       where project_id = t.project_id and record_id = t.record_id and version = t.record_version offset 0) kept on true
     left join person p on p.project_id = t.project_id and p.person_id = coalesce(kept.person_id, t.subject_id)
     left join desk d on d.project_id = t.project_id and d.number = t.desk_number
     left join desk own on own.project_id = t.project_id and own.desk_id = t.record_id
     left join (project_partner m join organisation partner on partner.organisation_id = m.organisation_id)
       on m.project_id = t.project_id and m.partner_id = t.record_id
     where ${text} and t.part = $${at + 1} ${following} order by t.day desc, t.record_id desc limit $${at + 2}`,
    [...values, part, limit + 1, ...(after ?? [])],
  );
  return rows;
}

async function countAll(client: ClientBase, { text, values }: Conditions, part: string): Promise<number> {
  const { rows } = await client.query<{ total: number }>(
    `select count(*)::integer as total from tally t where ${text} and t.part = $${values.length + 1}`,
    [...values, part],
  );
  return rows[0]?.total ?? 0;
}
