import { Service } from '@angular/core';
import type { ImportOutcome } from '#contract';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { may } from '../../shared/session/guards';
import { TestBed } from '@angular/core/testing';
import { ImportUpload, type Upload } from './import-upload';
import { importsRoutes } from './imports-routes';

const said = (it: string) => ({ it, en: it, fr: it });

/** A file of 96 rows that would add 41 people; what differs is told. */
const anOutcome = (differences: Partial<ImportOutcome> = {}): ImportOutcome => ({
  importId: null,
  summary: { new: 41, changed: 3, same: 52 },
  faults: [],
  faultCount: 0,
  rows: 96,
  dialect: { type: 'csv', encoding: 'UTF-8', delimiter: ';', newline: '\n', dateOrder: 'iso', sheet: null },
  columns: { known: [{ column: 'isced', field: 'isced' }], unknown: ['note'] },
  incomplete: 0,
  effect: [{ code: 'EECO01', name: said('Partecipanti totali'), before: 547, after: 588 }],
  unknownDesks: [],
  unusual: [],
  ...differences,
});
const anError = {
  level: 'error' as const,
  sheet: null,
  row: 14,
  column: 'entry_date',
  code: 'date-impossible',
  reason: said('Il 31 febbraio non esiste.'),
  remedy: said('Scrivi una data.'),
};

/** Takes files without a network: remembers what was asked and answers in turn. */
@Service()
class UploadOfTheSpec {
  readonly asked: Upload[] = [];
  readonly answers: ImportOutcome[] = [];

  send(upload: Upload): Promise<ImportOutcome> {
    this.asked.push(upload);
    upload.progress(1);
    return Promise.resolve(this.answers.shift() ?? anOutcome());
  }
}

describe('import wizard', () => {
  let page: OpenPage;
  let upload: UploadOfTheSpec;

  const open = async (...answers: ImportOutcome[]) => {
    page = await openPage(
      [{ path: 'projects/:project/imports', canMatch: [may('imports.read')], children: importsRoutes }],
      '/projects/MEDMORE-SUI/imports/new',
      {
        answers: { '/api/me': aMe() },
        providers: [{ provide: ImportUpload, useExisting: UploadOfTheSpec }],
      },
    );
    upload = TestBed.inject(UploadOfTheSpec);
    upload.answers.push(...answers);
  };
  const choose = async (name = 'piombino.csv') => {
    const field = page.element.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File(['a'], name));
    if (field) field.files = files.files;
    field?.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const press = async (words: string) => {
    const button = [...page.element.querySelectorAll<HTMLElement>('button, a.btn')].find((one) => one.textContent.includes(words));
    if (!button) throw new Error(`no button “${words}”`);
    button.click();
    await page.settle();
    await page.settle();
  };
  const text = () => page.element.textContent;

  it('shows how the file is written, what would change, and imports only when confirmed', async () => {
    await open(anOutcome(), anOutcome({ importId: '01946c2e-0000-7000-8000-00000000000a' }));
    await choose();
    expect(text()).toContain('punto e virgola');
    await press('Vedi le colonne');
    expect(text()).toContain('note');
    await press('Controlla le righe');
    expect(text()).toContain('+41');
    expect(upload.asked.length).withContext('a check that still holds is not made twice').toBe(1);
    await press('Vai alla conferma');
    expect(text()).toContain('Importare 44 partecipazioni?');
    expect(upload.asked.map(({ params }) => params['dryRun'])).toEqual(['true']);
    await press('Importa');
    expect(text()).toContain('Importazione riuscita');
    expect(upload.asked[1]?.params).toEqual({ of: 'participations', confirmUnusual: 'false' });
    expect(upload.asked[1]?.idempotencyKey).not.toBe(upload.asked[0]?.idempotencyKey);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says every fault of a refused file, and offers no way to import it', async () => {
    await open(anOutcome({ faults: [anError], faultCount: 1, effect: [] }));
    await choose();
    await press('Vedi le colonne');
    await press('Controlla le righe');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Nessuna riga importata. 1 errore in 96 righe');
    expect(page.element.querySelector('.fault')?.textContent).toContain('Il 31 febbraio non esiste.');
    expect(text()).not.toContain('Vai alla conferma');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('asks which comes first when day and month cannot be told apart, and checks again with the answer (G31)', async () => {
    const doubt = anOutcome({ faults: [{ ...anError, code: 'date-order-unclear', row: null, column: null }], faultCount: 1 });
    await open(doubt, anOutcome());
    await choose();
    expect(text()).toContain('viene prima il giorno o il mese?');
    await press('Prima il giorno');
    expect(upload.asked[1]?.params['dateOrder']).toBe('dmy');
    expect(text()).toContain('Vedi le colonne');
  });

  it('goes on past unusual shares only when someone says they are right (G31)', async () => {
    await open(
      anOutcome({
        unusual: [
          { field: 'disability', before: 0.04, after: 0.61 },
          { field: 'isced:3-4', before: 0.44, after: 1 },
        ],
      }),
    );
    await choose();
    await press('Vedi le colonne');
    await press('Controlla le righe');
    expect(text()).toContain('disabilità: dal 4% al 61%');
    expect(text()).toContain('titolo di studio (Superiori): dal 44% al 100%');
    await press('Vai alla conferma');
    expect(text()).not.toContain('Importare 44 partecipazioni?');
    page.element.querySelector<HTMLInputElement>('.unusual input')?.click();
    await page.settle();
    await press('Vai alla conferma');
    await press('Importa');
    expect(upload.asked[1]?.params['confirmUnusual']).toBe('true');
  });

  it('says that nothing changed when the file is in already', async () => {
    await open(anOutcome({ summary: { new: 0, changed: 0, same: 96 }, effect: [] }));
    await choose();
    await press('Vedi le colonne');
    await press('Controlla le righe');
    expect(text()).toContain('Nulla è cambiato');
    expect(text()).not.toContain('Vai alla conferma');
  });

  it('takes what the file holds: another content is read anew, with the names of its own fields', async () => {
    const contacts = { ...anOutcome(), columns: { known: [{ column: 'tipo', field: 'contactType' }], unknown: [] } };
    await open(anOutcome(), contacts, { ...contacts, importId: '01946c2e-0000-7000-8000-00000000000b' });
    await choose('contatti.csv');
    const kinds = [...page.element.querySelectorAll<HTMLLabelElement>('.kinds label')];
    expect(kinds.map(({ textContent }) => textContent.trim())).toEqual([
      ...['Partecipazioni', 'Contatti', 'Appuntamenti', 'Invii alla rete'],
    ]);
    kinds[1]?.querySelector('input')?.click();
    await page.settle();
    expect(upload.asked.map(({ params }) => params['of'])).toEqual(['participations', 'contacts']);
    await press('Vedi le colonne');
    expect(text()).toContain('tipo di contatto');
    await press('Controlla le righe');
    await press('Vai alla conferma');
    expect(text()).toContain('Importare 44 contatti?');
    await press('Importa');
    expect(text()).toContain('Vai al registro');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('does not send a file of a type that cannot be read', async () => {
    await open();
    await choose('foto.png');
    expect(text()).toContain('Questo tipo di file non si legge.');
    expect(upload.asked).toEqual([]);
  });
});
