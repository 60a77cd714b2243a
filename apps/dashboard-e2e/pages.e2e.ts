import { Visitor } from './support/browsing.js';

/** Every page, as a project manager reaches it by its address. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['portfolio', '/portfolio'],
  ['overview', '/projects/MEDMORE-SUI/overview'],
  ['indicators', '/projects/MEDMORE-SUI/indicators'],
  ['indicator', '/projects/MEDMORE-SUI/indicators/LI-O4'],
  ['why', '/projects/MEDMORE-SUI/indicators/LI-O4?why=LI-O4'],
  ['incomplete', '/projects/MEDMORE-SUI/incomplete'],
  ['imports', '/projects/MEDMORE-SUI/imports'],
  ['import-new', '/projects/MEDMORE-SUI/imports/new'],
  ['reports', '/projects/MEDMORE-SUI/reports'],
];

describe('every page', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.arrive();
    await visitor.as('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  for (const [name, path] of pages)
    for (const scheme of ['light', 'dark'] as const)
      it(`${name}, ${scheme}: has a heading, no barrier and no complaint`, async () => {
        await visitor.in(scheme);
        await visitor.open(path);
        await visitor.picture(`${name}-${scheme}`);
        expect(await visitor.page.locator('h1').count()).toBe(1);
        expect(await visitor.barriers()).toEqual([]);
        expect(visitor.complaints.splice(0)).toEqual([]);
      }, 60_000);

  it('fits a tablet and a phone without scrolling sideways', async () => {
    for (const [device, width] of [
      ['tablet', 1024],
      ['phone', 390],
    ] as const) {
      await visitor.page.setViewportSize({ width, height: 844 });
      for (const [name, path] of pages) {
        await visitor.open(path);
        await visitor.picture(`${name}-${device}`);
        const overflow = await visitor.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        expect(overflow).withContext(`${name} on a ${device}`).toBeLessThanOrEqual(0);
      }
    }
    await visitor.page.setViewportSize({ width: 1440, height: 900 });
  }, 180_000);
});
