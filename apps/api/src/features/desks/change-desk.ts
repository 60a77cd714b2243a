import { Injectable } from '@nestjs/common';
import type { DeskChange, DeskRecord } from '#contract';
import { checkDesk, type DeskFault, sameContent } from '#domain';
import { queryThrough } from '../../platform/database/query.js';
import type { ScopedTransaction } from '../../platform/database/scope.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ensureOrganisation } from '../../platform/projects/ensure-organisation.js';
import { postProjectRecords } from '../../platform/projects/project-records.js';
import { storedDay } from '../../platform/projects/stored-day.js';
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
  constructor(private readonly writes: Writes) {}

  /** The same facts again change nothing. @throws Refusal `not_found`, `stale_version`, `validation` for facts that contradict each other */
  change(request: DeskChangeRequest): Promise<DeskRecord> {
    const { account, project, desk, installation, write, version, change } = request;
    const { reason, ...fields } = change;
    return this.writes.run(
      write,
      account.scopeFor(project, { reason }),
      async (tx, postedAt) => {
        const query = queryThrough(tx);
        const row = await readDeskRow(query, project.id, desk, true);
        const stored = recordOf(row);
        checkVersion(version, stored.version, fields, stored);
        const changed = { ...stored, ...fields };
        refuseFaults(checkDesk(changed, installation.today(row.timeZone)));
        if (!sameContent(changed, stored)) {
          await writeDesk(tx, project.id, stored.id, fields);
          await postProjectRecords(query, project.id, postedAt);
        }
        return readDeskView(query, request);
      },
      { lock: 'shared' },
    );
  }
}

async function writeDesk(tx: ScopedTransaction, projectId: string, deskId: string, fields: Omit<DeskChange, 'reason'>): Promise<void> {
  const { hostOrganisation, administration, premisesProvidedBy, openedOn, closedOn, premisesHandedOverOn, ...others } = fields;
  const { municipality, minimumServiceSet, ...plain } = others;
  await tx.desk.update({
    where: { projectId_deskId: { projectId, deskId } },
    data: {
      ...plain,
      municipality: municipality === null ? '' : municipality,
      minimumServices: minimumServiceSet,
      hostOrganisationId: await organisationId(tx, hostOrganisation),
      administrationId: await organisationId(tx, administration),
      premisesProvidedById: await organisationId(tx, premisesProvidedBy),
      openedOn: dayColumn(openedOn),
      closedOn: dayColumn(closedOn),
      premisesHandedOverOn: dayColumn(premisesHandedOverOn),
      version: { increment: 1 },
    },
  });
}

/** Undefined: not changed; null: taken away. */
async function organisationId(tx: ScopedTransaction, name: string | null | undefined): Promise<string | null | undefined> {
  return typeof name === 'string' ? ensureOrganisation(tx, { name }) : name;
}

const dayColumn = (day: string | null | undefined): Date | null | undefined => (typeof day === 'string' ? storedDay(day) : day);

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
