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
});
