import { paths, recordView, registerPage } from '#contract';
import { formatWhole } from '#wording';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
const notes = 'da un foglio di prova';
const rows = Array.from({ length: 12 }, (_, at) => `E2E-${at};LI-D1;1${at % 9}/02/2026 09:1${at % 9};ascolto;telefono;${10 + at};${notes}`);
const file = {
  name: 'contatti.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['id;sportello;data e ora;tipo;canale;minuti;note', ...rows].join('\n')),
};

describe('a project manager, and many contacts at once,', () => {
  let visitor: Visitor;
  const list = (query = '?limit=1') => visitor.read(registerPage, paths.register(project, 'contacts') + query);
  const register = `/projects/${project}/contacts`;

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  const toTheEnd = async (): Promise<void> => {
    await visitor.button('Vedi le colonne').click();
    await visitor.button('Controlla le righe').click();
    await visitor.button('Vai alla conferma').click();
    await visitor.button('Importa', visitor.page.getByRole('main')).click();
    await visitor.heading('Importazione riuscita').waitFor();
  };

  it('brings them in from a file, and takes them back', async () => {
    const { total } = await list();
    await visitor.open(register);
    await visitor.link('Importa', visitor.page.getByRole('main')).click();
    await visitor.comesTo('Importa un file');
    expect(await visitor.field('Contatti').isChecked()).toBeTrue();
    await visitor.field(/Trascina qui il file/).setInputFiles(file);
    await visitor.heading('Come è scritto il file').waitFor();
    await toTheEnd();
    await visitor.picture('import-contacts-done');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.link('Vai al registro').click();
    await visitor
      .text(`${formatWhole(total + 12, 'it')} contatti`)
      .first()
      .waitFor();

    await visitor.open(`/projects/${project}/imports`);
    const undo = visitor.button(`Annulla l’importazione di ${file.name}`);
    await undo.click();
    await visitor.button('Annulla l’importazione', visitor.page.getByRole('dialog', { name: 'Annullare questa importazione?' })).click();
    await undo.waitFor({ state: 'hidden' });
    expect((await list()).total).toBe(total);
  }, 90_000);

  it('changes a field of several, sees what that changes, and undoes it', async () => {
    await visitor.open(`${register}?sort=date`);
    const [first, second] = (await list('?limit=2&sort=date')).items;
    const boxes = visitor.page.getByRole('checkbox', { name: /Scegli la riga/ });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await visitor.text('2 scelte').first().waitFor();
    await visitor.button('Cambia…').click();
    await visitor.field('Che cosa').selectOption('minutes');
    await visitor.field(/minuti/i, visitor.page.getByRole('dialog')).fill('33');
    await visitor.field('Perché').focus();
    await visitor.text('2 righe cambiano').waitFor();
    await visitor.picture('register-bulk-change');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.field('Perché').fill('contati di nuovo');
    await visitor.button('Cambia tutte').click();
    await visitor.text('2 righe cambiate').first().waitFor();
    const changed = await visitor.read(recordView, paths.registerRecord(project, 'contacts', first?.id ?? ''));
    expect([changed.content['minutes'], changed.history[0]?.reason]).toEqual([33, 'contati di nuovo']);
    await visitor.button('Annulla', visitor.page.getByRole('region', { name: 'Righe scelte' })).click();
    await visitor.text('2 righe com’erano prima').first().waitFor();
    for (const one of [first, second]) {
      const now = await visitor.read(recordView, paths.registerRecord(project, 'contacts', one?.id ?? ''));
      expect(now.content['minutes']).toBe(one?.content['minutes']);
    }
  }, 90_000);

  it('takes them as a file, for a purpose', async () => {
    const question = '?from=2026-03-01&to=2026-03-15&where=channel:phone';
    await visitor.open(register + question);
    const { total } = await list(`${question}&limit=1`);
    await visitor.button('Esporta').click();
    await visitor.field('CSV').check({ force: true });
    await visitor.field('A che cosa serve').fill('verifica del mese');
    await visitor.picture('register-export');
    const { name, content } = await visitor.fileOf(() => visitor.button('Esporta', visitor.page.getByRole('dialog')).click());
    expect(name).toBe(`${project}_contacts.csv`);
    const lines = content.toString('utf8').trim().split('\r\n');
    expect(lines.length).toBe(7 + total);
    expect(lines.slice(0, 5).join('\n')).toContain('verifica del mese');
  }, 60_000);

  it('pastes cells from a spreadsheet, and sees what they change first', async () => {
    const { total } = await list();
    await visitor.open(register);
    await visitor.button('Incolla').click();
    const cells = ['Sportello\tData\tTipo\tCanale\tNote', `LI-D1\t2026-03-02\tascolto\ttelefono\t${notes}`];
    await visitor.field('Celle copiate').fill(cells.join('\n'));
    await visitor.button('Controlla').click();
    await visitor.comesTo('Importa un file');
    await visitor.heading('Come è scritto il file').waitFor();
    expect((await list()).total)
      .withContext('nothing is stored by a check')
      .toBe(total);
    await toTheEnd();
    expect((await list()).total).toBe(total + 1);
    await visitor.open(`/projects/${project}/imports`);
    await visitor.button('Annulla l’importazione di incollato.tsv').click();
    await visitor.button('Annulla l’importazione', visitor.page.getByRole('dialog', { name: 'Annullare questa importazione?' })).click();
    await visitor.until('it is taken back', async () => (await list()).total === total);
  }, 90_000);
});
