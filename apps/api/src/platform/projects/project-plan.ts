import type { CalendarDay, Framework, Indicator, LocalText, ReportingPeriod } from '#domain';

export interface PlannedOrganisation {
  /** By which it is found again: organisations are shared by all projects. */
  readonly name: string;
  /** Used when it is not known yet. */
  readonly category?: string;
  readonly country?: string;
  readonly nuts3?: string | null;
  readonly istatCode?: string | null;
}

export interface PlannedPartner extends PlannedOrganisation {
  readonly role: string;
  readonly from?: CalendarDay | null;
  readonly to?: CalendarDay | null;
}

export interface PlannedDesk {
  readonly code: string;
  readonly name: string;
  readonly host?: PlannedOrganisation | null;
  readonly municipality?: string;
  readonly istatCode?: string | null;
  readonly nuts3?: string | null;
  readonly deskType?: string;
  readonly status?: 'planned' | 'open' | 'suspended' | 'closed';
  readonly openedOn?: CalendarDay | null;
  readonly closedOn?: CalendarDay | null;
  readonly administration?: PlannedOrganisation | null;
  readonly premisesProvidedBy?: PlannedOrganisation | null;
  readonly premisesHandedOverOn?: CalendarDay | null;
  readonly minimumServices?: readonly { readonly service: string; readonly available: boolean; readonly since: CalendarDay | null }[];
  readonly address?: string | null;
  readonly accessMode?: 'walk_in' | 'appointment' | 'mixed' | null;
  /** Two letters each. */
  readonly languages?: readonly string[];
  readonly coManagedBy?: readonly PlannedOrganisation[];
}

export interface PlannedTarget {
  /** Null: the final target. */
  readonly periodId: string | null;
  /** Null: not measured in that period. */
  readonly value: number | null;
  readonly milestone?: boolean;
  readonly origin?: 'invented' | 'stated' | 'derived' | 'other_source';
}

export interface PlannedIndicator extends Omit<Indicator, 'definitionVersion'> {
  readonly origin?: 'seed_explicit' | 'seed_implied' | 'added' | 'common';
  readonly baseline?: { readonly value: number | null; readonly on?: CalendarDay | null; readonly source?: string } | null;
  readonly targets?: readonly PlannedTarget[];
}

/** Everything a project starts with. */
export interface ProjectPlan {
  /** UUIDv7, made by the caller: the transaction's scope must hold it. */
  readonly projectId: string;
  readonly programmeId: string;
  readonly acronym: string;
  readonly title: LocalText;
  readonly specificObjective: string;
  /** Lists of common indicators that it reports; default: none. */
  readonly frameworks?: readonly Framework[];
  readonly priority: string;
  readonly categoryOfRegion: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly leadPartner: PlannedOrganisation;
  /** Euro. */
  readonly budget?: number | null;
  readonly demo?: boolean;
  /** In order; without the lead partner among them, it is added as the first. */
  readonly partners?: readonly PlannedPartner[];
  readonly desks?: readonly PlannedDesk[];
  readonly periods?: readonly ReportingPeriod[];
  readonly indicators?: readonly PlannedIndicator[];
  /** Since when definitions, baselines and targets hold; default: the instant of the transaction. */
  readonly knownSince?: Date;
}

/** The numbers by which records and tallies point at parts of the project. */
export interface CreatedProject {
  readonly projectId: string;
  readonly deskNumbers: ReadonlyMap<string, number>;
  readonly indicatorNumbers: ReadonlyMap<string, number>;
}
