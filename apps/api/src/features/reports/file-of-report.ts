import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { isIssued, type Language } from '#domain';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { canonicalJson, type FrozenReport } from '../../platform/report-files/frozen-report.js';
import type { IssuedReport } from '../../platform/report-files/issued-report.js';
import { reportPdf } from '../../platform/report-files/report-pdf.js';
import { reportXlsx } from '../../platform/report-files/report-xlsx.js';
import { readFrozen, readReport, type StoredReport } from '../../platform/reports/stored-report.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { ReadReport } from './read-report.js';

/** A file as it goes out. */
export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly sha256: string;
  /** Fingerprint of the frozen content; null for a draft. */
  readonly rootHash: string | null;
}

type FileKind = 'pdf' | 'xlsx' | 'json' | 'json.sha256';

const types: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  'json.sha256': 'text/plain; charset=utf-8',
};

/** Makes the files of a report, each from its frozen content alone, and records that they were taken (G34). */
@Injectable()
export class FileOfReport {
  constructor(
    private readonly database: Database,
    private readonly reports: ReadReport,
  ) {}

  /** @throws Refusal `not_found` for a report or a file there is not. */
  async make(account: Account, project: ProjectReference, reportId: string, fileName: string, language: Language): Promise<ReportFile> {
    const kind = kindOf(fileName);
    const scope = account.scopeFor(project);
    const { issued, frozen, stored } = await this.database.withBulkScope(scope, (client) =>
      this.#read(client, project, reportId, language),
    );
    const content = await contentOf(kind, issued, frozen);
    const sha256 = createHash('sha256').update(content).digest('hex');
    // written after the file was made: what is recorded is what went out
    await this.database.withBulkScope(scope, (client) =>
      recordExport(client, project.id, stored, { file: fileName, language, sha256, rows: rowsOf(issued) }),
    );
    return { name: nameOf(issued, kind), type: types[kind], content, sha256, rootHash: stored.rootHash };
  }

  async #read(client: ClientBase, project: ProjectReference, reportId: string, language: Language) {
    const stored = await readReport(client, project.id, reportId);
    const { rows } = await client.query<{ demo: boolean }>('select is_demo as demo from project where project_id = $1', [project.id]);
    const frozen = isIssued(stored.state) ? await readFrozen(client, project.id, reportId) : await this.#draft(client, project.id, stored);
    const { state, number, rootHash } = stored;
    const issued: IssuedReport = { model: frozen.report, language, state, number, rootHash, demo: rows[0]?.demo ?? false };
    return { issued, frozen, stored };
  }

  async #draft(client: ClientBase, projectId: string, stored: StoredReport): Promise<FrozenReport> {
    const { report, corrections } = await this.reports.draft(client, projectId, stored);
    return { format: 'cruscotto-report-1-draft', report, corrections, members: [] };
  }
}

function kindOf(fileName: string): FileKind {
  const kind = (Object.keys(types) as FileKind[]).find((one) => fileName === `report.${one}`);
  if (!kind) throw new Refusal('not_found');
  return kind;
}

async function contentOf(kind: FileKind, issued: IssuedReport, frozen: FrozenReport): Promise<Buffer> {
  if (kind === 'pdf') return reportPdf(issued);
  if (kind === 'xlsx') return Buffer.from(await reportXlsx(issued));
  if (kind === 'json') return Buffer.from(canonicalJson(frozen));
  const hash = createHash('sha256').update(canonicalJson(frozen)).digest('hex');
  // the form that sha256sum --check reads
  return Buffer.from(`${hash}  ${nameOf(issued, 'json')}\n`);
}

const draftWord: Readonly<Record<Language, string>> = { it: 'bozza', en: 'draft', fr: 'brouillon' };

/** `MEDMORE-SUI_P4_v1_it.pdf`: our own name, from codes that hold no sign a file system minds (G33). The JSON has all languages. */
function nameOf({ model, number, state, language }: IssuedReport, kind: FileKind): string {
  const { acronym, period } = model.identity;
  const version = state === 'draft' ? draftWord[language] : `v${number}`;
  const inLanguage = kind.startsWith('json') ? [] : [language];
  return `${[acronym, period.id, version, ...inLanguage].join('_')}.${kind}`.replace(/[^\w.-]/g, '-');
}

function rowsOf({ model }: IssuedReport): number {
  const tables = model.sections.flatMap((section) => (section.included ? section.tables : []));
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

async function recordExport(
  client: ClientBase,
  projectId: string,
  { id, version }: StoredReport,
  detail: Record<string, string | number>,
): Promise<void> {
  await client.query(`select record_audit_event($1, 'exported', 'report', $2, $3)`, [
    projectId,
    id,
    JSON.stringify({ ...detail, version }),
  ]);
}
