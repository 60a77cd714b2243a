import type { ClientBase } from 'pg';
import {
  agreementEndsBeforeProject,
  agreementTerm,
  type Alert,
  type CalendarDay,
  commitmentOverdue,
  type Renewal,
  type Signature,
  type WatchedAgreement,
  type WatchedCommitment,
} from '#domain';
import { type AlertQuestion, type AlertSource, mostRead, said, standing } from '../alert-source.js';

interface AgreementRow {
  readonly id: string;
  readonly name: string;
  readonly approvedOn: CalendarDay | null;
  readonly inForceFrom: CalendarDay | null;
  readonly expiresOn: CalendarDay | null;
  readonly renewals: readonly Partial<Renewal>[] | null;
  readonly signatures: readonly { readonly on: CalendarDay | null; readonly late: boolean | null; readonly left: CalendarDay | null }[];
}

/** Agreements that end before the project does, or did, with the days of their parties. */
export const agreementSource: AlertSource = {
  audience: 'project',
  async read(client: ClientBase, { projectId, projectEnd, today }: AlertQuestion): Promise<readonly Alert[]> {
    const { rows } = await client.query<AgreementRow>(
      `with ending as materialized (
         select v.record_id as id, v.content from record_version v
         where ${standing} and v.type = 'agreement' and (v.content ->> 'expiresOn' <= $2 or v.content ? 'renewals')
         order by v.content ->> 'expiresOn', v.record_id limit ${mostRead})
       select a.id, a.content ->> 'title' as name, a.content ->> 'approvedOn' as "approvedOn", a.content ->> 'inForceFrom' as "inForceFrom",
         a.content ->> 'expiresOn' as "expiresOn", a.content -> 'renewals' as renewals, coalesce(s.signatures, '[]') as signatures
       from ending a
       left join lateral (
         select jsonb_agg(jsonb_build_object('on', v.content ->> 'signedOn', 'late', v.content -> 'adhesion', 'left', v.content ->> 'withdrawnOn'))
           as signatures
         from record_version v where ${standing} and v.type = 'agreementSignatory' and v.links @> array[a.id]) s on true`,
      [projectId, projectEnd],
    );
    const agreements = rows.map(watched);
    return said([
      ...agreements.map((agreement) => agreementTerm(agreement, projectEnd, today)),
      ...agreements.map((agreement) => agreementEndsBeforeProject(agreement, projectEnd, today)),
    ]);
  },
};

function watched({ id, name, renewals, signatures, ...days }: AgreementRow): WatchedAgreement {
  const decided = (renewals ?? []).flatMap(({ on, newExpiry }) => (on && newExpiry ? [{ on, newExpiry }] : []));
  const parties = signatures.map(({ on, late, left }): Signature => ({ signedOn: on, isAdhesion: late ?? false, withdrawnOn: left }));
  return { id, name, days: { ...days, renewals: decided, signatures: parties } };
}

/** Commitments whose day is over, named by who owes what. */
export const commitmentSource: AlertSource = {
  audience: 'project',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<WatchedCommitment>(
      `select v.record_id as id, concat_ws(': ', o.name, left(v.content ->> 'text', 120)) as name, v.content ->> 'dueOn' as "dueOn",
         v.content ->> 'status' as status, v.content ->> 'fulfilledOn' as "fulfilledOn"
       from record_version v left join organisation o on o.organisation_id = (v.content ->> 'party')::uuid
       where ${standing} and v.type = 'commitment' and v.day < $2::date
         and coalesce(v.content ->> 'status', 'open') not in ('fulfilled', 'waived')
       order by v.day, v.record_id limit ${mostRead}`,
      [projectId, today],
    );
    return said(rows.map((row) => commitmentOverdue(row, today)));
  },
};
