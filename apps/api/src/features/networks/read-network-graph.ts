import type { ClientBase } from 'pg';
import type { NetworkGraphView } from '#contract';
import { agreementDays, networkGraph, type NetworkFacts, sectorOf } from '#domain';
import { type DayQuestion, readOrganisations, RecordsByType, textOf } from '../../platform/records/records-on-day.js';

/** Who is bound to whom on a day. @param withReferrals whether the people they sent each other are counted in it */
export async function readNetworkGraph(client: ClientBase, question: DayQuestion, withReferrals: boolean): Promise<NetworkGraphView> {
  const records = await RecordsByType.read(client, question, ['agreement', 'agreementSignatory', 'network', 'networkMember']);
  const referrals = withReferrals ? await countReferrals(client, question) : [];
  const { organisations, hubs, links } = networkGraph({ ...factsIn(records), referrals }, question.on);
  const known = await readOrganisations(
    client,
    organisations.map(({ id }) => id),
  );
  return {
    on: question.on,
    organisations: organisations.flatMap(({ sent, received, takenUp, ...bound }) => {
      const organisation = known.get(bound.id);
      if (!organisation) return [];
      const people = withReferrals ? { sent, received, takenUp } : { sent: null, received: null, takenUp: null };
      return [{ ...organisation, ...bound, ...people, sector: sectorOf(organisation.category) }];
    }),
    hubs: [...hubs],
    links: links.filter(({ from }) => known.has(from)),
    withReferrals,
  };
}

function factsIn(records: RecordsByType): Omit<NetworkFacts, 'referrals'> {
  const signatures = records.byReference('agreementSignatory', 'agreement');
  const members = records.byReference('networkMember', 'network');
  return {
    agreements: records.of('agreement').map(({ id, content }) => {
      const own = (signatures.get(id) ?? []).map((one) => one.content);
      return {
        ...{ id, name: textOf(content['title']) ?? '', days: agreementDays(content, own) },
        parties: own.map((one) => ({
          organisation: textOf(one['organisation']) ?? '',
          signedOn: textOf(one['signedOn']),
          withdrawnOn: textOf(one['withdrawnOn']),
        })),
      };
    }),
    networks: records.of('network').map(({ id, content }) => ({
      ...{ id, name: textOf(content['name']) ?? '' },
      members: (members.get(id) ?? []).map((one) => ({
        organisation: textOf(one.content['organisation']) ?? '',
        joinedOn: textOf(one.content['joinedOn']),
        leftOn: textOf(one.content['leftOn']),
      })),
    })),
  };
}

/** People sent from one organisation to another by the day: where nobody says who sent them, it was the host of the desk. */
async function countReferrals(client: ClientBase, { projectId, on, knownAt }: DayQuestion): Promise<NetworkFacts['referrals']> {
  const { rows } = await client.query<NetworkFacts['referrals'][number]>({
    name: 'referrals-between-organisations',
    text: `select k.from, k.to, count(*)::integer as sent, (count(*) filter (where k.taken_up <= $2::date::text))::integer as "takenUp"
      from (select coalesce(r.content ->> 'fromMember', d.host_organisation_id::text) as from, r.content ->> 'toMember' as to,
          r.content ->> 'takenUpOn' as taken_up
        from record_version r left join desk d on d.project_id = r.project_id and d.number = r.desk_number
        where r.project_id = $1 and r.type = 'referral' and not r.withdrawn and r.day <= $2::date
          and case when $3::timestamptz is null then r.superseded_at is null
            else r.recorded_at <= $3 and (r.superseded_at is null or r.superseded_at > $3) end) k
      where k.from is not null and k.to is not null and k.from <> k.to
      group by k.from, k.to order by count(*) desc, k.from, k.to`,
    values: [projectId, on, knownAt ?? null],
  });
  return rows;
}
