import { importOutcome, newReport, paths, previewQuestion, report, reportSectionText } from '#contract';
import { reportTexts } from '../demo/report-texts.js';
import { askedAtOnce, percentile, timed, type Bench, type Measurement } from './measurement.js';
import { participationsFile } from './participations-file.js';
import { indicatorsBySex, ownerPool, womenWithSecondarySql } from './plain-sql.js';
import { reposting } from './reposting.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

const rows = 50_000;
const askers = 20;
const timesEach = 25;
const cutOff = '2026-03-31';

/**
 * What an overview asks, by twenty people at once; before it once alone, when nothing is kept yet, and a round unmeasured, as both the
 * server and its database compile what they run often.
 */
async function overview(visitor: BenchVisitor, product: RunningProduct, projectId: string): Promise<Measurement[]> {
  const question = (): Promise<void> => visitor.look(`${paths.values(projectId)}?asOf=${cutOff}`);
  const pool = ownerPool(product.folder, askers);
  try {
    await askedAtOnce(askers, 1, () => pool.query(indicatorsBySex, [projectId, cutOff]));
    const plain = percentile(await askedAtOnce(askers, timesEach, () => pool.query(indicatorsBySex, [projectId, cutOff])), 0.95);
    const cold = (await timed(question)).milliseconds;
    await askedAtOnce(askers, timesEach, question);
    const warm = percentile(await askedAtOnce(askers, timesEach, question), 0.95);
    const baselineName = `plain SQL over participations, ${askers} at once`;
    return [
      { name: 'overview.50k.p95', value: warm, unit: 'ms', baseline: plain, baselineName },
      { name: 'overview.50k.cold', value: cold, unit: 'ms', baseline: plain, baselineName },
    ];
  } finally {
    await pool.end();
  }
}

const womenWithSecondary = {
  unit: 'persons',
  asOf: cutOff,
  definition: {
    measure: 'count',
    counts: [
      {
        of: 'participation',
        where: {
          all: [
            { field: 'sex', is: 'F' },
            { field: 'isced', from: 3 },
          ],
        },
        on: 'entryDate',
      },
    ],
  },
};

/** A definition tried on every record, and everything about one indicator asked for the first time. */
async function definitions(visitor: BenchVisitor, product: RunningProduct, projectId: string): Promise<Measurement[]> {
  const pool = ownerPool(product.folder, 1);
  try {
    const plain = await timed(() => pool.query(womenWithSecondarySql, [projectId, cutOff]));
    const preview = await timed(() => visitor.post(paths.indicatorPreview(projectId), previewQuestion.parse(womenWithSecondary)));
    const plainBySex = await timed(() => pool.query(indicatorsBySex, [projectId, cutOff]));
    const why = await timed(() => visitor.get(`${paths.value(projectId, 'EECO02')}?asOf=${cutOff}`));
    const narrowed = `?asOf=${cutOff}&where=${encodeURIComponent(JSON.stringify(womenWithSecondary.definition.counts[0]?.where))}`;
    const where = await timed(() => visitor.get(paths.values(projectId) + narrowed));
    const baselineName = 'plain SQL over participations';
    return [
      { name: 'definition.preview.50k', value: preview.milliseconds, unit: 'ms', baseline: plain.milliseconds, baselineName },
      { name: 'why.50k', value: why.milliseconds, unit: 'ms', baseline: plainBySex.milliseconds, baselineName },
      { name: 'values.where.50k', value: where.milliseconds, unit: 'ms', baseline: plainBySex.milliseconds, baselineName },
    ];
  } finally {
    await pool.end();
  }
}

/** The report of a period: begun, handed in with its values frozen, and all its files. */
async function fullReport(visitor: BenchVisitor, product: RunningProduct, projectId: string): Promise<Measurement> {
  const begun = report.parse(await visitor.post(paths.reports(projectId), newReport.parse({ periodId: 'P2' })));
  for (const [section, language, text] of reportTexts)
    await visitor.put(paths.reportSection(projectId, begun.id, section, language), reportSectionText.parse({ text }), 0);
  const { milliseconds } = await timed(async () => {
    await visitor.post(paths.reportStep(projectId, begun.id, 'submit'), {});
    for (const file of ['report.pdf', 'report.xlsx', 'report.json'] as const)
      await visitor.get(paths.reportFile(projectId, begun.id, file));
  });
  const pool = ownerPool(product.folder, 1);
  const plain = await timed(() => pool.query(indicatorsBySex, [projectId, cutOff]));
  await pool.end();
  return {
    name: 'report.full',
    value: milliseconds / 1000,
    unit: 's',
    baseline: plain.milliseconds / 1000,
    baselineName: 'plain SQL, its indicators once',
  };
}

/** A project of 50,000 people: its overview and its report. */
export const projectOf50k: Bench = {
  names: [
    'overview.50k.p95',
    'overview.50k.cold',
    'definition.preview.50k',
    'why.50k',
    'values.where.50k',
    'report.full',
    'reposting.1M',
    'reposting.overview.p95',
  ],
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    try {
      await product.answersAt('/api/health');
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const project = await visitor.startProject('BENCH-50K');
      const file = participationsFile(project.acronym, rows);
      importOutcome.parse(await visitor.upload(`${paths.imports(project.id)}?of=participations`, file, 'participants.csv'));
      return [
        ...(await overview(visitor, product, project.id)),
        ...(await definitions(visitor, product, project.id)),
        await fullReport(visitor, product, project.id),
        ...(await reposting(visitor, product, project.id, cutOff)),
      ];
    } finally {
      await product.stop();
    }
  },
};
