import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths, type Project, type ProjectSummary } from '#contract';
import { participationsFile } from '../bench/participations-file.js';
import { RunningProduct } from '../bench/running-product.js';
import { BenchVisitor } from '../bench/visitor.js';

const rows = 8_000;

describe('the program killed in the middle of an import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-killed-'));
  let product: RunningProduct;
  let project: Project;

  const start = async (): Promise<BenchVisitor> => {
    product = await RunningProduct.start({ demo: true, folder });
    await product.answersAt('/api/health');
    return BenchVisitor.signIn(product.address, 'manager');
  };
  /** People recorded in the project, complete or not. */
  const recorded = async (visitor: BenchVisitor): Promise<number> => {
    const { items } = JSON.parse((await visitor.get(paths.projects)).toString()) as { items: ProjectSummary[] };
    const standing = items.find(({ id }) => id === project.id);
    return (standing?.participants ?? Number.NaN) + (standing?.excluded ?? Number.NaN);
  };

  beforeAll(async () => {
    project = await (await start()).startProject('KILLED');
    await product.stop();
  }, 240_000);
  afterAll(async () => {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  for (const [moment, milliseconds] of [
    ['while the file is read', 250],
    ['while rows are written', 1_200],
  ] as const)
    it(`leaves all rows or none: ${moment}`, async () => {
      const visitor = await start();
      const before = await recorded(visitor);
      const importing = visitor
        .upload(`${paths.imports(project.id)}?of=participations`, participationsFile('KILLED', rows), 'participants.csv')
        .catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await product.kill();
      const answered = (await importing) !== null;
      const after = await recorded(await start());
      expect(answered ? [rows] : [before, rows]).toContain(after);
      await product.stop();
    }, 240_000);
});
