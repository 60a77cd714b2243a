import type { ClientBase } from 'pg';
import type { OpenVacancies, OpenVacanciesQuery } from '#contract';
import { type MatchingQuestion, VisibleVacancies } from './read-profiles.js';
import { vacanciesInBrief } from './vacancies-in-brief.js';

const open = `r.project_id = $1 and r.type = 'vacancy' and r.superseded_at is null and not r.withdrawn
  and r.content ->> 'status' in ('published', 'in_selection')`;

interface Totals {
  readonly open: number;
  readonly positions: number;
  readonly pastValidity: number;
  readonly filled: number;
  readonly filledByNetwork: number;
  readonly daysToFill: number | null;
  readonly byValueChain: OpenVacancies['totals']['byValueChain'];
}

/** The vacancies that are open, the longest open first. @param seesFigures whether figures about people are shown (G6) */
export async function readOpenVacancies(
  client: ClientBase,
  question: MatchingQuestion,
  { valueChain, limit, cursor }: OpenVacanciesQuery,
  seesFigures: boolean,
): Promise<OpenVacancies> {
  const { projectId, today } = question;
  const visible = await VisibleVacancies.of(client, question);
  const { rows } = await client.query<{ id: string }>(
    `select r.record_id as id from record_version r
     left join record_version c on c.project_id = $1 and c.record_id = $5::uuid and c.superseded_at is null
     where ${open} and ($2::text is null or r.content ->> 'valueChain' = $2) and ${visible.condition('r.content', '$3')}
       and ($5::uuid is null or (r.day, r.record_id) > (c.day, c.record_id))
     order by r.day, r.record_id limit $4`,
    [projectId, valueChain ?? null, visible.owners, limit + 1, cursor ?? null],
  );
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const briefs = await vacanciesInBrief(client, projectId, ids, today);
  const { positions, ...totals } = await readTotals(client, question, visible);
  return {
    on: today,
    items: ids.flatMap((id) => briefs.get(id) ?? []),
    next: rows.length > limit ? (ids.at(-1) ?? null) : null,
    totals: {
      ...totals,
      positionsLeft: Math.max(0, positions - (await countPlacedInOpen(client, projectId))),
      acrossMembers: seesFigures ? await countAcrossMembers(client, projectId) : null,
    },
  };
}

async function readTotals(client: ClientBase, { projectId, today }: MatchingQuestion, visible: VisibleVacancies): Promise<Totals> {
  const { rows } = await client.query<Totals>(
    `with seen as materialized (select r.content ->> 'valueChain' as chain, r.content ->> 'status' in ('published', 'in_selection') as open,
         coalesce((r.content ->> 'positions')::integer, 1) as positions, r.content ->> 'validUntil' < $2 as past,
         r.content ->> 'outcome' as outcome, (r.content ->> 'filledOn')::date - (r.content ->> 'publishedOn')::date as days
       from record_version r where r.project_id = $1 and r.type = 'vacancy' and r.superseded_at is null and not r.withdrawn
         and ${visible.condition('r.content', '$3')})
     select count(*) filter (where open)::integer as open, coalesce(sum(positions) filter (where open), 0)::integer as positions,
       count(*) filter (where open and past)::integer as "pastValidity",
       count(*) filter (where outcome in ('filled_by_network', 'filled_elsewhere'))::integer as filled,
       count(*) filter (where outcome = 'filled_by_network')::integer as "filledByNetwork",
       round(avg(days), 1)::float8 as "daysToFill",
       coalesce((select json_agg(json_build_object('valueChain', chain, 'open', open, 'filled', filled) order by chain nulls last)
         from (select chain, count(*) filter (where open)::integer as open,
             count(*) filter (where outcome in ('filled_by_network', 'filled_elsewhere'))::integer as filled from seen group by chain) c), '[]')
         as "byValueChain"
     from seen`,
    [projectId, today, visible.owners],
  );
  return rows[0] ?? { open: 0, positions: 0, pastValidity: 0, filled: 0, filledByNetwork: 0, daysToFill: null, byValueChain: [] };
}

/** People who are placed by vacancies that are open still. */
async function countPlacedInOpen(client: ClientBase, projectId: string): Promise<number> {
  const { rows } = await client.query<{ placed: number }>(
    `select count(*)::integer as placed from record_version p
     cross join lateral (select from record_version r where ${open} and r.record_id = (p.content ->> 'vacancy')::uuid offset 0) v
     where p.project_id = $1 and p.type = 'placement' and p.superseded_at is null and not p.withdrawn and p.content ? 'vacancy'`,
    [projectId],
  );
  return rows[0]?.placed ?? 0;
}

/** Vacancies that the network filled with somebody whom another member looked after. */
async function countAcrossMembers(client: ClientBase, projectId: string): Promise<number> {
  const { rows } = await client.query<{ across: number }>(
    `select count(distinct p.content ->> 'vacancy')::integer as across from record_version p
     cross join lateral (select content from record_version
       where project_id = $1 and record_id = (p.content ->> 'vacancy')::uuid and superseded_at is null and not withdrawn offset 0) v
     cross join lateral (select content from record_version
       where project_id = $1 and record_id = (p.content ->> 'candidacy')::uuid and superseded_at is null and not withdrawn offset 0) c
     where p.project_id = $1 and p.type = 'placement' and p.superseded_at is null and not p.withdrawn
       and v.content ->> 'ownerOrganisation' <> c.content ->> 'ownerOrganisation' and v.content ->> 'outcome' = 'filled_by_network'`,
    [projectId],
  );
  return rows[0]?.across ?? 0;
}
