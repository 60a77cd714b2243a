/** Somebody who was trained, with what the reports ask: the role and whether the organisation is public or private. */
export interface TrainedAttendee {
  readonly person: string;
  /** Null: not known, or a participant of the project. */
  readonly role: string | null;
  readonly organisation: string | null;
  /** Null: not known. */
  readonly sector: string | null;
}

/** Whom training reached. */
export interface TrainingReach {
  /** Each person once. */
  readonly people: number;
  /** Each organisation once. */
  readonly organisations: number;
  /** Organisations by sector: public, private, third_sector or `unknown`. */
  readonly organisationsBySector: Readonly<Record<string, number>>;
  /** People by sector of their organisation. */
  readonly peopleBySector: Readonly<Record<string, number>>;
  /** People by role; who had two roles is in both and once in `people`. */
  readonly peopleByRole: Readonly<Record<string, number>>;
}

/** Reach by role and by public and private (desk practice 3.6): people and organisations, each counted once. */
export function trainingReach(attendees: readonly TrainedAttendee[]): TrainingReach {
  const known = attendees.filter(({ organisation }) => organisation !== null);
  return {
    people: distinct(attendees.map(({ person }) => person)),
    organisations: distinct(known.map(({ organisation }) => organisation)),
    organisationsBySector: distinctBy(
      known,
      ({ sector }) => sector,
      ({ organisation }) => organisation,
    ),
    peopleBySector: distinctBy(
      attendees,
      ({ sector }) => sector,
      ({ person }) => person,
    ),
    peopleByRole: distinctBy(
      attendees,
      ({ role }) => role,
      ({ person }) => person,
    ),
  };
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values).size;
}

function distinctBy(
  attendees: readonly TrainedAttendee[],
  by: (one: TrainedAttendee) => string | null,
  what: (one: TrainedAttendee) => string | null,
): Readonly<Record<string, number>> {
  const groups = new Map<string, Set<string | null>>();
  for (const one of attendees) {
    const group = by(one) ?? 'unknown';
    groups.set(group, (groups.get(group) ?? new Set()).add(what(one)));
  }
  return Object.fromEntries([...groups].map(([group, members]) => [group, members.size]));
}
