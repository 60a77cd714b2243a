import { indicatorValues, paths, targetGroup, type TypedValues, typedValues } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
/** People with a foreign background: R30 lets a beneficiary estimate them. */
const code = 'EECO14';
const day = '31 mar 2026';

describe('a project manager, and a value that R30 lets one estimate,', () => {
  let visitor: Visitor;
  let counted: number | null;
  const typed = (): Promise<TypedValues> => visitor.read(typedValues, paths.typedValues(project, code));
  const valueOf = async (of: string) => (await visitor.read(indicatorValues, paths.values(project))).find((value) => value.code === of);

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
    counted = (await valueOf(code))?.value ?? null;
  }, 60_000);
  afterAll(() => visitor.leave());

  it('types it with method and document, after being told what is missing', async () => {
    await visitor.open(`/projects/${project}/indicators/${code}`);
    await visitor.button('Inserisci un valore').click();
    await visitor.button(/fine P4/).click();
    await visitor.field('Donne').fill('120');
    await visitor.field('Uomini').fill('70');
    await visitor.field('Non binario').fill('0');
    await visitor.field(/^Totale/).fill('200');
    await visitor.press('Control+Enter');
    await visitor.text(/fanno 190, il totale dice 200/).waitFor();
    await visitor.text(/Una stima si documenta/).waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await visitor.field(/^Totale/).fill('190');
    for (const question of await visitor.page.locator('app-typed-form fieldset').all()) await question.getByLabel('No').check();
    await visitor.field('Come si è arrivati alla cifra').fill('Campione di tre giornate per sportello, estrapolato al totale.');
    await visitor.field('Documento').fill('Nota metodologica');
    await visitor.field('Numero o indirizzo').fill('prot. 44/2026');
    await visitor.button('Salva il valore').click();
    await visitor.page.locator('app-typed-table').waitFor();
    const { values } = await typed();
    expect(values.map(({ on, amount, by, version }) => [on, amount, by, version])).toEqual([['2026-03-31', 190, jasmine.any(String), 1]]);
  }, 60_000);

  it('sees it marked at the figure, in the list and in the reason why, with the count beside it', async () => {
    await visitor.open(`/projects/${project}/indicators/${code}`);
    const standing = visitor.page.getByRole('region', { name: 'A che punto è' });
    expect(await standing.innerText()).toMatch(new RegExp(`190[\\s\\S]*stima informata · ${day}`));
    await visitor.open(`/projects/${project}/indicators/${code}?why=${code}`);
    const why = visitor.page.locator('app-why-panel');
    await why.getByText('Da dove viene').waitFor();
    expect(await why.innerText()).toMatch(new RegExp(`Nota metodologica · prot. 44/2026[\\s\\S]*ne contano ${counted}`));
    expect(await visitor.barriers()).toEqual([]);
    await visitor.open(`/projects/${project}/indicators`);
    expect(await visitor.page.locator('tr', { hasText: code }).first().innerText()).toContain('stima informata');
  }, 60_000);

  it('corrects it with a reason, and takes it back: the count stands again', async () => {
    await visitor.open(`/projects/${project}/indicators/${code}`);
    await visitor.button(`Correggi il valore al ${day}`).click();
    await visitor.field(/^Totale/).fill('188');
    await visitor.field('Donne').fill('118');
    await visitor.field('Perché cambia').fill('due schede erano doppie');
    await visitor.button('Salva il valore').click();
    await visitor.text(/Storia dei valori inseriti \(2\)/).click();
    expect(await visitor.page.locator('app-typed-history').innerText()).toMatch(/da 190 a 188[\s\S]*due schede erano doppie/);
    await visitor.button(`Ritira il valore al ${day}`).click();
    await visitor.field('Perché lo ritiri').fill('il campione non regge');
    await visitor.button('Ritira il valore').last().click();
    await visitor.text(/Storia dei valori inseriti \(3\)/).waitFor();
    expect((await valueOf(code))?.value).toBe(counted);
    expect(visitor.complaints).toEqual([]);
  }, 60_000);

  it('states that a trait is an eligibility criterion: the records are counted anew', async () => {
    await visitor.open(`/projects/${project}/indicators/EECO16`);
    await visitor.button('Comunica dal gruppo di destinatari').click();
    await visitor.field('Criterio di ammissione').fill('persone in esclusione abitativa, art. 3');
    await visitor.field('Documento').fill('Avviso pubblico');
    await visitor.field('Numero o indirizzo').fill('DGR 120/2024');
    await visitor.field('Perché cambia').fill('requisito di accesso');
    await visitor.button('Salva e riconta').click();
    await visitor.button('Torna a contare chi ha il tratto').waitFor();
    expect((await visitor.read(targetGroup, paths.targetGroup(project, 'EECO16'))).statement?.criterion).toContain('esclusione abitativa');
    const [all, group] = [await valueOf('LI-O4'), await valueOf('EECO16')];
    expect(group?.value).toBe(all?.value ?? -1);
    await visitor.button('Torna a contare chi ha il tratto').click();
    await visitor.field('Perché cambia').fill('non era un requisito');
    await visitor.button('Salva e riconta').click();
    await visitor.button('Comunica dal gruppo di destinatari').waitFor();
  }, 90_000);

  it('finds no place to type what records count', async () => {
    await visitor.open(`/projects/${project}/indicators/EECO02`);
    await visitor.page.getByRole('heading', { name: 'Definizione' }).waitFor();
    expect(await visitor.button('Inserisci un valore').count()).toBe(0);
  }, 60_000);
});
