import { existsSync, readFileSync } from 'node:fs';
import { anyRegisterNames } from '#contract';
import { buildReport, isRecordTypeName, type ReportFacts } from '#domain';
import { demoDefinitions } from '../demo/definitions/demo-definitions.js';

/** A row of `docs/seed-systems.md`: what a project needs, and where it is kept, seen, counted and shown. */
interface SeedRow {
  readonly code: string;
  readonly records: readonly string[];
  readonly screens: readonly string[];
  readonly figures: readonly string[];
  /** Sections of the report in which it stands. */
  readonly sections: readonly string[];
  /** Sections that are asked for and that no report has. */
  readonly wanting: readonly string[];
  readonly specs: readonly string[];
  readonly state: string;
}

const app = 'apps/dashboard/src/app';
const text = readFileSync('docs/seed-systems.md', 'utf8');
const quoted = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
const sectionsOf = (part: string): readonly string[] => part.match(/\bS\d+\b/g) ?? [];

const rows: readonly SeedRow[] = text
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, need = '', records = '', screens = '', counted = '', specs = '', state = '']): SeedRow[] => {
    const code = /^(?:LI|SP|LE|AP|SL)-\d\d\b/.exec(need)?.[0];
    if (code === undefined) return [];
    const [standing = '', wanting = ''] = counted.split('(');
    return [
      {
        ...{ code, records: quoted(records), screens: quoted(screens), specs: quoted(specs), state },
        figures: standing.match(/\b[A-Z]{2}-[OR]\d+\b/g) ?? [],
        sections: sectionsOf(standing),
        wanting: sectionsOf(wanting),
      },
    ];
  });

/** How many rows each project has. */
const series = { LI: 30, SP: 38, LE: 29, AP: 22, SL: 40 } as const;

const pathsIn = (source: string): readonly string[] => [...source.matchAll(/\bpath: '([^']*)'/g)].map(([, path]) => path ?? '');

/** The addresses that the dashboard has, from its routes: of a feature its own pages, of a register its table. */
function addresses(): ReadonlySet<string> {
  const routes = readFileSync(`${app}/app.routes.ts`, 'utf8');
  const pages = [...routes.matchAll(/path: '([^']+)'(?:(?!path: ')[\s\S])*?import\('\.\/(features\/[^']+)'\)/g)].flatMap(
    ([, path = '', file = '']) => [
      path,
      ...pathsIn(readFileSync(`${app}/${file}.ts`, 'utf8')).map((page) => (page ? `${path}/${page}` : path)),
    ],
  );
  const tables = [...routes.matchAll(/\(\[([^\]]+)\] as const\)\.map\(\(register\)/g)].map(([, names]) => names ?? '').join();
  const areas = readFileSync(`${app}/shared/areas/areas.ts`, 'utf8');
  const listed = [...anyRegisterNames, 'people', 'participations'].filter((name) => `${tables}${areas}`.includes(`'${name}'`));
  return new Set([...pages, ...listed].map((path) => `/${path}`));
}

/** What a report of nothing has: the sections that are part of every report, and those that are part of none. */
function reportSections(): { readonly filled: readonly string[]; readonly missing: readonly string[] } {
  const title = { it: '', en: '', fr: '' };
  const days = { start: '2025-01-01', end: '2025-12-31' } as const;
  const facts: ReportFacts = {
    identity: {
      ...{ project: 'X', acronym: 'X', title, programme: '', leadPartner: '' },
      key: { priority: '1', specificObjective: 'ESO4.1', fund: 'ESF+', categoryOfRegion: 'MD' },
      ...{ projectStart: days.start, projectEnd: days.end, cutOff: days.end, knownAt: '2026-01-31T12:00:00.000Z' },
      period: { id: 'P1', number: 1, ...days, reportDue: '2026-02-28' },
    },
    ...{ languages: ['en'], indicators: [], participants: [], groups: {}, results: [], funderTables: [], notes: {}, noteLimit: 100 },
  };
  const { sections } = buildReport(facts);
  const keys = (included: boolean) => sections.filter((section) => section.included === included).map(({ key }) => key);
  return { filled: keys(true), missing: keys(false) };
}

describe('the table of what the projects need', () => {
  const known = addresses();
  const { filled, missing } = reportSections();
  /** What rows name and does not exist, row by row. */
  const strangers = (named: (row: SeedRow) => readonly string[], exists: (name: string) => boolean): readonly string[] =>
    rows.flatMap((row) =>
      named(row)
        .filter((name) => !exists(name))
        .map((name) => `${row.code}: ${name}`),
    );

  for (const [project, count] of Object.entries(series))
    it(`has each row of ${project} once, in order, from the first to the last`, () => {
      const codes = rows.map(({ code }) => code).filter((code) => code.startsWith(project));
      expect(codes).toEqual(Array.from({ length: count }, (_, at) => `${project}-${String(at + 1).padStart(2, '0')}`));
    });

  it('names records of the field catalogue', () => expect(strangers(({ records }) => records, isRecordTypeName)).toEqual([]));

  it('names pages that the dashboard has', () => {
    expect(known.size).toBeGreaterThan(50);
    expect(
      strangers(
        ({ screens }) => screens,
        (screen) => known.has(screen),
      ),
    ).toEqual([]);
  });

  it('names figures that are defined, each of them in some row', () => {
    const defined = Object.values(demoDefinitions).flatMap((definitions) => Object.keys(definitions));
    expect(
      strangers(
        ({ figures }) => figures,
        (code) => defined.includes(code),
      ),
    ).toEqual([]);
    const counted = new Set(rows.flatMap(({ figures }) => figures));
    expect(defined.filter((code) => !counted.has(code))).toEqual([]);
  });

  it('names specs that exist, and every other file too', () => {
    expect(
      strangers(
        ({ specs }) => specs,
        (spec) => spec.endsWith('.spec.ts') && existsSync(spec),
      ),
    ).toEqual([]);
    const files = quoted(text).filter((name) => /^(?:apps|libs|tools|docs)\//.test(name));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('puts in brackets the sections that no report has, and no others', () => {
    expect(
      strangers(
        ({ sections }) => sections,
        (section) => filled.some((key) => key === section),
      ),
    ).toEqual([]);
    expect(
      strangers(
        ({ wanting }) => wanting,
        (section) => missing.some((key) => key === section),
      ),
    ).toEqual([]);
  });

  it('says of each row whether it works: shown by a spec, or what lacks', () => {
    const states = /^(?:yes|in part: \S.+|waits: \S.+)$/;
    expect(rows.filter(({ state }) => !states.test(state)).map(({ code }) => code)).toEqual([]);
    const unshown = rows.filter(({ state, specs }) => !state.startsWith('waits') && specs.length === 0);
    expect(unshown.map(({ code }) => code)).toEqual([]);
  });

  it('counts its rows by state, and lists at its end all that do not work as a whole', () => {
    const have = (state: string) => rows.filter((row) => row.state.startsWith(state)).map(({ code }) => code);
    expect(text).toContain(
      `${rows.length} rows: ${have('yes').length} \`yes\`, ${have('in part').length} \`in part\`, ${have('waits').length} \`waits\`.`,
    );
    const end = text.slice(text.indexOf('## What waits'));
    expect(have('yes').filter((code) => end.includes(code))).toEqual([]);
    expect([...have('in part'), ...have('waits')].filter((code) => !end.includes(code))).toEqual([]);
  });

  it('is linked from the first page', () => expect(readFileSync('README.md', 'utf8')).toContain('(docs/seed-systems.md)'));
});
