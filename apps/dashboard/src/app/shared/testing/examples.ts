import type { Me, Permission, ProjectSummary, ReportingPeriodView } from '#contract';

const everything: readonly Permission[] = ['projects.read', 'values.read', 'records.read', 'imports.read', 'imports.write', 'reports.read'];

/** Someone signed in: a project manager who may read everything and import, in a demonstration on 31 March 2026. */
export const aMe = (differences: Partial<Me> = {}): Me => ({
  account: { id: 'a-1', name: 'Giulia Martelli', email: 'g.martelli@example.org', language: 'it' },
  roles: [{ role: 'manager', projectId: null, acronym: null, desk: null }],
  may: [...everything],
  secondFactor: { state: 'offered', until: null },
  demo: true,
  today: '2026-03-31',
  ...differences,
});

/** The fourth period of a project, running on 31 March 2026, its report in draft. */
export const aPeriod = (differences: Partial<ReportingPeriodView> = {}): ReportingPeriodView => ({
  id: 'P4',
  number: 4,
  start: '2025-10-01',
  end: '2026-03-31',
  reportDue: '2026-05-31',
  reportState: 'draft',
  ...differences,
});

/** A project as the portfolio shows it. */
export const aProjectSummary = (differences: Partial<ProjectSummary> = {}): ProjectSummary => ({
  id: '01946c2e-0000-7000-8000-000000000001',
  acronym: 'MEDMORE-SUI',
  title: {
    it: 'Sportello Unico per l’Inclusione Sociale',
    en: 'One-stop desk for social inclusion',
    fr: 'Guichet unique pour l’inclusion sociale',
  },
  programme: { code: 'IT-ESFPLUS-TOS-2127', name: 'PR Toscana FSE+ 2021-2027', fund: 'ESF+', period: '2021-2027' },
  specificObjective: 'ESO4.8',
  start: '2024-04-01',
  end: '2027-03-31',
  leadPartner: 'Provincia di Livorno',
  demo: true,
  version: 1,
  period: aPeriod(),
  periods: [aPeriod()],
  desks: { open: 8, total: 9 },
  statuses: [
    { status: 'at_risk', count: 1 },
    { status: 'on_track', count: 6 },
  ],
  participants: 588,
  excluded: 11,
  worst: [
    {
      code: 'LI-O10',
      name: { it: 'Imprese intervistate', en: 'Companies interviewed', fr: 'Entreprises interrogées' },
      value: 47,
      target: 90,
      unit: 'companies',
      status: 'at_risk',
    },
  ],
  ...differences,
});
