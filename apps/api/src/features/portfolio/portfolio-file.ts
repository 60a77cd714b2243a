import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeXlsx } from 'hucre/xlsx';
import type { PortfolioQuery, PortfolioValues } from '#contract';
import type { Language } from '#domain';
import { formatDay, formatInstant, reportFileWords } from '#wording';
import { Database } from '../../platform/database/database.js';
import type { SentFile } from '../../platform/http/send-file.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { protectedText } from '../../platform/report-files/protected-text.js';
import { tableCsv } from '../../platform/report-files/table-csv.js';
import { tableSheet } from '../../platform/report-files/table-sheet.js';
import type { Account } from '../../platform/sign-in/account.js';
import { notSummedTable, totalsTable } from './portfolio-tables.js';
import { ReadPortfolio } from './read-portfolio.js';

const types: ReadonlyMap<string, string> = new Map([
  ['values.csv', 'text/csv; charset=utf-8'],
  ['values.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** The sums over projects as a file, with real numbers; each project in it keeps who took them (G34). */
@Injectable()
export class PortfolioFile {
  constructor(
    private readonly database: Database,
    private readonly portfolio: ReadPortfolio,
  ) {}

  /** @throws Refusal `not_found` for a file there is not, and as `ReadPortfolio` does */
  async make(account: Account, file: string, query: PortfolioQuery): Promise<SentFile> {
    const type = types.get(file);
    if (type === undefined) throw new Refusal('not_found');
    const { language = account.language } = query;
    const values = await this.portfolio.ask(account, query);
    const content = file.endsWith('.csv') ? tableCsv(totalsTable(values), language) : await asXlsx(values, language);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.#record(account, values, { file, asOf: values.asOf, sha256, rows: values.indicators.length });
    const [only, ...others] = values.programmes;
    const of = only && others.length === 0 ? only.code : 'portfolio';
    return { name: `${of}_${values.asOf}_${file}`.replace(/[^\w.-]/g, '-'), type, content, sha256 };
  }

  #record(account: Account, { projects }: PortfolioValues, detail: Readonly<Record<string, string | number>>): Promise<void> {
    const ids = projects.map(({ id }) => id);
    return this.database.withBulkScope({ projects: ids, account: account.id }, async (client) => {
      for (const id of ids)
        await client.query(`select record_audit_event($1, 'exported', 'portfolio_values', null, $2)`, [id, JSON.stringify(detail)]);
    });
  }
}

async function asXlsx(values: PortfolioValues, language: Language): Promise<Buffer> {
  const words = reportFileWords[language];
  const about = [
    [words.programme, values.programmes.map(({ code, name, shown, all }) => `${code} ${name} (${shown}/${all})`).join('; ')],
    [words.project, values.projects.map(({ acronym }) => acronym).join(', ')],
    [words.asOf, formatDay(values.asOf, language)],
    [words.knownAt, formatInstant(values.knownAt, language)],
  ].map((line) => line.map(protectedText));
  const sheets = [
    tableSheet(totalsTable(values), language),
    tableSheet(notSummedTable(values), language),
    { name: words.cover, columns: [{ width: 24 }, { width: 80 }], rows: about },
  ];
  const known = new Date(values.knownAt);
  return Buffer.from(
    await writeXlsx({ sheets, properties: { title: 'Cruscotto', creator: 'Cruscotto', created: known, modified: known } }),
  );
}
