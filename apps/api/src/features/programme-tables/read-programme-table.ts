import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { parseVersion, tablesDue, type FundCode, type ReportTable, type TransmissionVersion } from '#domain';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';
import { programmeSettingsFrom } from '../../platform/tallies/programme-settings-from.js';
import { composeProgrammeTable } from './compose-programme-table.js';
import { readOperations, readProgrammeValues, readValuesAmong } from '../../platform/programmes/programme-operations.js';
import { readTypedInProgramme } from '../../platform/programmes/typed-in-programme.js';
import { readProgramme, readTargets, type ProgrammeReference } from '../../platform/programmes/programme-targets.js';

/** A funder's table of a programme for one transmission. */
export interface ProgrammeTable {
  readonly table: 'T6' | 'T10';
  readonly programme: ProgrammeReference;
  readonly version: TransmissionVersion;
  readonly knownAt: Date;
  readonly operations: readonly string[];
  readonly content: ReportTable;
}

/** Sums a funder's table over the operations of a programme that the account may see. */
@Injectable()
export class ReadProgrammeTable {
  constructor(private readonly database: Database) {}

  /** @throws Refusal for a table, a version or a programme there is not, or a table that the version does not carry (R64, R65). */
  ask(account: Account, programmeName: string, tableName: string, versionName: string): Promise<ProgrammeTable> {
    const table = tableNamed(tableName);
    const version = parseVersion(versionName);
    if (!version)
      throw new Refusal('validation', {
        field: 'version',
        detail: `version: there is no transmission ${versionName}; 202112 to 202912, in months 03, 06, 08, 10 and 12`,
      });
    return this.database.withBulkScope(account.scopeOf('programme-tables.read'), async (client, knownAt) => {
      const programme = await readProgramme(client, programmeName);
      if (!programme) throw new Refusal('not_found');
      if (!tablesDue(version, programme.fund as FundCode).includes(table))
        throw new Refusal('table_not_due', {
          field: 'version',
          detail: `Version ${version.key} of ${programme.fund} does not carry ${table}.`,
        });
      const operations = await readOperations(client, programme.id);
      // a programme none of whose operations one may see is none of his (G2)
      if (operations.length === 0) throw new Refusal('not_found');
      const content = await this.#content(client, table, version, programme, operations);
      return { table, programme, version, knownAt, operations: operations.flatMap((one) => one.operations).sort(), content };
    });
  }

  async #content(
    client: ClientBase,
    table: 'T6' | 'T10',
    version: TransmissionVersion,
    { id, settings }: ProgrammeReference,
    operations: Awaited<ReturnType<typeof readOperations>>,
  ): Promise<ReportTable> {
    const targets = await readTargets(client, id);
    const values = await readProgrammeValues(client, id, version.cutOff);
    const wanted = targets.flatMap(({ key, code, referenceOutput }) =>
      referenceOutput === null ? [] : [{ key, result: code, output: referenceOutput }],
    );
    const among = table === 'T10' ? await readValuesAmong(client, { programmeId: id, cutOff: version.cutOff }, wanted) : new Map();
    const { nonBinarySex } = programmeSettingsFrom(settings);
    const typed = await readTypedInProgramme(client, id, version.cutOff);
    return composeProgrammeTable(table, { version, nonBinarySex, operations, values, among, targets, typed });
  }
}

function tableNamed(name: string): 'T6' | 'T10' {
  const wanted = name.toUpperCase();
  if (wanted !== 'T6' && wanted !== 'T10') throw new Refusal('unknown_table');
  return wanted;
}
