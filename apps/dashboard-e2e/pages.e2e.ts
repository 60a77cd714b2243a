import { countedRecords, followUpsDue, paths, registerPage, reportList } from '#contract';
import { Visitor } from './support/browsing.js';

const project = '/projects/MEDMORE-SUI';

/** Every page, as a project manager reaches it by its address. */
const pages: readonly (readonly [name: string, address: (visitor: Visitor) => string | Promise<string>])[] = [
  ['portfolio', () => '/portfolio'],
  ['common-indicators', () => '/portfolio/indicators?open=EECO01'],
  ['overview', () => `${project}/overview`],
  ['indicators', () => `${project}/indicators`],
  ['indicator', () => `${project}/indicators/LI-O4`],
  ['targets-edit', () => `${project}/indicators/LI-O4?targets=edit`],
  ['indicator-new', () => `${project}/indicators/new`],
  ['definition', () => `${project}/indicators/LI-O3/definition`],
  ['why', () => `${project}/indicators/LI-O4?why=LI-O4`],
  ['why-of-a-ratio', () => `${project}/indicators/LI-R3?why=LI-R3`],
  ['records', () => `${project}/indicators/LI-O4/records`],
  ['excluded', () => `${project}/indicators/LI-O5/excluded`],
  ['incomplete', () => `${project}/incomplete`],
  ['quality', () => `${project}/quality`],
  ['participation', async (visitor) => `${project}/participations/${await aRecord(visitor)}`],
  ['participation-correct', async (visitor) => `${project}/participations/${await aRecord(visitor)}?correct=`],
  ['day-of-a-desk', () => `${project}/day`],
  ['agenda-week', () => `${project}/agenda`],
  ['follow-ups', () => `${project}/follow-ups`],
  ['leaving', async (visitor) => `${project}/follow-ups/${await somebodyToAsk(visitor)}`],
  ['samples', () => `${project}/samples`],
  ['duplicates', () => `${project}/duplicates`],
  ['contacts', () => `${project}/contacts`],
  ['contact-new', () => `${project}/contacts/new`],
  ['contact', async (visitor) => `${project}/contacts/${await aContact(visitor)}`],
  ['appointments', () => `${project}/appointments`],
  ['referrals', () => `${project}/referrals`],
  ['alerts', () => `${project}/alerts`],
  ['calendar', () => `${project}/calendar`],
  ['agreements', () => `${project}/agreements`],
  ['agreement', async (visitor) => `${project}/agreements/${await anAgreement(visitor)}`],
  ['signature-new', async (visitor) => `${project}/signatures/new?about=agreement:${await anAgreement(visitor)}`],
  ['network-timeline', () => `${project}/network/timeline`],
  ['network-graph', () => `${project}/network/graph`],
  ['network-coverage', () => '/projects/MARE-RETELAVORO/network/coverage'],
  ['organisations', () => `${project}/organisations`],
  ['governance', () => `${project}/governance/meetings`],
  ['kit-readiness', () => '/projects/SILLA-2/kit/readiness'],
  ['kit-funnel', () => '/projects/SILLA-2/kit/funnel'],
  ['matching', () => '/projects/MARE-RETELAVORO/matching/vacancies'],
  ['surveys', () => `${project}/surveys/overview`],
  ['service-quality', () => '/projects/SILLA-2/service-quality/standards'],
  ['account', () => '/account'],
  ['imports', () => `${project}/imports`],
  ['import-new', () => `${project}/imports/new`],
  ['reports', () => `${project}/reports`],
  ['report-draft', async (visitor) => `${project}/reports/${await theReport(visitor, 'P4')}?section=S5`],
  ['report-issued', async (visitor) => `${project}/reports/${await theReport(visitor, 'P2')}?section=S6`],
];

async function aRecord(visitor: Visitor): Promise<string> {
  const { items } = await visitor.read(countedRecords, `${paths.valueRecords('MEDMORE-SUI', 'LI-O4')}?limit=1`);
  return items[0]?.recordId ?? 'none';
}

async function somebodyToAsk(visitor: Visitor): Promise<string> {
  const { items } = await visitor.read(followUpsDue, `${paths.followUps('MEDMORE-SUI')}?limit=1`);
  return items[0]?.participation ?? 'none';
}

async function aContact(visitor: Visitor): Promise<string> {
  const { items } = await visitor.read(registerPage, `${paths.register('MEDMORE-SUI', 'contacts')}?limit=1`);
  return items[0]?.id ?? 'none';
}

async function anAgreement(visitor: Visitor): Promise<string> {
  const { items } = await visitor.read(registerPage, `${paths.register('MEDMORE-SUI', 'agreements')}?limit=1`);
  return items[0]?.id ?? 'none';
}

async function theReport(visitor: Visitor, period: string): Promise<string> {
  const { items } = await visitor.read(reportList, paths.reports('MEDMORE-SUI'));
  return items.find(({ periodId }) => periodId === period)?.id ?? 'none';
}

describe('every page', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  for (const [name, address] of pages)
    it(`${name}: has a heading, no barrier and no complaint, in light and in dark; fits a tablet and a phone`, async () => {
      await visitor.in('light');
      await visitor.open(await address(visitor));
      await visitor.picture(`${name}-light`);
      expect(await visitor.page.locator('h1').count()).toBe(1);
      expect(await visitor.barriers()).toEqual([]);

      await visitor.in('dark');
      await visitor.picture(`${name}-dark`);
      expect(await visitor.barriersOfColour()).toEqual([]);

      await visitor.in('light');
      for (const [device, width] of Object.entries({ tablet: 1024, phone: 390 })) {
        await visitor.page.setViewportSize({ width, height: 844 });
        await visitor.until(`${name} fits a ${device} without scrolling sideways`, () =>
          visitor.page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
        );
        await visitor.picture(`${name}-${device}`);
      }
      await visitor.page.setViewportSize({ width: 1440, height: 900 });
      expect(visitor.complaints.splice(0)).toEqual([]);
    }, 60_000);
});
