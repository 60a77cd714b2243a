import type { ClientBase } from 'pg';
import type { CalendarDay } from '#domain';
import type { OccupationStep } from './best-matches.js';
import type { SeekerRow, VacancyRow } from './profiles.js';

/** Whose matching it is: the project, its day, and the desks of who asks; null: all. */
export interface MatchingQuestion {
  readonly projectId: string;
  readonly today: CalendarDay;
  readonly desks: readonly number[] | null;
}

/** Which profiles `m` a step is about. The first parameters: project, from, to, those read before, stems, whether words alone. */
const inStep = `m.project_id = $1 and case when $7::boolean then m.stems && $6::text[]
  else (m.unit_group between $2 and $3 and not m.unit_group between $4 and $5)
    or (m.unit_group is null and m.stems && $6::text[]) end`;
/** The same where there are no words: the index finds them. */
const inGroups = `m.project_id = $1 and m.unit_group between $2 and $3 and not m.unit_group between $4 and $5
  and $6::text[] is not null and not $7::boolean`;

function valuesOf({ projectId }: MatchingQuestion, { from, to, without, stems, byWordsAlone }: OccupationStep): unknown[] {
  const [first, last] = without ?? [-1, -1];
  return [projectId, from, to, first, last, stems, byWordsAlone];
}

const conditionOf = ({ stems }: OccupationStep): string => (stems.length === 0 ? inGroups : inStep);

/** The profiles of people who are in charge today and look for work of a step, at the desks of who asks. */
export async function readSeekers(client: ClientBase, question: MatchingQuestion, step: OccupationStep): Promise<SeekerRow[]> {
  const { rows } = await client.query<SeekerRow>(
    `with found as materialized (
       select m.record_id, m.type, m.person_id, m.unit_group, m.stems, m.told from matching_profile m
       where m.type in ('person', 'candidacy') and m.person_id is not null and ${conditionOf(step)})
     select f.person_id as "personId", f.unit_group as "unitGroup", f.stems, r.isced,
       case f.type when 'person' then f.told else s.told end as sheet, case f.type when 'candidacy' then f.told end as candidacy
     from found f
     cross join lateral (select isced, desk_number, exit_date from participation
       where project_id = $1 and person_id = f.person_id and superseded_at is null and not withdrawn offset 0) r
     left join lateral (select told from matching_profile where f.type = 'candidacy' and project_id = $1 and record_id = f.person_id offset 0) s on true
     where (r.exit_date is null or r.exit_date > $8::date) and ($9::smallint[] is null or r.desk_number = any ($9))`,
    [...valuesOf(question, step), question.today, question.desks],
  );
  return rows;
}

/** Open vacancies of a step that are still valid and that who asks may see. */
export async function readVacancyProfiles(
  client: ClientBase,
  question: MatchingQuestion,
  step: OccupationStep,
  visible: VisibleVacancies,
): Promise<VacancyRow[]> {
  const { rows } = await client.query<VacancyRow>(
    `select m.record_id as id, m.unit_group as "unitGroup", m.stems, m.told from matching_profile m
     where m.type = 'vacancy' and ${conditionOf(step)} and coalesce(m.told ->> 'validUntil', '9999') >= $8
       and ${visible.condition('m.told', '$9')}`,
    [...valuesOf(question, step), question.today, visible.owners],
  );
  return rows;
}

/**
 * Vacancies that somebody may see: whoever works at one desk those that are shared in the network, that no member owns, or that the own
 * member looks after; the others all.
 */
export class VisibleVacancies {
  private constructor(readonly owners: readonly string[] | null) {}

  static async of(client: ClientBase, { projectId, desks }: MatchingQuestion): Promise<VisibleVacancies> {
    if (desks === null) return new VisibleVacancies(null);
    const { rows } = await client.query<{ host: string }>(
      'select distinct host_organisation_id::text as host from desk where project_id = $1 and number = any ($2::smallint[]) and host_organisation_id is not null',
      [projectId, desks],
    );
    return new VisibleVacancies(rows.map(({ host }) => host));
  }

  /** In SQL: `content` tells the vacancy, `owners` is bound to the property of that name. */
  condition(content: string, owners: string): string {
    return `(${owners}::text[] is null or ${content} -> 'sharedWithNetwork' = 'true' or not ${content} ? 'ownerOrganisation'
      or ${content} ->> 'ownerOrganisation' = any (${owners}::text[]))`;
  }
}
