import { createHash } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { countedRecords, indicatorValues, paths, report, reportList, type IndicatorValue, type Report } from '#contract';
import { formatWhole } from '#wording';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
/** People who took part. */
const people = 'LI-O4';
const note = 'Le attività del periodo si sono svolte come previsto, con due aperture serali in più.';

/** One report on its way, each specification from where the one before left it. */
describe('a report, from draft to certified,', () => {
  let manager: Visitor;
  let lead: Visitor;
  /** How many people the report says took part: fixed when it is submitted. */
  let issued: number;

  const asked = async (visitor: Visitor): Promise<Report> => {
    const { items } = await visitor.read(reportList, paths.reports(project));
    return visitor.read(report, paths.report(project, items.find(({ periodId }) => periodId === 'P4')?.id ?? ''));
  };
  const peopleNow = async (): Promise<IndicatorValue | undefined> =>
    (await manager.read(indicatorValues, paths.values(project))).find(({ code }) => code === people);
  const openIt = async (visitor: Visitor): Promise<void> => {
    await visitor.open(`/projects/${project}/reports`);
    await visitor.link(/^P4/, visitor.page.getByRole('table')).click();
    await visitor.comesTo('Rapporto P4');
  };
  const section = (visitor: Visitor, key: string): Locator =>
    visitor.button(new RegExp(`^${key}\\b`), visitor.page.getByRole('navigation', { name: 'Sezioni' }));
  const text = (): Locator => manager.page.getByRole('textbox', { name: /^Testo della sezione/ });
  const missing = (): Locator => manager.page.getByRole('tabpanel', { name: /^Manca/ }).getByRole('button');
  const state = (visitor: Visitor): Locator =>
    visitor.page.getByRole('list', { name: 'Stato del rapporto' }).locator('[aria-current=step]');
  const agree = (visitor: Visitor, question: string, answer: string): Promise<void> =>
    visitor.button(answer, visitor.page.getByRole('dialog', { name: question })).click();

  beforeAll(async () => {
    [manager, lead] = await Promise.all([Visitor.arriveAs('manager'), Visitor.arriveAs('lead')]);
  }, 60_000);
  afterAll(async () => {
    expect([...manager.complaints, ...lead.complaints]).toEqual([]);
    await Promise.all([manager.leave(), lead.leave()]);
  });

  it('counts the characters of a text while it is written, says when there are too many, and keeps it by itself', async () => {
    await openIt(manager);
    await section(manager, 'S2').click();
    await text().fill('a'.repeat(2010));
    await manager.text('2.010 caratteri su 2.000: 10 di troppo').waitFor();
    await manager.picture('report-too-long');
    expect(await manager.barriers()).toEqual([]);
    await text().fill(note);
    await manager.text(`${String(note.length)} caratteri su 2.000`).waitFor();
    await manager.text(/^Salvato/).waitFor();
    await manager.page.reload();
    await manager.comesTo('Rapporto P4');
    expect(await text().inputValue()).toBe(note);
  }, 60_000);

  it('says what is missing when one submits too early, and leads to each', async () => {
    const lacking = (await asked(manager)).missing;
    await manager.button(`Consegna · mancano ${String(lacking)} cose`).click();
    expect(await missing().count()).toBe(lacking);
    await manager.picture('report-missing');
    for (let left = lacking; left > 0; left -= 1) {
      await missing().first().click();
      const cursor = manager.page.locator('textarea:focus');
      await manager.until(
        'the cursor is in the empty text',
        async () => (await cursor.count()) === 1 && (await cursor.inputValue()) === '',
      );
      await manager.page.keyboard.insertText(note);
      await missing()
        .nth(left - 1)
        .waitFor({ state: 'detached' });
    }
    await manager.text('Non manca niente: si può consegnare.').waitFor();
  }, 60_000);

  it('freezes its numbers when it is submitted', async () => {
    issued = (await peopleNow())?.value ?? -1;
    await manager.button('Consegna').click();
    await agree(manager, 'Consegnare il rapporto P4?', 'Consegna');
    await state(manager).filter({ hasText: 'Consegnato' }).waitFor();
    const { state: now, rootHash } = await asked(manager);
    expect(now).toBe('submitted');
    await manager.text(rootHash?.slice(0, 12) ?? 'no fingerprint').waitFor();
    expect(await text().count())
      .withContext('texts are fixed too')
      .toBe(0);
  }, 60_000);

  it('comes as PDF, XLSX and JSON, in the language asked for; the fingerprint is that of the JSON', async () => {
    const { rootHash } = await asked(manager);
    const begins = { PDF: '%PDF-1.7', XLSX: 'PK\u0003\u0004', JSON: '{' };
    for (const [kind, start] of Object.entries(begins)) {
      const file = await manager.fileOf(() => manager.link(`Scarica ${kind}, Italiano`).click());
      expect(file.name).toMatch(new RegExp(`MEDMORE-SUI.*P4.*\\.${kind}$`, 'i'));
      expect(file.content.subarray(0, start.length).toString('latin1')).toBe(start);
      if (kind === 'JSON') expect(createHash('sha256').update(file.content).digest('hex')).toBe(rootHash ?? '');
    }
    const english = await manager.fileOf(() => manager.link('Scarica PDF, English').click());
    expect(english.content.length).toBeGreaterThan(20_000);
  }, 60_000);

  it('does not move when a past participation is corrected: it shows what changed since', async () => {
    const { items } = await manager.read(countedRecords, paths.valueRecords(project, people));
    const record = items[0];
    await manager.open(`/projects/${project}/indicators/${people}/records`);
    await manager.link(record?.pseudonym ?? '').click();
    await manager.comesTo(`Partecipazione ${record?.pseudonym ?? ''}`);
    await manager.text('P4 è consegnato.').waitFor();
    await manager.picture('participation');
    expect(await manager.barriers()).toEqual([]);

    await manager.button('Correggi').click();
    await manager.field(/titolo di studio/i).selectOption({ label: 'non si sa' });
    await manager.button('Salva la modifica').click();
    await manager.text('Scrivi il motivo, almeno tre lettere.').waitFor();
    await manager.picture('participation-correct');
    await manager.field(/^Perché/).fill('Il foglio di ingresso non dice il titolo');
    await manager.button('Salva la modifica').click();
    await manager.text('manca il titolo di studio').first().waitFor();
    await manager.text('Il foglio di ingresso non dice il titolo').waitFor();
    expect((await peopleNow())?.value).toBe(issued - 1);

    await openIt(manager);
    await manager.text(`${formatWhole(issued, 'it')} consegnati, ${formatWhole(issued - 1, 'it')} oggi`).waitFor();
    await section(manager, 'S6').click();
    const line = manager.page.getByRole('row').filter({ hasText: people }).first();
    await line.waitFor();
    expect(await line.innerText()).toContain(formatWhole(issued, 'it'));
    expect(await line.innerText()).toContain(`oggi ${formatWhole(issued - 1, 'it')}`);
    await manager.picture('report-changed-since');
    expect(await manager.barriers()).toEqual([]);
  }, 90_000);

  it('is verified and certified by another than who prepared it', async () => {
    expect(await manager.button('Certifica').count()).toBe(0);
    await openIt(lead);
    await lead.button('Avvia la verifica').click();
    await agree(lead, 'Avviare la verifica di P4?', 'Avvia la verifica');
    await state(lead).filter({ hasText: 'In verifica' }).waitFor();
    await manager.page.reload();
    await manager.comesTo('Rapporto P4');
    expect(await manager.button('Certifica').count()).toBe(0);
    await lead.button('Certifica').click();
    await agree(lead, 'Certificare il rapporto P4?', 'Certifica');
    await state(lead).filter({ hasText: 'Certificato' }).waitFor();
    await lead.picture('report-certified');
    expect((await asked(lead)).state).toBe('certified');
    const numbers = (await asked(lead)).sections.find(({ key }) => key === 'S6')?.tables[0];
    const row = numbers?.rows.find(({ cells }) => cells.some((cell) => cell.kind === 'text' && cell.text === people));
    const total = row?.cells[numbers?.columns.findIndex(({ key }) => key === 'cumulative.T') ?? -1];
    expect(total).toEqual(jasmine.objectContaining({ kind: 'number', value: issued }));
  }, 90_000);
});
