import type { ClientBase } from 'pg';
import type { SiteOnDay, SitesOnDay } from '#contract';
import { agreementDays, type SiteFacts, siteReadiness, siteRequirements } from '#domain';
import { type DayQuestion, readOrganisations, RecordsByType, textOf } from '../../platform/records/records-on-day.js';

interface DeskOfSite {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly administration: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly services: SiteFacts['desks'][number]['services'];
}

/** The administrations that were selected by a day, with how ready each site is (seed SL-11 to SL-21). */
export async function readSites(client: ClientBase, question: DayQuestion): Promise<SitesOnDay> {
  const { on } = question;
  const records = await RecordsByType.read(client, question, [
    ...(['administrationEnrolment', 'agreement', 'agreementSignatory', 'serviceCharter', 'interconnection', 'supportVisit'] as const),
  ]);
  const selected = records.of('administrationEnrolment').filter(({ content }) => {
    const selectedOn = textOf(content['selectedOn']);
    return content['status'] === 'selected' && selectedOn !== null && selectedOn <= on;
  });
  const organisations = await readOrganisations(
    client,
    selected.flatMap(({ content }) => textOf(content['organisation']) ?? []),
  );
  const desks = await readDesks(client, question.projectId);
  const sites = selected.flatMap(({ id, content }): SiteOnDay[] => {
    const administration = organisations.get(textOf(content['organisation']) ?? '');
    if (!administration) return [];
    const own = desks.filter((desk) => desk.administration === administration.id);
    return [
      {
        ...{ id, administration: { id: administration.id, name: administration.name } },
        ...{ region: textOf(content['region']), territorialVocation: textOf(content['territorialVocation']) },
        selectedOn: textOf(content['selectedOn']) ?? on,
        desks: own.map((desk) => ({ id: desk.id, code: desk.code, name: desk.name })),
        requirements: siteReadiness(factsOf(administration.id, own, records), on),
        supportHours: supportHours(administration.id, records, on),
      },
    ];
  });
  return {
    on,
    sites: sites.sort((one, other) => placeOf(one).localeCompare(placeOf(other), 'it')),
    met: Object.fromEntries(
      siteRequirements.map((one) => [one, sites.filter(({ requirements }) => requirements[one].state === 'met').length]),
    ) as SitesOnDay['met'],
    regions: byRegion(sites),
  };
}

function factsOf(administration: string, desks: readonly DeskOfSite[], records: RecordsByType): SiteFacts {
  const signatures = records.byReference('agreementSignatory', 'agreement');
  const isAtDesk = (desk: unknown): boolean => desks.some(({ id }) => id === desk);
  return {
    desks,
    agreements: records
      .of('agreement')
      .filter(({ content }) => content['type'] === 'programme_agreement' && content['administration'] === administration)
      .map(({ id, content }) => ({
        counterpart: textOf(content['counterpartType']),
        days: agreementDays(
          content,
          (signatures.get(id) ?? []).map((signature) => signature.content),
        ),
      })),
    charters: records
      .of('serviceCharter')
      .filter(({ content }) => isAtDesk(content['desk']))
      .map(({ content }) => ({ approvedOn: textOf(content['approvedOn']), publishedOn: textOf(content['publishedOn']) })),
    interconnections: records
      .of('interconnection')
      .filter(({ content }) => content['status'] !== 'suspended')
      .filter(({ content }) => isAtDesk(content['desk']) || content['organisation'] === administration)
      .map(({ content }) => ({ testedOn: textOf(content['testedOn']), liveOn: textOf(content['liveOn']) })),
  };
}

function supportHours(administration: string, records: RecordsByType, on: string): number {
  return records
    .of('supportVisit')
    .filter(({ content }) => content['administration'] === administration && (textOf(content['date']) ?? '9999') <= on)
    .reduce((sum, { content }) => sum + (typeof content['hours'] === 'number' ? content['hours'] : 0), 0);
}

function byRegion(sites: readonly SiteOnDay[]): SitesOnDay['regions'] {
  const counts = new Map<string, number>();
  for (const { region } of sites) if (region !== null) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts]
    .map(([region, administrations]) => ({ region, administrations }))
    .sort((one, other) => other.administrations - one.administrations);
}

/** Region by region; those without one last. */
function placeOf({ region, administration }: SiteOnDay): string {
  return `${region ?? '\uffff'} ${administration.name}`;
}

async function readDesks(client: ClientBase, projectId: string): Promise<readonly DeskOfSite[]> {
  const { rows } = await client.query<DeskOfSite>(
    `select desk_id as id, code, name, administration_id as administration, opened_on::text as "openedOn", closed_on::text as "closedOn",
       minimum_services as services
     from desk where project_id = $1 and administration_id is not null order by code`,
    [projectId],
  );
  return rows;
}
