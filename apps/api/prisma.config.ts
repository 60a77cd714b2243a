import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma's own engine is a download from outside the registries; the stand-in answers in its place.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(new URL('../../tools/database/schema-engine.mjs', import.meta.url));

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // only `prisma migrate diff` and the like need a database; `generate` does not
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost/cruscotto' },
});
