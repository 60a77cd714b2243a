import type { DoubledServices as Doubled } from '#contract';
import { accessibilityFaults } from '../testing/accessibility';
import { openPage, type OpenPage } from '../testing/render';
import { DoubledServices } from './doubled-services';

const address = '/api/projects/MEDMORE-SUI/day/doubled-services';
const one = (differences: Partial<Doubled['items'][number]> = {}): Doubled['items'][number] => ({
  person: { id: '01946c2e-0000-7000-8000-0000000000b1', pseudonym: 'P-M92A' },
  services: ['E'],
  later: { contact: '01946c2e-0000-7000-8000-0000000000c1', on: '2026-03-31', desk: 'SUI Livorno', member: 'Comune di Livorno' },
  earlier: { contact: null, on: '2026-03-02', desk: 'CPI', member: 'Centro per l’impiego' },
  ...differences,
});

describe('the same service from two members', () => {
  const open = async (found: Doubled): Promise<OpenPage> => {
    const page = await openPage([{ path: 'projects/:project', component: DoubledServices }], '/projects/MEDMORE-SUI', {
      answers: { [address]: found },
    });
    await page.settle();
    return page;
  };

  it('is told with who did it and when, and opens the contact of the own desk alone', async () => {
    const page = await open({ items: [one()], total: 1 });
    const text = page.element.textContent;
    for (const said of ['P-M92A', 'orientamento specialistico', 'Centro per l’impiego il 2 mar 2026', 'Comune di Livorno il 31 mar 2026'])
      expect(text.toLowerCase()).toContain(said.toLowerCase());
    const links = [...page.element.querySelectorAll('li a')].map((link) => link.getAttribute('href')?.split('?')[0]);
    expect(links).toEqual([
      '/projects/MEDMORE-SUI/people/01946c2e-0000-7000-8000-0000000000b1',
      '/projects/MEDMORE-SUI/contacts/01946c2e-0000-7000-8000-0000000000c1',
    ]);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('shows nothing where there is none', async () => {
    const page = await open({ items: [], total: 0 });
    expect(page.element.querySelector('section')).toBeNull();
  });
});
