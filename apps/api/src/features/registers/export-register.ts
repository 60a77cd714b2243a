import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { type RegisterExport, type RegisterTable, registerTableArea, type RegisterTableName } from '#contract';
import type { Field } from '#domain';
import { recordFileWords } from '#wording';
import { Database } from '../../platform/database/database.js';
import { Installation } from '../../platform/installation/installation.js';
import { newId } from '../../platform/participations/new-ids.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { countRegister, type RegisterQuestion } from '../../platform/records/read-register.js';
import { sourceOf } from '../../platform/records/register-sources.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { registerFile, registerLines } from './register-file.js';

/** As many rows as whoever works at one desk may take at once (security paper §2). */
const mostOfOneDesk = 200;
/** Of what the numbers of a register may be; more is no file for a spreadsheet. */
const most = 200_000;

/** A file on disk, to be sent and then removed. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  /** Its bytes; the file is gone when they have been read, or nobody reads on. */
  readonly content: Readable;
}

/**
 * Takes a register as a file, as one sees it: its filters, its order, its columns. Who took it, when, which rows and what for stands in the
 * file and, with the number of rows and the hash, in the trail, before the first byte leaves (G34). Never who somebody is: records hold none of it.
 */
@Injectable()
export class ExportRegister {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** @throws Refusal `validation` for a column that there is none of, or more rows than the role may take */
  async make(account: Account, project: ProjectReference, name: RegisterTableName, asked: RegisterExport): Promise<ExportedFile> {
    const source = sourceOf(name);
    const columns = columnsOf(source.table, asked.columns);
    const { format, purpose, language = account.language } = asked;
    const { export: take, isOfProject } = registerTableArea(name);
    const desks = isOfProject ? null : account.desksIn(take, project.id);
    const question = {
      projectId: project.id,
      source,
      desks,
      language,
      today: this.installation.today(),
      query: { ...queryOf(asked), limit: 500 },
    };
    const path = join(this.installation.uploadFolder, randomUUID());
    const [id, at] = [newId(), new Date()];
    try {
      const sha256 = await this.database.withBulkScope(account.scopeFor(project, { reason: purpose }), async (client) => {
        await refuseTooMany(client, question);
        const about = aboutLines({ id, at, account, project, asked: { ...asked, language } });
        const lines = registerLines(client, question, columns, language);
        const written = await write(path, registerFile(format, language, [...about, []], columns, lines.rows()));
        await client.query(`select record_audit_event($1::uuid, 'exported', $2, $3::uuid, $4::jsonb)`, [
          ...[project.id, source.table.type, id],
          JSON.stringify({ format, rows: lines.count, sha256: written, columns: asked.columns.join(','), ...whichRows(asked) }),
        ]);
        return written;
      });
      const fileName = `${project.acronym}_${name}_${at.toISOString().slice(0, 10)}.${format}`.replace(/[^\w.-]/g, '-');
      return { name: fileName, type: mediaTypes[format], sha256, content: readAndRemove(path) };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

function queryOf({ from, to, desk, person, where, called, sort }: RegisterExport): Omit<RegisterQuestion['query'], 'limit'> {
  return { from, to, desk, person, where, called, sort };
}

function columnsOf({ fields }: RegisterTable, names: readonly string[]): readonly (readonly [name: string, field: Field])[] {
  return names.map((name) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw new Refusal('validation', { field: 'columns', detail: `columns: there is no field ${name}` });
    return [name, field] as const;
  });
}

async function refuseTooMany(client: ClientBase, question: RegisterQuestion): Promise<void> {
  const limit = question.desks === null ? most : mostOfOneDesk;
  if ((await countRegister(client, question)) <= limit) return;
  throw new Refusal('validation', {
    field: 'limit',
    detail: `limit: your role takes at most ${limit} rows at once`,
    remedy: 'Narrow the register, by its days for example, and take it in parts.',
  });
}

interface Told {
  readonly id: string;
  readonly at: Date;
  readonly account: Account;
  readonly project: ProjectReference;
  readonly asked: RegisterExport & { readonly language: Account['language'] };
}

/** Who, when, which rows, what for, and the id under which the trail has it. */
function aboutLines({ id, at, account, project, asked }: Told): readonly (readonly string[])[] {
  const words = recordFileWords[asked.language];
  const rows = Object.entries(whichRows(asked)).map(([name, value]) => `${name}=${value}`);
  return [
    [words.export, `${project.acronym} · ${id}`],
    [words.by, account.name],
    [words.at, at.toISOString()],
    [words.scope, rows.join(' ') || words.all],
    [words.purpose, asked.purpose],
  ];
}

/** What narrowed the register and put it in order. */
function whichRows(asked: RegisterExport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(queryOf(asked)).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

/** Writes the file as it comes. @returns its SHA-256 */
async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(Readable.from(content), measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return hash.digest('hex');
}

function readAndRemove(path: string): Readable {
  const content = createReadStream(path);
  content.once('close', () => void rm(path, { force: true }));
  return content;
}
