import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { IncompleteQuery, IncompleteRecord, IncompleteRecords, IndicatorDetail } from '#contract';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import { noteLook } from './audit-look.js';
import { cursorOf, placeOf } from './cursor.js';
import { participationConditions } from './participation-counts.js';
import { ProjectAnswers } from './project-answers.js';
import type { ProjectFacts } from './project-facts.js';
import { questionOf, type ValueQuestion } from './value-question.js';

/** Participations that count nowhere because a field of point 1.1 is missing (R12), the latest first. */
@Injectable()
export class IncompleteRecordList {
  constructor(
    private readonly database: Database,
    private readonly answers: ProjectAnswers,
  ) {}

  of(scope: Scope, projectId: string, { cursor, limit, field, ...query }: IncompleteQuery): Promise<IncompleteRecords> {
    const after = placeOf(cursor);
    return this.database.withBulkScope(scope, async (client) => {
      const facts = await this.answers.facts(client, projectId);
      const question = await this.answers.withRecords(client, facts, questionOf(query, facts, this.answers.today(facts)));
      if (after === null) await noteLook(client, projectId, 'incomplete_listed', 'participation', field === undefined ? {} : { field });
      const values: unknown[] = [question.cutOff, field ?? null];
      const where = `${participationConditions(facts, question, values)} and r.entry_date <= $1::date and r.missing_fields <> '{}'
        and ($2::text is null or $2::text = any (r.missing_fields))`;
      const records = await readPage(client, where, values, after, limit);
      const [last, more] = [records.at(limit - 1), records.length > limit];
      const total = await client.query<{ total: number }>(`select count(*)::integer as total from participation r where ${where}`, values);
      return {
        items: records.slice(0, limit),
        next: more && last ? cursorOf([last.entryDate, last.recordId]) : null,
        total: total.rows[0]?.total ?? 0,
      };
    });
  }
}

async function readPage(
  client: ClientBase,
  where: string,
  values: readonly unknown[],
  after: readonly [string, string] | null,
  limit: number,
): Promise<IncompleteRecord[]> {
  const at = values.length;
  const following = after === null ? '' : `and (r.entry_date, r.participation_id) < ($${at + 2}::date, $${at + 3}::uuid)`;
  const { rows } = await client.query<IncompleteRecord>(
    `select r.participation_id as "recordId", p.pseudonym, r.entry_date as "entryDate", d.code as desk, d.name as "deskName",
       r.missing_fields as missing
     from participation r
     join person p on p.project_id = r.project_id and p.person_id = r.person_id
     left join desk d on d.project_id = r.project_id and d.number = r.desk_number
     where ${where} ${following} order by r.entry_date desc, r.participation_id desc limit $${at + 1}`,
    [...values, limit + 1, ...(after ?? [])],
  );
  return rows;
}

/** Incomplete participations by missing field; one may miss several. */
export async function readMissing(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<IndicatorDetail['missing']> {
  const values: unknown[] = [question.cutOff];
  const where = participationConditions(facts, question, values);
  const { rows } = await client.query<{ field: string; count: number }>(
    `select field, count(*)::integer as count from participation r, unnest(r.missing_fields) as field
     where ${where} and r.entry_date <= $1::date and r.missing_fields <> '{}' group by field order by count desc, field`,
    values,
  );
  return rows;
}
