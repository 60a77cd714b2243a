#!/usr/bin/env node
// Stand-in for Prisma's native `schema-engine`: same argv + JSON-RPC over stdio, answered by @prisma/schema-engine-wasm + @prisma/adapter-pg.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg';

const { values: a, positionals: pos } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
});
const wasmFile = join(dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
if (a.version) {
  console.log('schema-engine-wasm ' + JSON.parse(readFileSync(join(dirname(wasmFile), 'package.json'))).version);
  process.exit(0);
}
const ds = a.datasource ? JSON.parse(a.datasource) : {};
const die = (code, message) => {
  process.stderr.write(
    '\n' + JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: { error_code: code, message } }) + '\n',
  );
  process.exit(1);
};

if (pos[0] === 'cli') {
  const u = new URL(ds.url);
  const name = decodeURIComponent(u.pathname.slice(1));
  const connect = async (db) => {
    const v = new URL(u);
    if (db) v.pathname = '/' + db;
    const c = new pg.Client({ connectionString: v.href });
    await c.connect();
    return c;
  };
  try {
    if (pos[1] === 'can-connect-to-database') await (await connect()).end();
    else if (pos[1] === 'create-database') {
      const c = await connect('postgres');
      await c.query(`CREATE DATABASE ${c.escapeIdentifier(name)}`);
      await c.end();
    } else if (pos[1] === 'drop-database') {
      const c = await connect('postgres');
      await c.query(`DROP DATABASE ${c.escapeIdentifier(name)} WITH (FORCE)`);
      await c.end();
    } else die('P1000', 'unknown cli command ' + pos[1]);
    process.exit(0);
  } catch (e) {
    die(e.code === '3D000' ? 'P1003' : e.code === '28P01' ? 'P1000' : 'P1001', e.message);
  }
}

// PrismaPg with what the schema engine needs and adapter-pg 7.10.1 lacks: "char" (oid 18) columns, scripts with $$ bodies
// (adapter-pg splits at every ';'), and a shadow database that really is another database.
const CHAR = 18,
  VARCHAR = 1043;
let patched = false;
function patch(adapter) {
  if (patched) return;
  patched = true;
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(adapter));
  const { performIO, queryRaw } = proto;
  proto.queryRaw = async function (query) {
    let chars = [];
    const self = Object.create(this, {
      performIO: {
        value: async (q) => {
          const r = await performIO.call(this, q);
          r.fields.forEach((f, i) => {
            if (f.dataTypeID === CHAR) {
              f.dataTypeID = VARCHAR;
              chars.push(i);
            }
          });
          return r;
        },
      },
    });
    const r = await queryRaw.call(self, query);
    for (const i of chars) r.columnTypes[i] = ColumnTypeEnum.Character;
    return r;
  };
}
class Factory {
  provider = 'postgres';
  adapterName = '@prisma/adapter-pg';
  constructor(url) {
    const u = new URL(url);
    const q = Object.fromEntries(u.searchParams);
    this.schema = q.schema;
    this.db = decodeURIComponent(u.pathname.slice(1));
    this.opts = {
      host: q.host ?? decodeURIComponent(u.hostname),
      port: +(u.port || 5432),
      user: decodeURIComponent(u.username),
      password: decodeURIComponent(u.password),
      ssl: q.sslmode && q.sslmode !== 'disable' ? { rejectUnauthorized: q.sslmode.startsWith('verify') } : undefined,
    };
  }
  async open(database, after) {
    const pool = new pg.Pool({ ...this.opts, database, max: 4 });
    const raw = async (sql) => {
      const c = new pg.Client({ ...this.opts, database });
      await c.connect();
      try {
        return await c.query(sql);
      } finally {
        await c.end();
      }
    };
    const ad = await new PrismaPg(pool, { schema: this.schema }).connect();
    patch(ad);
    ad.executeScript = async (sql) => {
      try {
        await raw(sql);
      } catch (e) {
        throw new DriverAdapterError({
          kind: 'postgres',
          originalCode: e.code,
          originalMessage: e.message,
          code: e.code ?? 'N/A',
          severity: e.severity ?? 'ERROR',
          message: e.message,
          detail: e.detail,
          column: e.column,
          hint: e.hint,
        });
      }
    };
    ad.dispose = async () => {
      await pool.end();
      await after?.();
    };
    return ad;
  }
  connect() {
    return this.open(this.db);
  }
  async connectToShadowDb() {
    const name = 'prisma_migrate_shadow_db_' + crypto.randomUUID();
    const admin = new pg.Client({ ...this.opts, database: this.db });
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    return this.open(name, async () => {
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.end();
    });
  }
}

let engineP;
const getEngine = () =>
  (engineP ??= (async () => {
    globalThis.PRISMA_WASM_PANIC_REGISTRY = {
      m: '',
      get() {
        return this.m;
      },
      set_message(m) {
        this.m = m;
      },
    };
    const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { './schema_engine_bg.js': bg });
    bg.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
    const factory = bindMigrationAwareSqlAdapterFactory(new Factory(ds.url));
    return bg.SchemaEngine.new(
      { datamodels: a.datamodels?.map((f) => [f, readFileSync(f, 'utf8')]) },
      (l) => process.stderr.write(l + '\n'),
      factory,
    );
  })());

process.on('uncaughtException', (e) => {
  process.stderr.write(
    JSON.stringify({
      level: 'ERROR',
      target: 'schema_engine',
      fields: { message: (globalThis.PRISMA_WASM_PANIC_REGISTRY?.get() || '') + ' ' + (e.stack ?? e) },
    }) + '\n',
  );
  process.exit(101);
});
const send = (o) => process.stdout.write(JSON.stringify(o) + '\n');
let queue = Promise.resolve();
createInterface({ input: process.stdin })
  .on('line', (line) => {
    queue = queue.then(async () => {
      const r = JSON.parse(line);
      if (!r.method) return;
      const method = r.method === 'getDatabaseVersion' ? 'version' : r.method;
      try {
        const engine = await getEngine();
        let result = await engine[method](r.params ?? undefined);
        if (method === 'diff') {
          send({ id: 'p' + r.id, jsonrpc: '2.0', method: 'print', params: { content: result.stdout ?? '' } });
          result = { exitCode: result.exitCode };
        }
        send({ id: r.id, jsonrpc: '2.0', result: result ?? {} });
      } catch (e) {
        const p = globalThis.PRISMA_WASM_PANIC_REGISTRY?.get() ?? '';
        send({
          id: r.id,
          jsonrpc: '2.0',
          error: {
            code: 4466,
            message: e.message ?? String(e),
            data:
              e.name === 'RuntimeError'
                ? { is_panic: true, message: p + '\n' + e.stack }
                : { is_panic: false, message: e.message ?? String(e), error_code: e.code, meta: e.meta },
          },
        });
      }
    });
  })
  .on('close', () => queue.then(() => process.exit(0)));
