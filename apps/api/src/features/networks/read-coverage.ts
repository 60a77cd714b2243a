import type { ClientBase } from 'pg';
import type { NetworkCoverage } from '#contract';
import { recordType, serviceCoverage } from '#domain';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import {
  type DayQuestion,
  type KnownOrganisation,
  listOf,
  readOrganisations,
  RecordsByType,
  referenceTo,
  textOf,
} from '../../platform/records/records-on-day.js';

const offered = recordType('networkMember').fields['servicesOffered'];
/** Families of services, as the catalogue puts them in order. */
const families = Object.keys((offered && 'codes' in offered && offered.codes) || {});

/** Who offers what on a day, and which of the practices they share each member has taken over. */
export async function readCoverage(client: ClientBase, question: DayQuestion): Promise<NetworkCoverage> {
  const records = await RecordsByType.read(client, question, ['network', 'networkMember', 'procedure', 'goodPractice']);
  const { members, offeredBy } = serviceCoverage(records.of('networkMember').map(offeringMember), families, question.on);
  const practices = [...records.of('goodPractice'), ...records.of('procedure')];
  const organisations = await readOrganisations(client, [
    ...members.map(({ organisation }) => organisation),
    ...practices.flatMap(({ content }) =>
      [...listOf(content['adoptedBy']), ...listOf(content['bodies']), textOf(content['owner']) ?? []].flat(),
    ),
  ]);
  const rows = members.flatMap(({ organisation, joinedOn, services }) => {
    const known = organisations.get(organisation);
    return known ? [{ organisation: { id: known.id, name: known.name }, category: known.category, joinedOn, services: [...services] }] : [];
  });
  return {
    on: question.on,
    families,
    networks: records.of('network').map(({ id, content }) => ({ id, name: textOf(content['name']) ?? '' })),
    members: rows.sort((one, other) => one.organisation.name.localeCompare(other.organisation.name, 'it', { numeric: true })),
    offeredBy,
    practices: practices.map((record) => practiceView(record, organisations, question)),
  };
}

function offeringMember({ content }: StoredRecord) {
  return {
    organisation: textOf(content['organisation']) ?? '',
    joinedOn: textOf(content['joinedOn']),
    leftOn: textOf(content['leftOn']),
    services: listOf(content['servicesOffered']),
  };
}

/** A procedure is in use at the bodies it names; a good practice at those that adopted it. */
function practiceView(
  { id, type, content }: StoredRecord,
  organisations: ReadonlyMap<string, KnownOrganisation>,
  { on }: DayQuestion,
): NetworkCoverage['practices'][number] {
  const isProcedure = type === 'procedure';
  const since = textOf(content[isProcedure ? 'inUseSince' : 'validatedOn']);
  const adopting = since !== null && since <= on ? listOf(content[isProcedure ? 'bodies' : 'adoptedBy']) : [];
  return {
    ...{ id, kind: isProcedure ? 'procedure' : 'goodPractice', title: textOf(content['title']) ?? '' },
    status: textOf(content['status']) ?? '',
    since: since !== null && since <= on ? since : null,
    owner: referenceTo(organisations, textOf(content['owner'])),
    adoptedBy: adopting.flatMap((one) => referenceTo(organisations, one) ?? []),
  };
}
