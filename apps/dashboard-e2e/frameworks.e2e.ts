import { definitionView, paths, project as projectSchema } from '#contract';
import { Visitor } from './support/browsing.js';

describe('the list of common indicators of a project', () => {
  let admin: Visitor;
  let manager: Visitor;

  beforeAll(async () => {
    admin = await Visitor.arriveAs('admin');
    manager = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(async () => {
    await admin.leave();
    await manager.leave();
  });

  it('is chosen by fund and objective, shown before the project starts, and ticked where it leaves the choice (R100)', async () => {
    await admin.open('/administration/projects/new');
    await admin.field('Programma').selectOption('');
    await admin.text('25 indicatori, tutti da riportare').waitFor();
    await admin.field('Fondo').selectOption('INTERREG');
    for (const [label, text] of [
      ['Acronimo', 'MARE-DUE'],
      ['Capofila', 'Regione Liguria'],
      ['Titolo in italiano', 'Il secondo mare'],
      ['Codice del programma', 'INTERREG-PROVA'],
      ['Nome del programma in italiano', 'Interreg di prova'],
      ['Codice dell’obiettivo', 'ISO6.1'],
      ['Primo giorno', '2025-01-01'],
      ['Ultimo giorno', '2026-12-31'],
    ] as const)
      await admin.field(new RegExp(`^${label}`)).fill(text);
    await admin.text('20 scelti su 20').waitFor();
    await admin.button('Nessuno').first().click();
    await admin.page.getByRole('checkbox', { name: /^RCO81/ }).check();
    await admin.page.getByRole('checkbox', { name: /^RCO87/ }).check();
    expect(await admin.barriers()).toEqual([]);
    await admin.button('Apri il progetto').click();
    await admin.text('MARE-DUE non ha ancora un responsabile').waitFor();
    const { frameworks } = await admin.read(projectSchema, paths.project('MARE-DUE'));
    expect(frameworks).toEqual(['interreg', 'erdfSocial']);
    expect(admin.complaints).toEqual([]);
  }, 90_000);

  it('gives a project that runs further indicators, counted as the regulation defines them', async () => {
    await manager.open('/projects/MARE-RETELAVORO/indicators');
    await manager.button('Indicatore comune').click();
    await manager.page.getByRole('checkbox', { name: /^RCO83/ }).check();
    expect(await manager.barriers()).toEqual([]);
    await manager.button('Aggiungi 1').click();
    await manager.page.getByRole('dialog').waitFor({ state: 'detached' });
    const { commonCode, sentence } = await manager.read(definitionView, paths.indicatorDefinition('MARE-RETELAVORO', 'RCO83'));
    expect([commonCode, sentence.en.startsWith('Number of strategies and action plans')]).toEqual(['RCO83', true]);
    expect(manager.complaints).toEqual([]);
  }, 90_000);
});
