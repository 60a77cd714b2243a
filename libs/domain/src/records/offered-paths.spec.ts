import { recordTypeNames } from './field.js';
import { isOffered, offeredPaths } from './offered-paths.js';
import { classAt, resolvePath } from './path.js';

describe('paths that are offered', () => {
  it('lead through at most two references, and each to a field', () => {
    for (const of of recordTypeNames)
      for (const path of offeredPaths(of)) {
        expect(path.split('.').length).withContext(path).toBeLessThanOrEqual(3);
        expect(resolvePath(of, path).problem).withContext(`${of}.${path}`).toBeUndefined();
      }
    expect(offeredPaths('agreementSignatory')).toContain('agreement.administration.category');
    expect(offeredPaths('participation')).toContain('desk.hostOrganisation.category');
  });

  it('never lead to what is of a special category or says who a person is, by whatever way (R29)', () => {
    for (const of of recordTypeNames)
      for (const path of offeredPaths(of)) {
        const resolved = resolvePath(of, path);
        if (resolved.problem === undefined) expect(['open', 'personal']).withContext(`${of}.${path}`).toContain(classAt(of, resolved));
      }
    expect(offeredPaths('participation').filter((path) => /disability|minority|surname/.test(path))).toEqual([]);
    expect(offeredPaths('deskContact').filter((path) => path.startsWith('person.name'))).toEqual([]);
  });

  it('can be asked for by type, and near to the record alone', () => {
    expect(offeredPaths('desk', ['day'], 0)).toEqual(['premisesHandedOverOn', 'openedOn', 'closedOn', 'minimumServicesOn']);
    expect(offeredPaths('desk', undefined, 1).every((path) => path.split('.').length <= 2)).toBeTrue();
    expect(isOffered('desk', 'name')).withContext('free text is counted by nobody').toBeFalse();
  });
});
