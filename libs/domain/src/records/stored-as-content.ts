import { recordTypeNames, type RecordTypeName } from './field.js';

/**
 * Record types with tables of their own: they are older than the others or shared between projects. Of a person the pseudonym and what says
 * who that is stand apart; everything else is a content whose record is the person.
 */
const withOwnTables = ['project', 'organisation', 'projectPartner', 'desk', 'participation'] as const;

/** A record type that is kept as a content, as its fields describe it. */
export type ContentType = Exclude<RecordTypeName, (typeof withOwnTables)[number]>;

const own: ReadonlySet<string> = new Set(withOwnTables);

export const contentTypes: readonly ContentType[] = recordTypeNames.filter((name): name is ContentType => !own.has(name));

/** Whether a text from outside names one. */
export function isContentType(name: string): name is ContentType {
  return contentTypes.some((type) => type === name);
}
