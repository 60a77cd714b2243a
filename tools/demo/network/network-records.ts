import { addDays, addMonths, type CalendarDay, type RecordContent } from '#domain';
import type { DemoAgreement, DemoProject } from '../demo-network.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { commitmentsOf, type DemoCommitment } from './commitments.js';
import { type DemoMember, demoNetworks, lecceFounders } from './network-members.js';

/** The agreements of a project with who signed and what was promised, and its network with its members, until today. */
export function networkRecordsOf(project: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  return [...project.agreements.flatMap((agreement) => agreementRecords(project, agreement, today)), ...memberRecords(project)];
}

function agreementRecords(project: DemoProject, agreement: DemoAgreement, today: CalendarDay): readonly WrittenRecord[] {
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
  const parties = partiesOf(project.id, agreement);
  const adhesions = isOfNetwork(agreement) ? lateMembers(project) : [];
  return [
    writtenOnce('agreement', key, approvedOn, content),
    ...parties.map((organisation) => signature(key, organisation, signedOn)),
    ...adhesions.map(({ organisation, joinedOn }) => signature(key, organisation, joinedOn, { adhesion: true })),
    ...commitmentsOf(agreement, parties, today).map((commitment) => commitmentRecord(agreement, commitment, signedOn)),
  ];
}

const keyOf = (id: string): string => `agreement ${id}`;

/** Open when it is made, and kept when it is. */
function commitmentRecord({ id }: DemoAgreement, { status, fulfilledOn, ...made }: DemoCommitment, madeOn: CalendarDay): WrittenRecord {
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

function signature(agreement: string, organisation: string, signedOn: CalendarDay, more: RecordContent = {}): WrittenRecord {
  const content = { agreement, organisation, signedOn, ...more };
  return writtenOnce('agreementSignatory', `signature ${agreement} ${organisation}`, signedOn, content);
}

/** Who signed as one of the first: where the file says it of the members of a network, those who founded it. */
export function partiesOf(id: string, { signatories }: DemoAgreement): readonly string[] {
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
function programmeAgreements(project: DemoProject, agreement: DemoAgreement): readonly WrittenRecord[] {
  const { id, type, title, counterpartType, demoSignedCount = 0, demoPlannedCount = 0 } = agreement;
  return project.administrations
    .slice(0, demoPlannedCount)
    .flatMap(({ id: administration, organisation }, at): readonly WrittenRecord[] => {
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
        writtenOnce('agreement', key, on, content),
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

function memberRecords({ id, period }: DemoProject): readonly WrittenRecord[] {
  const network = demoNetworks[id];
  if (!network) return [];
  const { key, name, promoter, originInitiative, agreements, members } = network;
  const content = { name, promoter, agreements: agreements.map(keyOf), ...(originInitiative ? { originInitiative } : {}) };
  return [writtenOnce('network', key, period.demo.start, content), ...members.map((member) => memberRecord(key, member))];
}

function memberRecord(network: string, { leftOn, ...member }: DemoMember): WrittenRecord {
  const joined = { network, ...member, admissionStatus: 'admitted' };
  return {
    key: `member ${network} ${member.organisation}`,
    type: 'networkMember',
    states: [[member.joinedOn, joined], ...(leftOn === undefined ? [] : [[leftOn, { ...joined, leftOn }] as const])],
  };
}
