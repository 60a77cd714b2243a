import { importList, indicatorValues, paths, type ImportView } from '#contract';
import { formatWhole } from '#wording';
import type { Locator } from 'playwright-core';
import { Visitor } from './support/browsing.js';
import { faultsExpectedIn, newParticipants, sampleFile, type ChosenFile } from './support/participants-file.js';

const project = 'MEDMORE-SUI';
/** People who took part. */
const people = 'LI-O4';

describe('a file of participants', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  const peopleNow = async (): Promise<number> => {
    const values = await visitor.read(indicatorValues, paths.values(project));
    return values.find(({ code }) => code === people)?.value ?? -1;
  };
  const importsNow = async (): Promise<readonly ImportView[]> => (await visitor.read(importList, paths.imports(project))).items;
  const step = (name: string): Locator => visitor.page.getByRole('region', { name, exact: true });

  /** Chooses a file in the wizard and waits until every row was checked. */
  async function choose(file: ChosenFile, to = project): Promise<void> {
    await visitor.open(`/projects/${to}/imports/new`);
    await visitor.field(/Trascina qui il file/).setInputFiles(file);
    await visitor.heading('Come è scritto il file').waitFor();
  }

  async function check(file: ChosenFile, to = project): Promise<void> {
    await choose(file, to);
    await visitor.button('Vedi le colonne').click();
    await visitor.button('Controlla le righe').click();
    await step('Controllo').waitFor();
  }

  async function expectOnOverview(count: number): Promise<void> {
    await visitor.open(`/projects/${project}/overview`);
    expect(await visitor.figure(people)).toBe(formatWhole(count, 'it'));
    expect(await peopleNow()).toBe(count);
  }

  it('goes in: what it would change, then the numbers move; the same file again changes nothing; undone, they are back', async () => {
    const file = newParticipants(project, 'LI-D1', 30);
    const before = await peopleNow();

    await visitor.open(`/projects/${project}/imports`);
    await visitor.link(/^Importa (il primo|un) file$/).click();
    await visitor.comesTo('Importa un file');
    await check(file);
    expect(await step('Controllo').innerText()).toMatch(/30\s+nuove/);
    const effect = visitor.page.getByRole('row').filter({ hasText: people });
    expect(await effect.innerText()).toContain(formatWhole(before + 30, 'it'));
    await visitor.picture('import-check');
    expect(await visitor.barriers()).toEqual([]);
    expect(await peopleNow())
      .withContext('nothing is stored by a check')
      .toBe(before);

    // thirty people of one level of education are unusual: that is asked first (G31)
    await visitor.text('Prima conferma le quote insolite').waitFor();
    await visitor.field('Ho controllato: è giusto così').check();
    await visitor.button('Vai alla conferma').click();
    await visitor.heading('Importare 30 partecipazioni?').waitFor();
    await visitor.picture('import-confirm');
    await visitor.button('Importa').click();
    await visitor.heading('Importazione riuscita').waitFor();
    await visitor.picture('import-done');
    await visitor.link('Vai alla panoramica').click();
    await visitor.page.waitForURL('**/overview');
    await expectOnOverview(before + 30);

    await check(file);
    await visitor.heading('Nulla è cambiato').waitFor();
    expect(await visitor.button('Vai alla conferma').count()).toBe(0);
    expect(await peopleNow()).toBe(before + 30);

    await visitor.open(`/projects/${project}/imports`);
    await visitor.picture('imports-with-one');
    await visitor.button(`Annulla l’importazione di ${file.name}`).click();
    const question = visitor.page.getByRole('dialog', { name: 'Annullare questa importazione?' });
    await visitor.button('Annulla l’importazione', question).click();
    await visitor.text('Annullata').first().waitFor();
    await expectOnOverview(before);
  }, 120_000);

  it('with faults shows each at its row and column with what to do, and writes nothing', async () => {
    const [before, imports] = [await peopleNow(), await importsNow()];
    await check(sampleFile('participations-with-errors.csv'));
    await visitor.page.getByRole('alert').getByText('Nessuna riga importata.').waitFor();
    await visitor.picture('import-faults');
    expect(await visitor.barriers()).toEqual([]);

    const rows = await visitor.page.getByRole('table', { name: 'Da correggere o da sapere' }).getByRole('row').all();
    const shown = new Set<string>();
    for (const row of rows.slice(1)) {
      const [place, column, , remedy] = await row.getByRole('cell').allInnerTexts();
      shown.add(`${place ?? ''} ${column ?? ''}`);
      expect(remedy?.trim())
        .withContext(`remedy in row ${place ?? ''}`)
        .not.toBe('');
    }
    const expected = faultsExpectedIn('participations-with-errors.expected.json');
    const missed = expected.filter(({ row, column }) => !shown.has(`${String(row ?? '–')} ${column ?? '–'}`));
    expect(missed).toEqual([]);

    expect(await visitor.button('Vai alla conferma').count()).toBe(0);
    expect(await peopleNow()).toBe(before);
    expect(await importsNow()).toEqual(imports);
  }, 90_000);

  it('may be a workbook; leaving before it is imported asks first and stores nothing', async () => {
    await choose(sampleFile('participations-lecce.xlsx'), 'RETE-LECCE');
    expect(await step('File').innerText()).toContain('Excel');
    await visitor.link('Panoramica').click();
    const question = visitor.page.getByRole('dialog', { name: 'Lasciare questa importazione?' });
    await visitor.button('Resta', question).click();
    expect(visitor.at.pathname).toBe('/projects/RETE-LECCE/imports/new');
    await visitor.link('Panoramica').click();
    await visitor.button('Esci senza importare', question).click();
    await visitor.page.waitForURL('**/RETE-LECCE/overview');
    expect((await visitor.read(importList, paths.imports('RETE-LECCE'))).items).toEqual([]);
  }, 90_000);

  it('that is no table is refused with a sentence', async () => {
    await visitor.open(`/projects/${project}/imports/new`);
    await visitor.field(/Trascina qui il file/).setInputFiles({ name: 'vuoto.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
    await visitor.page.getByRole('table', { name: 'Da correggere o da sapere' }).waitFor();
    await visitor.field(/Un altro file/).setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('no') });
    await visitor.text('Questo tipo di file non si legge').waitFor();
  }, 60_000);

  it('leaves no complaint behind', () => {
    expect(visitor.complaints).toEqual([]);
  });
});
