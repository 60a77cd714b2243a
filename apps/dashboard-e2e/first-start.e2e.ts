import { startProduct, type RunningProduct } from '../../tools/testing/start-product.js';
import { Visitor } from './support/browsing.js';

describe('an empty installation', () => {
  let product: RunningProduct;
  let visitor: Visitor;
  /** The link that the start prints for the first administrator. */
  const setupPath = async (): Promise<string> => {
    for (;;) {
      const found = /\/setup\?token=\S+/.exec(product.said());
      if (found) return found[0];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  beforeAll(async () => {
    product = await startProduct({ demo: false });
    visitor = await Visitor.arrive({ home: product.address });
  }, 120_000);
  afterAll(async () => {
    await visitor.leave();
    await product.stop();
  });

  it('publishes no accounts', async () => {
    await visitor.open('/sign-in');
    expect(await visitor.button(/@demo\.example/).count()).toBe(0);
    expect((await fetch(`${product.address}/api/demo/accounts`)).status).toBe(404);
  }, 60_000);

  it('makes its administrator through a link that counts once', async () => {
    const link = await setupPath();
    await visitor.open(link);
    await visitor.picture('setup');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.field('Nome e cognome').fill('Vera Neri');
    await visitor.field('Indirizzo e-mail').fill('vera@example.org');
    await visitor.field('Password').fill('corta');
    await visitor.button('Crea l’accesso').click();
    await visitor.text('La password ha meno di 12 caratteri').waitFor();
    await visitor.field('Password').fill('una frase lunga e mia');
    await visitor.button('Crea l’accesso').click();
    await visitor.page.waitForURL((url) => !url.pathname.startsWith('/setup'));
    await visitor.settled();
    if (visitor.at.pathname === '/sign-in') await visitor.signIn('vera@example.org', 'una frase lunga e mia');
    await visitor.comesTo('Portafoglio');
    await visitor.text('Nessun progetto ancora').waitFor();
    await visitor.picture('portfolio-empty');
    expect(await visitor.text('Dati dimostrativi').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);

    const second = await Visitor.arrive({ home: product.address });
    await second.open(link);
    await second.field('Nome e cognome').fill('Altra Persona');
    await second.field('Indirizzo e-mail').fill('altra@example.org');
    await second.field('Password').fill('una frase lunga e mia');
    await second.button('Crea l’accesso').click();
    await second.text('Il collegamento è scaduto o già usato').waitFor();
    await second.leave();
  }, 90_000);

  it('leads its administrator to a first project and to the account of its manager, who can then work', async () => {
    // the specs of one installation build on each other, and stand in this order
    await visitor.open('/portfolio');
    await visitor.link('Nuovo progetto').click();
    await visitor.comesTo('Nuovo progetto');
    await visitor.button('Apri il progetto').click();
    await visitor.text('7 campi da correggere').waitFor();
    expect(await visitor.barriers()).toEqual([]);
    for (const [label, text] of [
      ['Acronimo', 'PRIMO'],
      ['Capofila', 'Provincia di Livorno'],
      ['Titolo in italiano', 'Il primo progetto'],
      ['Codice del programma', 'PR-TOS'],
      ['Nome del programma in italiano', 'PR Toscana FSE+'],
      ['Primo giorno', '2024-04-01'],
      ['Ultimo giorno', '2027-03-31'],
      ['Uno per riga', 'LI-D1 SUI Livorno'],
    ] as const)
      await visitor.field(new RegExp(`^${label}`)).fill(text);
    expect(await visitor.page.getByLabel(/^P6, /).count()).toBe(4);
    await visitor.picture('administration-project');
    await visitor.button('Apri il progetto').click();
    await visitor.text('PRIMO non ha ancora un responsabile').waitFor();
    await visitor.picture('administration');
    expect(await visitor.barriers()).toEqual([]);

    await visitor.link('Crea l’accesso del responsabile').click();
    await visitor.comesTo('Nuovo accesso');
    await visitor.field('Nome e cognome').fill('Marta Bini');
    await visitor.field('Indirizzo e-mail').fill('marta@example.org');
    await visitor.field('Password').fill('vento di ponente 46');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.button('Crea l’accesso').click();
    await visitor.text('Responsabile di progetto · PRIMO').waitFor();
    expect(visitor.complaints).toEqual([]);

    const marta = await Visitor.arrive({ home: product.address });
    await marta.open('/sign-in');
    await marta.signIn('marta@example.org', 'vento di ponente 46');
    await marta.comesTo('Portafoglio');
    await marta.open('/projects/PRIMO/overview');
    await marta.comesTo('Il primo progetto');
    await marta.text('Partecipanti totali').waitFor();
    await marta.open('/administration');
    await marta.text('Questa pagina non c’è o non è tua').waitFor();
    await marta.leave();
  }, 90_000);
});
