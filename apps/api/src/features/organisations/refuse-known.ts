import type { ClientBase } from 'pg';
import type { OrganisationReference, Problem } from '#contract';
import { organisationKey } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';

/** It is there already, or one that may be the same: the refusal tells which, so that nobody enters it twice. */
class OrganisationKnown extends Refusal {
  constructor(
    code: 'taken' | 'organisations_alike',
    private readonly alike: readonly OrganisationReference[],
    field: 'name' | 'taxId',
  ) {
    super(code, { field });
  }

  override toProblem(reference: string): Problem & { alike: readonly OrganisationReference[] } {
    return { ...super.toProblem(reference), alike: this.alike };
  }
}

export interface KnownQuestion {
  readonly name: string;
  readonly taxId: string | null;
  /** Itself, when it is corrected. */
  readonly except?: string;
  /** Somebody looked at those of nearly the same name. */
  readonly isAnother: boolean;
}

/**
 * Two organisations have neither the same tax number nor the same name; those whose names differ by an article, an accent or a legal form are
 * proposed first. @throws Refusal `taken`, `organisations_alike`, each telling which
 */
export async function refuseKnown(client: ClientBase, { name, taxId, except, isAnother }: KnownQuestion): Promise<void> {
  const { rows } = await client.query<OrganisationReference & { readonly taxId: string | null }>(
    `select organisation_id as id, name, tax_id as "taxId" from organisation where $1::uuid is null or organisation_id <> $1 order by name`,
    [except ?? null],
  );
  const told = (found: typeof rows) => found.map((one) => ({ id: one.id, name: one.name }));
  const sameNumber = taxId === null ? [] : rows.filter((one) => one.taxId === taxId);
  if (sameNumber.length > 0) throw new OrganisationKnown('taken', told(sameNumber), 'taxId');
  const sameName = rows.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  if (sameName.length > 0) throw new OrganisationKnown('taken', told(sameName), 'name');
  const key = organisationKey(name);
  const alike = isAnother ? [] : rows.filter((one) => organisationKey(one.name) === key);
  if (alike.length > 0) throw new OrganisationKnown('organisations_alike', told(alike), 'name');
}
