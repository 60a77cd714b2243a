import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Database } from '../src/platform/database/database.js';

/** A project with at least one row in every project table, written as the API writes. */
export interface FilledProject {
  readonly projectId: string;
  readonly personId: string;
  readonly participationId: string;
  readonly deskId: string;
  readonly reportId: string;
  readonly importId: string;
}

const hash = 'a'.repeat(64);

export async function fillProject(database: Database, acronym: string): Promise<FilledProject> {
  const [projectId, personId, participationId, deskId, reportId, importId, programmeId, organisationId, targetId] = Array.from(
    { length: 9 },
    () => randomUUID(),
  ) as [string, string, string, string, string, string, string, string, string];
  await database.withBulkScope(
    { projects: [projectId], account: 'anna', reason: 'filled for a spec' },
    async (client, postedAt) => {
      const insert = (text: string, ...values: unknown[]) => client.query(`insert into ${text}`, [projectId, ...values]);
      await client.query(`insert into programme (programme_id, code, name, fund) values ($1, $2, '{}', 'ESF+')`, [programmeId, acronym]);
      await client.query(`insert into organisation (organisation_id, name) values ($1, $2)`, [organisationId, `Comune di ${acronym}`]);
      await insert(
        `project (project_id, programme_id, acronym, title, specific_objective, start_date, end_date, lead_partner_id)
         values ($1, $2, $3, '{}', 'ESO4.1', '2024-01-01', '2026-12-31', $4)`,
        programmeId,
        acronym,
        organisationId,
      );
      await insert(
        `project_partner (project_id, partner_id, organisation_id, role, number) values ($1, gen_random_uuid(), $2, 'lead_partner', 1)`,
        organisationId,
      );
      await insert(`desk (project_id, desk_id, number, code, name) values ($1, $2, 1, 'D1', 'Sportello')`, deskId);
      await insert(`reporting_period values ($1, 'P1', 1, '2024-01-01', '2024-12-31', '2025-02-28')`);
      await insert(
        `indicator (project_id, number, code, kind, name, unit, measure, position) values ($1, 1, 'EECO01', 'output', '{}', 'persons', 'count', 1)`,
      );
      await insert(`indicator_definition values ($1, 1, 1::smallint, '{}', $2)`, postedAt);
      await insert(`indicator_baseline values ($1, 1, $2, 0)`, postedAt);
      await insert(
        `indicator_target (project_id, target_id, indicator_number, period_id, value, recorded_at) values ($1, $2, 1, 'P1', 100, $3)`,
        targetId,
        postedAt,
      );
      await insert(
        `definition_posting (project_id, indicator_number, code, version, definition, requested_by, requested_at)
         values ($1, 1, 'EECO01', 2, '{}', 'anna', $2)`,
        postedAt,
      );
      await insert(
        `indicator_typed_value (project_id, indicator_number, on_date, version, kind, value, method, recorded_by, recorded_at)
         values ($1, 1, '2024-05-02', 1, 'external', 5, 'asked', 'anna', $2)`,
        postedAt,
      );
      await insert(
        `record_version (project_id, record_id, version, type, recorded_at, recorded_by, content)
         values ($1, gen_random_uuid(), 1, 'referral', $2, 'anna', '{}')`,
        postedAt,
      );
      // and what it is proposed by (matching_profile)
      await insert(
        `record_version (project_id, record_id, version, type, recorded_at, recorded_by, content)
         values ($1, gen_random_uuid(), 1, 'vacancy', $2, 'anna', '{"title":"Cuoca","status":"published"}')`,
        postedAt,
      );
      const viewId = randomUUID();
      await insert(
        `saved_view (project_id, view_id, register, owner_id, name, content, created_at) values ($1, $2, 'contacts', 'anna', 'Mine', '{}', $3)`,
        viewId,
        postedAt,
      );
      await insert(`saved_view_default (project_id, account_id, register, view_id) values ($1, 'anna', 'contacts', $2)`, viewId);
      await insert(
        `alert_setting_aside (project_id, setting_id, alert_key, until_day, reason, set_by, set_at)
         values ($1, gen_random_uuid(), 'report_due.P1', '2024-12-31', 'agreed', 'anna', $2)`,
        postedAt,
      );
      await insert(
        `questionnaire_version (project_id, survey_id, number, content, edition, saved_by, saved_at)
         values ($1, gen_random_uuid(), 1, '{"questions":[]}', 1, 'anna', $2)`,
        postedAt,
      );
      const linkId = randomUUID();
      await insert(
        `answer_link (project_id, link_id, name, moment, open_from, open_to, maximum, created_by, created_at)
         values ($1, $2, 'At the door', 'after_contact', '2024-05-01', '2024-05-31', 50, 'anna', $3)`,
        linkId,
        postedAt,
      );
      await insert(
        `link_answer (project_id, answer_id, link_id, received_at, state, content_hash) values ($1, gen_random_uuid(), $2, $3, 'counted', $4)`,
        linkId,
        postedAt,
        hash,
      );
      await insert(`record_sender_id (project_id, type, sender_id, record_id) values ($1, 'referral', 'R-1', gen_random_uuid())`);
      await insert(`indicator_plan_change values ($1, 1, 2, $2, '2024-05-02', 'anna')`, postedAt);
      await insert(
        `finding_waiver (project_id, waiver_id, finding_id, check_number, code, subject, reason, waived_by, waived_at)
         values ($1, gen_random_uuid(), $2, 'V16', 'tertiary-education-under-18', 'record', 'seen', 'anna', $3)`,
        hash,
        postedAt,
      );
      await insert(
        `follow_up_sample (project_id, sample_id, result, on_date, seed, response_rate, answers_needed, frame, stratum_numbers, strata, drawn,
           made_by, made_at)
         values ($1, gen_random_uuid(), 'EECR05', '2024-12-31', 'wave 1', 0.6, 1, array[$2::uuid], array[0::smallint],
           '[{"key":"UNE","sex":"F"}]', array[$2::uuid], 'anna', $3)`,
        participationId,
        postedAt,
      );
      await insert(`person (project_id, person_id, external_id, pseudonym) values ($1, $2, 'X1', 'P-7F3K')`, personId);
      await insert(
        `person_identity (project_id, person_id, version, recorded_at, recorded_by, sealed) values ($1, $2, 1, $3, 'anna', '\\x00')`,
        personId,
        postedAt,
      );
      await insert(
        `sealed_answer (project_id, person_id, version, recorded_at, recorded_by, sealed) values ($1, $2, 1, $3, 'anna', '\\x00')`,
        personId,
        postedAt,
      );
      await insert(`person_token values ($1, decode(repeat('00', 16), 'hex'), $2)`, personId);
      const otherId = randomUUID();
      await insert(`person (project_id, person_id, pseudonym) values ($1, $2, 'P-8G4L')`, otherId);
      await insert(
        `person_pair_mark (project_id, mark_id, person_id, other_id, mark, reason, marked_by, marked_at)
         values ($1, gen_random_uuid(), least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 'distinct', 'seen', 'anna', $4)`,
        personId,
        otherId,
        postedAt,
      );
      await insert(
        `person_merge (project_id, merge_id, survivor_id, merged_id, merged_by, merged_at, reason, moved)
         values ($1, gen_random_uuid(), $2, $3, 'anna', $4, 'seen', '{}')`,
        personId,
        otherId,
        postedAt,
      );
      await insert(
        `import (project_id, import_id, "of", file_name, file_sha256, bytes, imported_by, imported_at)
         values ($1, $2, 'participations', 'people.csv', $3, 10, 'anna', $4)`,
        importId,
        hash,
        postedAt,
      );
      await insertParticipation(client, { projectId, personId, participationId, version: 1, recordedAt: postedAt });
      await insert(`special_category_answer values ($1, $2, 1, '\\x00')`, participationId);
      await insert(
        `tally (project_id, indicator_number, part, record_id, posted_at, definition_version, record_version, subject_id, day, amount)
         values ($1, 1, 'N', $2, $3, 1, 1, $4, '2024-05-02', 1)`,
        participationId,
        postedAt,
        personId,
      );
      await insert(`tally_month_sum values ($1, 1, 'N', '2024-05-01', 'total', '', 1)`);
      await insert(
        `report (project_id, report_id, period_id, number, as_of, created_by, created_at) values ($1, $2, 'P1', 1, '2024-12-31', 'anna', $3)`,
        reportId,
        postedAt,
      );
      await insert(`report_section_text values ($1, $2, 'S1', 'it', 'testo')`, reportId);
      await insert(
        `report_value (project_id, report_id, indicator_number, definition_version, value, members, member_versions, members_hash)
         values ($1, $2, 1, 1, 1, array[$3::uuid], array[1], $4)`,
        reportId,
        participationId,
        hash,
      );
      await insert(`report_transition values ($1, $2, 1, 'not_started', 'draft', 'anna', $3)`, reportId, postedAt);
    },
    { lock: 'exclusive' },
  );
  return { projectId, personId, participationId, deskId, reportId, importId };
}

/** A version of a participation; what is not named is not known. */
export async function insertParticipation(
  client: ClientBase,
  record: {
    projectId: string;
    personId: string;
    participationId: string;
    version: number;
    recordedAt: Date;
    sex?: string;
    withdrawn?: boolean;
  },
): Promise<void> {
  await client.query(
    `insert into participation (project_id, participation_id, version, person_id, recorded_at, recorded_by, entry_date, sex, withdrawn)
     values ($1, $2, $3, $4, $5, 'anna', '2024-05-02', $6, $7)`,
    [
      record.projectId,
      record.participationId,
      record.version,
      record.personId,
      record.recordedAt,
      record.sex ?? null,
      record.withdrawn ?? false,
    ],
  );
}

/** A person with the first version of a participation. */
export async function insertNewParticipation(client: ClientBase, projectId: string, recordedAt: Date): Promise<string> {
  const [personId, participationId] = [randomUUID(), randomUUID()];
  await client.query(`insert into person (project_id, person_id, pseudonym) values ($1, $2, $3)`, [
    projectId,
    personId,
    `P-${personId.slice(0, 8)}`,
  ]);
  await insertParticipation(client, { projectId, personId, participationId, version: 1, recordedAt });
  return participationId;
}
