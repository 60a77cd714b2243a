#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is a download from outside the registries. Prisma's command line starts it, passes
// the schema files as arguments and asks by JSON-RPC, a line each; the same engine compiled to WebAssembly answers. Enough for
// `prisma generate`, `prisma validate` and `prisma migrate diff`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineImports from '@prisma/schema-engine-wasm/schema_engine_bg';
import { CatalogAdapterFactory } from './catalog-adapter.mjs';

const { values: options } = parseArgs({
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
const packageFolder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));

/** The engine tells of its panics here, by this name. */
const panics = { message: '', get: () => panics.message, set_message: (message) => (panics.message = message) };
globalThis.PRISMA_WASM_PANIC_REGISTRY = panics;

let started;
function startEngine() {
  return (started ??= (async () => {
    const wasm = readFileSync(join(packageFolder, 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engineImports });
    engineImports.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
    const datamodels = options.datamodels?.map((file) => [file, readFileSync(file, 'utf8')]);
    const { url } = options.datasource ? JSON.parse(options.datasource) : {};
    const log = (line) => process.stderr.write(line + '\n');
    return engineImports.SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory(new CatalogAdapterFactory(url)));
  })());
}

const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');

async function answer({ id, method, params }) {
  try {
    const engine = await startEngine();
    const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params ?? undefined);
    if (method !== 'diff') return send({ id, result: result ?? {} });
    // the native engine prints a difference by a call of its own
    send({ id: `print-${id}`, method: 'print', params: { content: result.stdout ?? '' } });
    send({ id, result: { exitCode: result.exitCode } });
  } catch (error) {
    const message = error.message ?? String(error);
    const data =
      error.name === 'RuntimeError'
        ? { is_panic: true, message: `${panics.get()}\n${error.stack}` }
        : { is_panic: false, message, error_code: error.code, meta: error.meta };
    send({ id, error: { code: 4466, message, data } });
  }
}

if (options.version) {
  console.log(`schema-engine-wasm ${JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version}`);
} else {
  let queue = Promise.resolve();
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const request = JSON.parse(line);
      // answers to our own calls have no method
      if (request.method) queue = queue.then(() => answer(request));
    })
    .on('close', () => queue.then(() => process.exit(0)));
}
