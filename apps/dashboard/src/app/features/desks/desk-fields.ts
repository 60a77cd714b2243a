import type { DeskRecord } from '#contract';

/** What people enter of a desk. */
type DeskField = Exclude<keyof DeskRecord, 'id' | 'version' | 'code' | 'minimumServicesOn' | 'countsFor' | 'history'>;

interface FieldsOfGroup {
  /** Its heading is `desks.group.<key>`. */
  readonly key: 'what' | 'where' | 'access' | 'when' | 'premises' | 'services';
  readonly fields: readonly DeskField[];
}

/** All fields in the order one asks for them, in groups of one subject. */
export const fieldGroups: readonly FieldsOfGroup[] = [
  { key: 'what', fields: ['name', 'deskType', 'status', 'hostOrganisation', 'coManagedBy', 'administration'] },
  { key: 'where', fields: ['municipality', 'address', 'istatCode', 'nuts3'] },
  { key: 'access', fields: ['accessMode', 'languages'] },
  { key: 'when', fields: ['openedOn', 'closedOn'] },
  { key: 'premises', fields: ['premisesProvidedBy', 'premisesHandedOverOn'] },
  { key: 'services', fields: ['minimumServiceSet'] },
];
