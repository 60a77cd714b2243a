import { checkDefinition, type IndicatorDefinition } from '#domain';
import { demoNetwork } from '../demo-network.js';
import file from '../demo-network.json' with { type: 'json' };
import { demoDefinitions } from './demo-definitions.js';

/** Breakdowns that every tally has: those of the person it is about, and its desk. */
const ofEveryTally = ['sex', 'ageGroup', 'employmentStatusAtEntry', 'citizenshipGroup', 'educationIsced', 'deskId'];

/** Where the network calls a breakdown otherwise than the catalogue calls the field at the end of the path. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  administrationId: ['administration', 'organisation'],
  cefrLevel: ['languageLevel'],
  errorCode: ['code'],
  kitVersion: ['number'],
  sectorPublicPrivate: ['sector'],
  standardCode: ['code'],
};

/** Breakdowns that the network names and no definition has. */
const leftOut: Readonly<Record<string, string>> = {
  'LI-O1 status': 'the status of an agreement moves with the calendar, a tally is fixed',
  'SP-O1 status': 'the same; and what counts here is in force',
  'SL-O2 region': 'the groups of the rule are the regions of SL-O1',
  'SL-O4 missingService': 'a desk that counts misses none',
  'AP-R3 transferItem': 'an attendee may use several tools, and counts once',
};

const definitionOf = (project: string, code: string): IndicatorDefinition | undefined => demoDefinitions[project]?.[code];

describe('the definitions of the demo network', () => {
  it('are those of its 83 indicators and no other', () => {
    const wanted = demoNetwork.projects.map(({ id, indicators }) => [id, indicators.map(({ code }) => code)] as const);
    const defined = Object.entries(demoDefinitions).map(([id, definitions]) => [id, Object.keys(definitions)] as const);
    expect(defined).toEqual(wanted);
    expect(defined.flatMap(([, codes]) => codes).length).toBe(83);
  });

  for (const { id, indicators } of demoNetwork.projects)
    for (const { code, measure } of indicators)
      it(`${code} can be computed within its project, by the measure the network names`, () => {
        const definition = definitionOf(id, code);
        if (!definition) return fail(`${code} has no definition`);
        expect(checkDefinition(code, definition, new Map(Object.entries(demoDefinitions[id] ?? {})))).toEqual([]);
        expect(definition.measure).toBe(measure);
        expect('waiting' in definition).toBeFalse();
      });

  it('are broken down by what the network names, or say why not', () => {
    const problems = file.projects.flatMap(({ id, indicators }) =>
      indicators.flatMap(({ code, breakdowns }) => {
        const definition = definitionOf(id, code);
        const paths = definition && 'breakdowns' in definition ? [...(definition.breakdowns ?? [])] : [];
        const named = breakdowns.filter((name) => !ofEveryTally.includes(name) && !(`${code} ${name}` in leftOut));
        const names = paths.map((path) => path.split('.').at(-1) ?? '');
        const missing = named.filter((name) => !names.some((last) => (otherNames[name] ?? [name]).includes(last)));
        return missing.length === 0 && paths.length === named.length ? [] : [{ code, named, paths }];
      }),
    );
    expect(problems).toEqual([]);
  });
});
