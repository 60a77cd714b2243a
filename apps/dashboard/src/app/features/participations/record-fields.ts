import type { ParticipationView } from '#contract';

/** The ordinary fields of a participation; answers of special categories are not among them (G3, G39). */
export type FieldKey = Exclude<keyof ParticipationView, 'id' | 'version' | 'pseudonym' | 'missing' | 'countsFor' | 'history'>;

interface FieldsOfGroup {
  /** Its heading is `participations.group.<key>`. */
  readonly key: 'entry' | 'person' | 'work' | 'situation' | 'exit' | 'later';
  readonly fields: readonly FieldKey[];
}

/** All fields in the order one asks for them, in groups of one subject. */
export const fieldGroups: readonly FieldsOfGroup[] = [
  { key: 'entry', fields: ['entryDate', 'desk'] },
  { key: 'person', fields: ['sex', 'birthDate', 'isced', 'degurba'] },
  { key: 'work', fields: ['employmentStatus', 'longTerm', 'inEducationAtEntry'] },
  { key: 'situation', fields: ['thirdCountryNational', 'foreignBackground', 'housingExclusion'] },
  { key: 'exit', fields: ['exitDate', 'exitReason', 'lastStatus28d', 'education28d', 'qualification28d'] },
  { key: 'later', fields: ['status6m', 'improved6m'] },
];
