import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Language, LocalText, ReportIdentity, TableKey } from '#domain';
import { readChange } from '../database/project-change.js';
import { readProjectFacts, type ProjectFacts } from '../values/project-facts.js';
import { Refusal } from '../problems/refusal.js';

/** What the programme wants of a report: languages of the notes, and how long a note may be. */
export interface ReportWishes {
  readonly languages: readonly Language[];
  /** Characters as the funder counts them. */
  readonly noteLimit: number;
}

/** A project as its reports need it: what it is called and funded by, and the facts its values are judged by. */
export interface ReportSubject extends ReportWishes {
  readonly facts: ProjectFacts;
  readonly identity: Omit<ReportIdentity, 'period' | 'cutOff' | 'knownAt'>;
  /** Whether people and figures are invented. */
  readonly demo: boolean;
}

const wishes = z.object({
  reportLanguages: z
    .array(z.enum(['it', 'en', 'fr']))
    .min(1)
    .default(['it', 'en']),
  reportNoteLimit: z.number().int().min(1).default(2_000),
});

interface ProjectRow {
  readonly acronym: string;
  readonly title: LocalText;
  readonly start: string;
  readonly end: string;
  readonly demo: boolean;
  readonly priority: string;
  readonly specificObjective: string;
  readonly categoryOfRegion: string;
  readonly fund: string;
  readonly programmeCode: string;
  readonly programmeName: Partial<LocalText>;
  readonly settings: unknown;
  readonly leadPartner: string;
}

/**
 * Reads the project of a transaction.
 * @throws Refusal `not_found` when the scope does not hold it.
 */
export async function readReportSubject(client: ClientBase, projectId: string): Promise<ReportSubject> {
  const change = await readChange(client, projectId);
  const { rows } = await client.query<ProjectRow>(
    `select p.acronym, p.title, p.start_date as start, p.end_date as "end", p.is_demo as demo, p.priority,
       p.specific_objective as "specificObjective", p.category_of_region as "categoryOfRegion", g.fund, g.code as "programmeCode",
       g.name as "programmeName", g.settings, o.name as "leadPartner"
     from project p
     join programme g on g.programme_id = p.programme_id
     join organisation o on o.organisation_id = p.lead_partner_id
     where p.project_id = $1`,
    [projectId],
  );
  const row = rows[0];
  if (!row || change === null) throw new Refusal('not_found');
  const { reportLanguages, reportNoteLimit } = wishes.parse(row.settings ?? {});
  return {
    facts: await readProjectFacts(client, projectId, change),
    demo: row.demo,
    languages: reportLanguages,
    noteLimit: reportNoteLimit,
    identity: {
      project: projectId,
      acronym: row.acronym,
      title: row.title,
      programme: row.programmeName.it ?? row.programmeCode,
      key: tableKeyOf(row),
      leadPartner: row.leadPartner,
      projectStart: row.start,
      projectEnd: row.end,
    },
  };
}

/** The row key of the funder's tables; `NA` is no category of region (R67, R107). */
export function tableKeyOf(row: Pick<ProjectRow, 'priority' | 'specificObjective' | 'categoryOfRegion' | 'fund'>): TableKey {
  const { priority, specificObjective, fund, categoryOfRegion } = row;
  return { priority, specificObjective, fund, categoryOfRegion: categoryOfRegion === 'NA' ? null : categoryOfRegion };
}
