import { addDays, addMonths, type CalendarDay, type ContentType, type RecordContent } from '#domain';
import type { DemoAgreement, DemoProject } from '../demo-network.js';
import type { DeskRecording } from '../desks/demo-desk-records.js';
import { commitmentsOf, type DemoCommitment } from './commitments.js';
import { type DemoMember, demoNetworks, lecceFounders } from './network-members.js';

/** A record of the network, what others name it by, and what it said from which day on. */
interface NetworkRecord {
  readonly key: string;
  readonly type: ContentType;
  readonly states: readonly (readonly [from: CalendarDay, content: RecordContent])[];
}

/** Everything about agreements, signatures, commitments, networks and members of a project until today, in the order it was written down. */
export function networkRecordings(project: DemoProject, today: CalendarDay): DeskRecording[] {
  const first = monthEnd(project.period.demo.start);
  return networkRecordsOf(project, today)
    .flatMap((record) => versionsOf(record, first))
    .filter(({ recordedOn }) => recordedOn <= today)
    .sort((one, other) => (one.recordedOn < other.recordedOn ? -1 : one.recordedOn > other.recordedOn ? 1 : 0));
}

/** Of a month only the last state, and nothing before the end of the first month of the project. */
function versionsOf({ key, type, states }: NetworkRecord, first: CalendarDay): readonly DeskRecording[] {
  const byMonth = new Map<CalendarDay, RecordContent>();
  for (const [from, content] of states) byMonth.set(monthEnd(from) < first ? first : monthEnd(from), content);
  return [...byMonth].map(([recordedOn, content], at): DeskRecording => ({ recordedOn, key, version: at + 1, type, content }));
}

/** The organisations that sign, promise or take part in a project of the network. */
export function networkOrganisations(project: DemoProject, today: CalendarDay): readonly string[] {
  const contents = networkRecordsOf(project, today).flatMap(({ states }) => states.map(([, content]) => content));
  const named = contents.flatMap((content) => [content['organisation'], content['party'], content['promoter']]);
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}

export function networkRecordsOf(project: DemoProject, today: CalendarDay): readonly NetworkRecord[] {
  return [...project.agreements.flatMap((agreement) => agreementRecords(project, agreement, today)), ...memberRecords(project)];
}

function agreementRecords(project: DemoProject, agreement: DemoAgreement, today: CalendarDay): readonly NetworkRecord[] {
  if (agreement.perDesk) return programmeAgreements(project, agreement);
  const { id, type, title, demoDates, openToNewMembers, annexOf } = agreement;
  if (!demoDates) throw new RangeError(`Nobody knows when ${id} was signed`);
  const { approvedOn, signedOn, inForceFrom, expiresOn } = demoDates;
  const key = keyOf(id);
  const content = {
    ...{ code: id, type, title, approvedOn, inForceFrom, expiresOn },
    ...(openToNewMembers ? { openToNewMembers } : {}),
    ...(annexOf ? { annexOf: keyOf(annexOf) } : {}),
  };
  const parties = partiesOf(project, agreement);
  const adhesions = isOfNetwork(agreement) ? lateMembers(project) : [];
  return [
    { key, type: 'agreement', states: [[approvedOn, content]] },
    ...parties.map((organisation) => signature(key, organisation, signedOn)),
    ...adhesions.map(({ organisation, joinedOn }) => signature(key, organisation, joinedOn, { adhesion: true })),
    ...commitmentsOf(agreement, parties, today).map((commitment) => commitmentRecord(agreement, commitment, signedOn)),
  ];
}

const keyOf = (id: string): string => `agreement ${id}`;

/** Open when it is made, and kept when it is. */
function commitmentRecord({ id }: DemoAgreement, { status, fulfilledOn, ...made }: DemoCommitment, madeOn: CalendarDay): NetworkRecord {
  const promised = { agreement: keyOf(id), ...made };
  return {
    key: `commitment ${id} ${made.code} ${made.party}`,
    type: 'commitment',
    states: [
      [madeOn, { ...promised, status: 'open' }],
      ...(fulfilledOn === undefined ? [] : [[fulfilledOn, { ...promised, status, fulfilledOn }] as const]),
    ],
  };
}

function signature(agreement: string, organisation: string, signedOn: CalendarDay, more: RecordContent = {}): NetworkRecord {
  const content = { agreement, organisation, signedOn, ...more };
  return { key: `signature ${agreement} ${organisation}`, type: 'agreementSignatory', states: [[signedOn, content]] };
}

/** Who signed as one of the first: where the file says it of the members of a network, those who founded it. */
function partiesOf({ id }: DemoProject, { signatories }: DemoAgreement): readonly string[] {
  const network = demoNetworks[id];
  if (id === 'LE') return lecceFounders.flatMap(([organisations]) => organisations);
  if (!network || !signatories.includes('network members')) return signatories;
  const founded = network.members[0]?.joinedOn;
  return network.members.filter(({ joinedOn }) => joinedOn === founded).map(({ organisation }) => organisation);
}

/** Whether members of the network sign it as they come in. */
function isOfNetwork({ openToNewMembers }: DemoAgreement): boolean {
  return openToNewMembers === true;
}

function lateMembers({ id }: DemoProject): readonly { readonly organisation: string; readonly joinedOn: CalendarDay }[] {
  const members = demoNetworks[id]?.members ?? [];
  return members.filter(({ joinedOn }) => joinedOn !== members[0]?.joinedOn);
}

/** One agreement for each administration, of which so many are signed: the first in the second reporting period, the others after it. */
function programmeAgreements(project: DemoProject, agreement: DemoAgreement): readonly NetworkRecord[] {
  const { id, type, title, counterpartType, demoSignedCount = 0, demoPlannedCount = 0 } = agreement;
  return project.administrations
    .slice(0, demoPlannedCount)
    .flatMap(({ id: administration, organisation }, at): readonly NetworkRecord[] => {
      const key = keyOf(`${id} ${administration}`);
      const on = addDays('2025-02-10', at * 35);
      const counterpart = counterpartOf(counterpartType, organisation);
      const content = {
        ...{ code: `${administration}-${codes[counterpartType ?? ''] ?? 'X'}`, type, title: `${title} – ${organisation}` },
        ...{ administration: organisation, approvedOn: on, expiresOn: addMonths(on, 36) },
        ...(counterpartType ? { counterpartType } : {}),
      };
      const signedOn = addDays(on, 12);
      return [
        { key, type: 'agreement', states: [[on, content]] },
        ...(at < demoSignedCount ? [organisation, counterpart].map((party) => signature(key, party, signedOn)) : []),
      ];
    });
}

/** Letters that tell the three agreements of an administration apart. */
const codes: Readonly<Record<string, string>> = { employers_association: 'CAT', employment_centre: 'CPI', other_intermediary: 'INT' };

function counterpartOf(type: string | undefined, administration: string): string {
  const place = administration.replace(/^(Comune|Provincia) di /, '');
  if (type === 'employment_centre') return `Centro per l'Impiego di ${place}`;
  return type === 'employers_association' ? `Associazione di categoria di ${place}` : `Altro intermediario di ${place}`;
}

function memberRecords({ id, period }: DemoProject): readonly NetworkRecord[] {
  const network = demoNetworks[id];
  if (!network) return [];
  const { key, name, promoter, originInitiative, agreements, members } = network;
  const content = { name, promoter, agreements: agreements.map(keyOf), ...(originInitiative ? { originInitiative } : {}) };
  return [{ key, type: 'network', states: [[period.demo.start, content]] }, ...members.map((member) => memberRecord(key, member))];
}

function memberRecord(network: string, { leftOn, ...member }: DemoMember): NetworkRecord {
  const joined = { network, ...member, admissionStatus: 'admitted' };
  return {
    key: `member ${network} ${member.organisation}`,
    type: 'networkMember',
    states: [[member.joinedOn, joined], ...(leftOn === undefined ? [] : [[leftOn, { ...joined, leftOn }] as const])],
  };
}

/** Written down together on the last day of the month, as the desks do. */
function monthEnd(day: CalendarDay): CalendarDay {
  return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
}
