import type { ClientBase } from 'pg';

/** An indicator of a project whose tallies name organisations. */
export interface OrganisationIndicator {
  readonly projectId: string;
  readonly number: number;
}

/** An organisation that an indicator counts. */
export interface CountedOrganisation extends OrganisationIndicator {
  /** One row of the register of organisations is one legal person (R104), in whatever projects. */
  readonly identifier: string;
  readonly name: string;
}

/** The organisations that indicators of several projects count on a day, as known at an instant (null: now); one statement. */
export async function readCountedOrganisations(
  client: ClientBase,
  indicators: readonly OrganisationIndicator[],
  day: string,
  knownAt: Date | null,
): Promise<CountedOrganisation[]> {
  if (indicators.length === 0) return [];
  const { rows } = await client.query<CountedOrganisation>(
    `select distinct t.project_id as "projectId", t.indicator_number as number, o.organisation_id as identifier, o.name
     from unnest($1::uuid[], $2::smallint[]) as w(project_id, number)
     join tally t on t.project_id = w.project_id and t.indicator_number = w.number
     join organisation o on o.organisation_id = t.subject_id
     where t.part = 'N' and t.day <= $3::date and (t.last_day is null or t.last_day >= $3::date)
       and case when $4::timestamptz is null then t.superseded_at is null
         else t.posted_at <= $4 and (t.superseded_at is null or t.superseded_at > $4) end
     order by 1, 2, 4`,
    [indicators.map(({ projectId }) => projectId), indicators.map(({ number }) => number), day, knownAt],
  );
  return rows;
}
