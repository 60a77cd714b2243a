import { Injectable } from '@nestjs/common';
import type { DeskChange, DeskRecord } from '#contract';
import { checkDesk, type DeskFault, sameContent } from '#domain';
import { type Query, queryOn } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ensureOrganisation } from '../../platform/projects/ensure-organisation.js';
import { postProjectRecords } from '../../platform/projects/project-records.js';
import { Recount } from '../../platform/records/recount.js';
import { readDeskRow } from './desk-rows.js';
import { type AboutDesk, readDeskView, recordOf } from './desk-view.js';

export interface DeskChangeRequest extends AboutDesk {
  readonly write: Write;
  /** Version the change is made on. */
  readonly version: number;
  readonly change: DeskChange;
}

/** Changes a desk, and with it what it counts for: the tallies follow in the same transaction, and the trail keeps who, when and why. */
@Injectable()
export class ChangeDesk {
  readonly #recount: Recount;

  constructor(
    private readonly writes: Writes,
    installation: Installation,
  ) {
    this.#recount = new Recount(installation.secret);
  }

  /** The same facts again change nothing. @throws Refusal `not_found`, `stale_version`, `validation` for facts that contradict each other */
  change(request: DeskChangeRequest): Promise<DeskRecord> {
    const { account, project, desk, installation, write, version, change } = request;
    const { reason, ...fields } = change;
    return this.writes.runBulk(
      write,
      account.scopeFor(project, { reason }),
      async (client, postedAt) => {
        const query = queryOn(client);
        const row = await readDeskRow(query, project.id, desk, true);
        const stored = recordOf(row);
        checkVersion(version, stored.version, fields, stored);
        const changed = { ...stored, ...fields };
        refuseFaults(checkDesk(changed, installation.today(row.timeZone)));
        if (!sameContent(changed, stored)) {
          await writeDesk(query, project.id, stored.id, fields);
          await postProjectRecords(query, project.id, postedAt);
          await this.#recount.atDesk(client, project.id, stored.id, postedAt);
        }
        return readDeskView(query, request);
      },
      { lock: 'shared' },
    );
  }
}

type Facts = Omit<DeskChange, 'reason'>;

/** The column of each fact. */
const columns: Readonly<Record<keyof Facts, string>> = {
  name: 'name',
  deskType: 'desk_type',
  status: 'status',
  hostOrganisation: 'host_organisation_id',
  administration: 'administration_id',
  municipality: 'municipality',
  istatCode: 'istat_code',
  nuts3: 'nuts3',
  openedOn: 'opened_on',
  closedOn: 'closed_on',
  premisesProvidedBy: 'premises_provided_by_id',
  premisesHandedOverOn: 'premises_handed_over_on',
  minimumServiceSet: 'minimum_services',
  address: 'address',
  accessMode: 'access_mode',
  languages: 'languages',
  coManagedBy: 'co_managed_by',
};
const casts: Readonly<Partial<Record<keyof Facts, string>>> = {
  ...{ hostOrganisation: 'uuid', administration: 'uuid', premisesProvidedBy: 'uuid', minimumServiceSet: 'jsonb' },
  ...{ openedOn: 'date', closedOn: 'date', premisesHandedOverOn: 'date', languages: 'text[]', coManagedBy: 'uuid[]' },
};

/** Undefined: not changed; null: taken away. */
async function writeDesk(query: Query, projectId: string, deskId: string, facts: Facts): Promise<void> {
  const values: unknown[] = [projectId, deskId];
  const set: string[] = [];
  for (const name of Object.keys(columns) as (keyof Facts)[]) {
    if (facts[name] === undefined) continue;
    set.push(`${columns[name]} = $${values.push(await storedValue(query, name, facts[name]))}::${casts[name] ?? 'text'}`);
  }
  await query(`update desk set ${set.join(', ')}, version = version + 1 where project_id = $1::uuid and desk_id = $2::uuid`, values);
}

async function storedValue(query: Query, name: keyof Facts, value: Facts[keyof Facts]): Promise<unknown> {
  if (name === 'minimumServiceSet') return JSON.stringify(value);
  if (Array.isArray(value) && casts[name] === 'uuid[]') return organisationIds(query, value as readonly string[]);
  // a municipality is never null in the table
  if (name === 'municipality') return value ?? '';
  return casts[name] === 'uuid' && typeof value === 'string' ? ensureOrganisation(query, { name: value }) : value;
}

async function organisationIds(query: Query, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of new Set(names)) ids.push(await ensureOrganisation(query, { name }));
  return ids;
}

/** What each fault says to another program; the dashboard says it in the user's language, by field. */
const sentences: Readonly<Record<DeskFault['code'], string>> = {
  'closed-before-opened': 'the desk would close before it opens',
  'closed-without-day': 'a desk that is closed has the day of its closing',
  'closed-but-open': 'the desk has a day of closing that is over, so it is closed',
  'opened-later': 'a desk that opens later is planned and not open',
  'available-without-day': 'a service that is there has the day since when',
  'service-twice': 'two services have the same name',
};

function refuseFaults([fault]: readonly DeskFault[]): void {
  if (fault) throw new Refusal('validation', { field: fault.field, detail: `${fault.field}: ${sentences[fault.code]}` });
}
