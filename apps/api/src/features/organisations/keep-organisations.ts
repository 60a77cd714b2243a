import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { NewOrganisation, OrganisationChange, OrganisationRecord } from '#contract';
import { plainTaxId, sectorOf } from '#domain';
import { queryOn } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { postProjectRecords } from '../../platform/projects/project-records.js';
import { Recount } from '../../platform/records/recount.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import {
  columns,
  countedFacts,
  factNames,
  isNamedElsewhere,
  noteChange,
  type OrganisationFacts,
  readOrganisation,
  readOrganisationView,
} from './organisation-rows.js';
import { refuseKnown } from './refuse-known.js';

export interface OrganisationWork {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
}

/** A correction moves what is counted in the project: its records are few thousands at most, and counted in the same transaction. */
const correctionMs = 60_000;

/** Enters organisations and corrects them: they are shared by all projects, and the trail of the project keeps who did it from there. */
@Injectable()
export class KeepOrganisations {
  readonly #recount: Recount;

  constructor(
    private readonly writes: Writes,
    installation: Installation,
  ) {
    this.#recount = new Recount(installation.secret);
  }

  /** @throws Refusal `taken`, `organisations_alike` */
  enter({ account, project, write }: OrganisationWork, { isAnother, ...entered }: NewOrganisation): Promise<OrganisationRecord> {
    const facts = kept({ ...nothing, ...withoutUndefined(entered) });
    const work = async (client: ClientBase): Promise<OrganisationRecord> => {
      await refuseKnown(client, { name: facts.name, taxId: facts.taxId, isAnother });
      const id = uuidv7();
      const names = factNames.map((name) => columns[name]).join(', ');
      const places = factNames.map((_, at) => `$${at + 2}`).join(', ');
      await client.query(`insert into organisation (organisation_id, ${names}) values ($1, ${places})`, [
        id,
        ...factNames.map((name) => facts[name]),
      ]);
      const fields = factNames.filter((name) => facts[name] !== null);
      await noteChange(client, project.id, 'created', { id, version: 1, fields });
      return readOrganisationView(client, account, project.id, id);
    };
    return this.writes.runBulk(write, account.scopeFor(project), work, { lock: 'shared' });
  }

  /** The same facts again change nothing. @throws Refusal `not_found`, `stale_version`, `taken`, `organisation_shared` */
  change(
    { account, project, write }: OrganisationWork,
    { id, version }: { readonly id: string; readonly version: number },
    { reason, ...change }: OrganisationChange,
  ): Promise<OrganisationRecord> {
    const work = async (client: ClientBase, postedAt: Date): Promise<OrganisationRecord> => {
      const stored = await readOrganisation(client, id, true);
      checkVersion(version, stored.version, change, stored);
      const facts = kept({ ...stored, ...withoutUndefined(change) });
      const fields = factNames.filter((name) => facts[name] !== stored[name]);
      if (fields.length > 0) {
        await refuseKnown(client, { name: facts.name, taxId: facts.taxId, except: id, isAnother: true });
        const moves = fields.some((name) => countedFacts.includes(name));
        if (moves && (await isNamedElsewhere(client, project.id, id))) throw new Refusal('organisation_shared', { field: fields[0] ?? '' });
        await store(client, id, facts, fields);
        await noteChange(client, project.id, 'changed', { id, version: stored.version + 1, fields });
        if (moves) {
          await postProjectRecords(queryOn(client), project.id, postedAt);
          await this.#recount.withOrganisation(client, project.id, id, postedAt);
        }
      }
      return readOrganisationView(client, account, project.id, id);
    };
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), work, { lock: 'shared', timeoutMs: correctionMs });
  }
}

const nothing = {
  ...{ shortName: null, sector: null, country: 'IT', nuts3: null, istatCode: null, competences: null, size: null, taxId: null },
};

/** As it is kept: a tax number without signs, and a sector only where it does not follow from the category. */
function kept(facts: OrganisationFacts): OrganisationFacts {
  const { sector, category, taxId } = facts;
  return {
    ...facts,
    sector: sector === sectorOf(category) ? null : sector,
    taxId: taxId === null || plainTaxId(taxId) === '' ? null : plainTaxId(taxId),
  };
}

async function store(
  client: ClientBase,
  id: string,
  facts: OrganisationFacts,
  fields: readonly (keyof OrganisationFacts)[],
): Promise<void> {
  const set = fields.map((name, at) => `${columns[name]} = $${at + 2}`).join(', ');
  await client.query(`update organisation set ${set}, version = version + 1 where organisation_id = $1`, [
    id,
    ...fields.map((name) => facts[name]),
  ]);
}

function withoutUndefined<T extends object>(facts: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]: Exclude<T[Name], undefined>;
  };
}
