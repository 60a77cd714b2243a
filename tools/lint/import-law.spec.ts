import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';

/** A tree with one file per part, in which breaches are planted and linted with the project's own configuration. */
const tree: Record<string, string> = {
  'libs/domain/src/index.ts': 'export const rule = 1;\n',
  'libs/contract/src/index.ts': 'export const path = 1;\n',
  'libs/testkit/src/index.ts': 'export const example = 1;\n',
  'apps/api/src/platform/values/values.ts': 'export const values = 1;\n',
  'apps/api/src/features/desks/desks.ts': 'export const desks = 1;\n',
  'apps/dashboard/src/app/features/desks/desks.ts': 'export const desks = 1;\n',
  'apps/dashboard/src/app/shared/ui/figure.ts': 'export const figure = 1;\n',
  'tools/seed.ts': 'export const seed = 1;\n',
  'tsconfig.base.json': JSON.stringify({
    compilerOptions: {
      paths: {
        '#domain': ['./libs/domain/src/index.ts'],
        '#contract': ['./libs/contract/src/index.ts'],
        '#testkit': ['./libs/testkit/src/index.ts'],
      },
    },
  }),
};

describe('the import law', () => {
  const root = mkdtempSync(join(tmpdir(), 'import-law-'));
  const eslint = new ESLint({ cwd: root, overrideConfigFile: resolve('eslint.config.js') });

  const plant = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const refusals = async (file: string, from: string): Promise<number> => {
    const [result] = await eslint.lintText(`import * as imported from '${from}';\nexport const used = imported;\n`, {
      filePath: join(root, file),
    });
    return (result?.messages ?? []).filter((message) => message.ruleId === 'boundaries/dependencies').length;
  };

  beforeAll(() => Object.entries(tree).forEach(([path, text]) => plant(path, text)));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const refused: readonly (readonly [file: string, from: string])[] = [
    ['libs/domain/src/rule.ts', 'zod'],
    ['libs/domain/src/rule.ts', 'node:fs'],
    ['libs/domain/src/rule.ts', '#contract'],
    ['libs/contract/src/values.ts', '../../../apps/api/src/platform/values/values.js'],
    ['apps/api/src/features/people/people.ts', '../desks/desks.js'],
    ['apps/api/src/features/people/people.ts', '#testkit'],
    ['apps/api/src/platform/values/other.ts', '../../features/desks/desks.js'],
    ['apps/dashboard/src/app/features/people/people.ts', '../desks/desks.js'],
    ['apps/dashboard/src/app/features/people/people.ts', '../../../../../api/src/platform/values/values.js'],
    ['apps/dashboard/src/app/shared/ui/tile.ts', '../../features/desks/desks.js'],
    ['apps/api/src/features/people/people.ts', '../../../../../tools/seed.js'],
  ];
  for (const [file, from] of refused) it(`refuses ${from} in ${file}`, async () => expect(await refusals(file, from)).toBe(1));

  const allowed: readonly (readonly [file: string, from: string])[] = [
    ['libs/domain/src/rule.ts', 'date-fns'],
    ['libs/domain/src/rule.spec.ts', '#testkit'],
    ['libs/contract/src/values.ts', 'zod'],
    ['libs/contract/src/values.ts', '#domain'],
    ['apps/api/src/features/people/people.ts', '../../platform/values/values.js'],
    ['apps/dashboard/src/app/features/people/people.ts', '../../shared/ui/figure.js'],
    ['tools/seed-demo.ts', '../apps/api/src/platform/values/values.js'],
  ];
  for (const [file, from] of allowed) it(`allows ${from} in ${file}`, async () => expect(await refusals(file, from)).toBe(0));
});
