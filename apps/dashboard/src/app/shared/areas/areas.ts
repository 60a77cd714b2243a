import { type AnyRegisterName, registerArea, type Permission } from '#contract';
import type { IconName } from '../icons/icon';

/** A page that shows an area otherwise than as a table: its path inside the project. Its words are `areas.view.<key>`. */
export interface AreaView {
  readonly path: string;
  readonly key: string;
  readonly permission: Permission;
}

/** What belongs together, as the people who work on it see it: its views, and the registers of its records. */
export interface Area {
  readonly name: AreaName;
  readonly icon: IconName;
  readonly views: readonly AreaView[];
  readonly registers: readonly AnyRegisterName[];
}

export type AreaName = 'pathways' | 'training' | 'matching' | 'network' | 'governance' | 'kit' | 'surveys' | 'service-quality' | 'outreach';

const view = (path: string, key: string, permission: Permission = 'project-work.read'): AreaView => ({ path, key, permission });

/**
 * The areas of a project, in the order of the rail. Every register in them has its pages by standing here (`app.routes.ts`); a view is
 * offered once its page is routed.
 */
export const areas: readonly Area[] = [
  {
    ...{ name: 'pathways', icon: 'task-alt', views: [] },
    registers: ['measures', 'service-agreements', 'profilings', 'residence-titles', 'notices', 'consents'],
  },
  {
    ...{ name: 'training', icon: 'school', views: [view('training', 'sessions', 'training.read')] },
    registers: ['courses', 'course-sessions', 'enrolments', 'attendance', 'group-sessions', 'transfer-items'],
  },
  {
    ...{
      name: 'matching',
      icon: 'link',
      views: [view('matching/vacancies', 'proposals', 'matching.read'), view('matching/checks', 'checks', 'desk-work.read')],
    },
    registers: ['vacancies', 'candidacies', 'placements', 'employers', 'employer-contacts'],
  },
  {
    ...{ name: 'network', icon: 'groups' },
    views: [
      view('network/timeline', 'timeline'),
      view('network/graph', 'graph'),
      view('network/coverage', 'coverage'),
      view('organisations', 'organisations'),
    ],
    registers: [
      ...(['agreements', 'signatures', 'commitments', 'networks', 'network-members'] as const),
      ...(['pilot-actions', 'joint-services', 'good-practices', 'procedures'] as const),
    ],
  },
  {
    ...{ name: 'governance', icon: 'event', views: [view('governance/meetings', 'meetings')] },
    registers: ['round-tables', 'round-table-meetings', 'decisions', 'plans'],
  },
  {
    ...{ name: 'kit', icon: 'settings', views: [view('kit/readiness', 'readiness'), view('kit/funnel', 'funnel')] },
    registers: [
      ...(['administrations', 'kit-registrations', 'kit-versions', 'portals', 'interconnections', 'exchange-batches'] as const),
      ...(['support-visits', 'support-attendance'] as const),
    ],
  },
  {
    ...{ name: 'surveys', icon: 'rule', views: [view('surveys/overview', 'waves')] },
    registers: ['needs-surveys', 'survey-responses'],
  },
  {
    ...{ name: 'service-quality', icon: 'verified', views: [view('service-quality/standards', 'standards')] },
    registers: ['service-charters', 'charter-standards', 'charter-measurements', 'satisfaction-responses', 'complaints'],
  },
  { ...{ name: 'outreach', icon: 'mail', views: [] }, registers: ['events', 'event-attendance', 'dissemination-products'] },
];

/** The area that a register stands in; null: it is entered elsewhere. */
export function areaOfRegister(register: string): Area | null {
  return areas.find(({ registers }) => registers.some((one) => one === register)) ?? null;
}

/** What one may open in an area, views first, by path. @param isRouted whether there is a page at a path */
export function pagesOfArea(
  { views, registers }: Area,
  { may, isRouted }: { may(permission: Permission): boolean; isRouted(path: string): boolean },
): readonly string[] {
  return [
    ...views.filter(({ path, permission }) => isRouted(path) && may(permission)).map(({ path }) => path),
    ...registers.filter((name) => may(registerArea(name).read)),
  ];
}
