import type { ClientBase } from 'pg';
import type { AgreementOnDayView, AgreementsOnDay, AgreementsQuery, CommitmentOnDayView } from '#contract';
import { agreementDays, agreementOnDay, type CalendarDay, commitmentStanding } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import {
  type DayQuestion,
  type KnownOrganisation,
  readOrganisations,
  readProjectEnd,
  RecordsByType,
  referenceTo,
  textOf,
} from '../../platform/records/records-on-day.js';

type Organisations = ReadonlyMap<string, KnownOrganisation>;

/** The agreements of a project on a day, by administration and title, with who signed and what each party owes. */
export async function readAgreements(
  client: ClientBase,
  question: DayQuestion,
  { limit, cursor }: Pick<AgreementsQuery, 'limit' | 'cursor'>,
): Promise<AgreementsOnDay> {
  const records = await RecordsByType.read(client, question, ['agreement', 'agreementSignatory', 'commitment', 'roundTable']);
  const organisations = await readOrganisations(client, organisationsIn(records));
  const projectEnd = await readProjectEnd(client, question.projectId);
  const [signatures, commitments] = [
    records.byReference('agreementSignatory', 'agreement'),
    records.byReference('commitment', 'agreement'),
  ];
  const views = records.of('agreement').map((record) => {
    const own = { signatures: signatures.get(record.id) ?? [], commitments: commitments.get(record.id) ?? [] };
    return viewOf(record, own, { records, organisations, on: question.on, projectEnd });
  });
  const inOrder = views.toSorted((one, other) => sortKey(one).localeCompare(sortKey(other), 'it'));
  const from = cursor === undefined ? 0 : placeAfter(inOrder, cursor);
  const items = inOrder.slice(from, from + limit);
  return {
    on: question.on,
    items,
    next: from + limit < inOrder.length ? (items.at(-1)?.id ?? null) : null,
    totals: {
      agreements: views.length,
      byStatus: { ...noStatus, ...counted(views.map(({ status }) => status)) },
      commitments: { ...noCommitment, ...counted(views.flatMap((view) => view.commitments.map(({ status }) => status))) },
    },
  };
}

const noStatus = { draft: 0, approved: 0, signed: 0, in_force: 0, expiring: 0, expired: 0 };
const noCommitment = { open: 0, partly: 0, overdue: 0, fulfilled: 0, waived: 0 };

function organisationsIn(records: RecordsByType): string[] {
  return [
    ...records.of('agreement').map(({ content }) => content['administration']),
    ...records.of('agreementSignatory').map(({ content }) => content['organisation']),
    ...records.of('commitment').map(({ content }) => content['party']),
  ].flatMap((id) => textOf(id) ?? []);
}

interface Surroundings {
  readonly records: RecordsByType;
  readonly organisations: Organisations;
  readonly on: CalendarDay;
  readonly projectEnd: CalendarDay | null;
}

function viewOf(
  { id, content }: StoredRecord,
  { signatures, commitments }: { readonly signatures: readonly StoredRecord[]; readonly commitments: readonly StoredRecord[] },
  { records, organisations, on, projectEnd }: Surroundings,
): AgreementOnDayView {
  const days = agreementDays(
    content,
    signatures.map((one) => one.content),
  );
  const text = (field: string): string | null => textOf(content[field]);
  return {
    ...{ id, title: text('title') ?? '', code: text('code'), type: text('type') ?? '', counterpartType: text('counterpartType') },
    administration: referenceTo(organisations, text('administration')),
    annexOf: records.named(text('annexOf'), 'title'),
    constitutes: records.named(text('constitutes'), 'name'),
    openToNewMembers: content['openToNewMembers'] === true,
    ...{ draftedOn: text('draftedOn'), approvingBody: text('approvingBody') },
    ...{ approvedOn: days.approvedOn, inForceFrom: days.inForceFrom, expiresOn: days.expiresOn },
    renewals: days.renewals.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    parties: partiesOf(signatures, organisations),
    ...withOwnAlerts(agreementOnDay(days, on, projectEnd)),
    commitments: commitments.flatMap((one) => commitmentView(one, organisations, on)).sort(byDueDay),
  };
}

/** The answer's own copy: the contract's lists can be written to. */
function withOwnAlerts({ alerts, ...standing }: ReturnType<typeof agreementOnDay>) {
  return { ...standing, alerts: [...alerts] };
}

function partiesOf(signatures: readonly StoredRecord[], organisations: Organisations): AgreementOnDayView['parties'] {
  const parties = signatures.flatMap(({ content }) => {
    const organisation = referenceTo(organisations, textOf(content['organisation']));
    const adhesion = content['adhesion'] === true;
    return organisation
      ? [{ organisation, adhesion, signedOn: textOf(content['signedOn']), withdrawnOn: textOf(content['withdrawnOn']) }]
      : [];
  });
  // who signed first; who has not yet stands last
  return parties.sort((one, other) => {
    const [left, right] = [one.signedOn ?? '9999', other.signedOn ?? '9999'];
    return left === right ? one.organisation.name.localeCompare(other.organisation.name, 'it') : left < right ? -1 : 1;
  });
}

function commitmentView({ id, content }: StoredRecord, organisations: Organisations, on: CalendarDay): CommitmentOnDayView[] {
  const party = referenceTo(organisations, textOf(content['party']));
  if (!party) return [];
  const [dueOn, fulfilledOn] = [textOf(content['dueOn']), textOf(content['fulfilledOn'])];
  const standing = commitmentStanding({ status: textOf(content['status']), dueOn, doneOn: fulfilledOn }, on);
  return [{ id, party, code: textOf(content['code']), text: textOf(content['text']) ?? '', dueOn, fulfilledOn, ...standing }];
}

function byDueDay(one: CommitmentOnDayView, other: CommitmentOnDayView): number {
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || one.party.name.localeCompare(other.party.name, 'it');
}

/** Those about no administration come first, by their day; then administration by administration. */
function sortKey({ administration, approvedOn, counterpartType, title, id }: AgreementOnDayView): string {
  return administration === null
    ? `0 ${approvedOn ?? '9999'} ${title} ${id}`
    : `1 ${administration.name} ${counterpartType ?? '~'} ${title} ${id}`;
}

/** @throws Refusal `validation` for a cursor that no list of ours gave */
function placeAfter(views: readonly AgreementOnDayView[], cursor: string): number {
  const at = views.findIndex(({ id }) => id === cursor);
  if (at < 0) throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list' });
  return at + 1;
}

function counted<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
