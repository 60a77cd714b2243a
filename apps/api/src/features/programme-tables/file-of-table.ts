import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeXlsx } from 'hucre/xlsx';
import type { Language } from '#domain';
import { formatDay, formatInstant, reportFileWords } from '#wording';
import { Database } from '../../platform/database/database.js';
import type { SentFile } from '../../platform/http/send-file.js';
import { protectedText } from '../../platform/report-files/protected-text.js';
import { tableCsv } from '../../platform/report-files/table-csv.js';
import { tableSheet } from '../../platform/report-files/table-sheet.js';
import type { Account } from '../../platform/sign-in/account.js';
import type { ProgrammeTable } from './read-programme-table.js';

export type TableFileKind = 'csv' | 'xlsx';

const types: Readonly<Record<TableFileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes a funder's table as a file, and records for each operation in it that it was taken (G34). */
@Injectable()
export class FileOfTable {
  constructor(private readonly database: Database) {}

  async make(account: Account, table: ProgrammeTable, kind: TableFileKind, language: Language): Promise<SentFile> {
    const content = kind === 'csv' ? tableCsv(table.content, language) : await asXlsx(table, language);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.#record(account, table, {
      file: `${table.table}.${kind}`,
      version: table.version.key,
      sha256,
      rows: table.content.rows.length,
    });
    const name = `${table.programme.code}_${table.table}_${table.version.key}.${kind}`.replace(/[^\w.-]/g, '-');
    return { name, type: types[kind], content, sha256 };
  }

  #record(account: Account, { operations }: ProgrammeTable, detail: Readonly<Record<string, string | number>>): Promise<void> {
    const projects = account.projects('programme-tables.read').filter(({ acronym }) => operations.includes(acronym));
    return this.database.withBulkScope({ projects: projects.map(({ id }) => id), account: account.id }, async (client) => {
      for (const { id } of projects)
        await client.query(`select record_audit_event($1, 'exported', 'programme_table', null, $2)`, [id, JSON.stringify(detail)]);
    });
  }
}

async function asXlsx({ table, programme, version, knownAt, operations, content }: ProgrammeTable, language: Language): Promise<Buffer> {
  const words = reportFileWords[language];
  const about = [
    [words.programme, `${programme.code} ${programme.name}`],
    [words.version, version.key],
    [words.asOf, formatDay(version.cutOff, language)],
    [words.knownAt, formatInstant(knownAt.toISOString(), language)],
    [words.project, operations.join(', ')],
  ].map((line) => line.map(protectedText));
  const sheets = [tableSheet(content, language), { name: words.cover, columns: [{ width: 24 }, { width: 80 }], rows: about }];
  return Buffer.from(
    await writeXlsx({
      sheets,
      properties: { title: `${programme.code} ${table} ${version.key}`, creator: 'Cruscotto', created: knownAt, modified: knownAt },
    }),
  );
}
