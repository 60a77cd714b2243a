import type { IndicatorDefinition } from '../definitions/definition.js';
import type { Path } from '../records/path.js';

/** R63: activities of a kind of Annex IV, when they have ended. */
const activities = (kind: string): IndicatorDefinition => ({
  measure: 'count',
  counts: [
    {
      of: 'activity',
      where: {
        all: [
          { field: 'kind', is: kind },
          { field: 'status', is: 'completed' },
        ],
      },
      on: 'end',
    },
  ],
});

/** R90: projects of a kind, in the year in which they begin. */
const projects = (kind: Path): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ of: 'project', where: { field: kind, is: true }, on: 'start' }],
});

/** R35, R36: small and medium enterprises that were given an incentive to hire, each once. What advice they were given is not recorded. */
const enterprises: IndicatorDefinition = {
  measure: 'distinct',
  counts: [
    {
      of: 'placement',
      where: {
        all: [
          { field: 'subsidised', is: true },
          { field: 'employer.isSme', is: true },
        ],
      },
      on: 'startDate',
      subject: 'employer',
    },
  ],
};

/** Common indicators of ESF+, EaSI and ESF 2014-2020 that count no participations: entities, activities, projects. */
export const socialFundDefinitions: Readonly<Record<string, IndicatorDefinition>> = {
  /** R34, R36: administrations that take part themselves, each once. */
  EECO18: { measure: 'distinct', counts: [{ of: 'administrationEnrolment', on: 'selectedOn', subject: 'organisation' }] },
  EECO19: enterprises,
  'EASI-01': activities('analysis'),
  'EASI-02': activities('mutual_learning'),
  'EASI-03': activities('social_experimentation'),
  'EASI-04': activities('capacity_building'),
  'EASI-05': { measure: 'count', counts: [{ of: 'placement', where: { field: 'mobilityScheme', is: true }, on: 'startDate' }] },
  CO20: projects('runBySocialPartners'),
  CO21: projects('forWomenInEmployment'),
  CO22: projects('forPublicServices'),
  CO23: enterprises,
};
