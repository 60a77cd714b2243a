import { demoDefinitions } from './definitions/demo-definitions.js';
import { demoNetwork } from './demo-network.js';
import { planOf } from './project-plan.js';

describe('desks of the demo network', () => {
  const desks = demoNetwork.projects.flatMap((project) => planOf(project, '', new Date()).desks ?? []);

  it('say how one gets in and which languages are spoken, Italian among them, each once', () => {
    expect(desks.length).toBe(36);
    for (const { code, accessMode, languages } of desks) {
      expect(accessMode).withContext(code).toBeTruthy();
      expect(languages?.[0]).withContext(code).toBe('it');
      expect(new Set(languages).size)
        .withContext(code)
        .toBe(languages?.length ?? 0);
    }
  });

  it('of foreign citizens in Ascoli and of EURES are spoken to in the languages they are there for', () => {
    const spoken = (code: string) => desks.find((desk) => desk.code === code)?.languages;
    expect(spoken('AP-D1')).toEqual(['it', 'en', 'fr', 'ar', 'sq']);
    expect(spoken('AP-D2')).toEqual(['it', 'en', 'zh']);
    expect(spoken('LE-D10')?.length).toBeGreaterThan(2);
  });

  it('once open receive also by appointment, as their contacts say; nobody is given one where it opens later', () => {
    for (const { code, status, accessMode } of desks)
      expect(accessMode === 'walk_in')
        .withContext(code)
        .toBe(status === 'planned');
  });

  it('move no indicator by it: no definition reads either', () =>
    expect(JSON.stringify(demoDefinitions)).not.toMatch(/accessMode|languages/));
});
