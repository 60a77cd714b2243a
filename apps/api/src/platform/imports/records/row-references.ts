import type { ClientBase } from 'pg';
import { type ContentType, type ContentValue, enteredFields, type Field, plainWord, type ReadRow, type RecordTypeName } from '#domain';
import type { NewPerson } from '../../participations/save-participations.js';
import { newId } from '../../participations/new-ids.js';
import { newPseudonyms } from '../../participations/pseudonyms.js';
import { readNamedRecords } from './named-records.js';

type ReferenceField = Field & { readonly type: 'reference' | 'references'; readonly to: RecordTypeName };
const isReference = (field: Field): field is ReferenceField => field.type === 'reference' || field.type === 'references';

/**
 * What the rows of a file point to, as the ids of records. Somebody whom the project does not know yet by this code is a new person, as in a
 * file of participations; anything else that is not there is unknown.
 */
export class RowReferences {
  readonly #ids = new Map<RecordTypeName, ReadonlyMap<string, string>>();
  readonly #strangers = new Map<string, NewPerson>();
  readonly #fields: readonly (readonly [name: string, field: ReferenceField])[];

  private constructor(type: ContentType) {
    this.#fields = enteredFields(type).flatMap(([name, field]) => (isReference(field) ? [[name, field] as const] : []));
  }

  static async of(client: ClientBase, projectId: string, type: ContentType, rows: readonly ReadRow[]): Promise<RowReferences> {
    const references = new RowReferences(type);
    const words = references.#words(rows);
    for (const [to, called] of words) references.#ids.set(to, await readNamedRecords(client, projectId, to, [...called]));
    await references.#nameStrangers(client, projectId, words.get('person') ?? new Set());
    return references;
  }

  /** People whom the file names for the first time. */
  get strangers(): readonly NewPerson[] {
    return [...this.#strangers.values()];
  }

  /** The values of a row with ids for words, and the fields whose words name nothing. */
  resolve(values: ReadRow['values']): { readonly values: Record<string, ContentValue>; readonly unknown: readonly string[] } {
    const unknown: string[] = [];
    const resolved: Record<string, ContentValue> = { ...values };
    for (const [name, field] of this.#fields) {
      const value = values[name] ?? null;
      if (value === null) continue;
      const ids = wordsIn(value).map((word) => this.#idOf(field.to, word));
      if (ids.includes(null)) unknown.push(name);
      else resolved[name] = field.type === 'reference' ? (ids[0] ?? null) : ids.filter((id) => id !== null);
    }
    return { values: resolved, unknown };
  }

  #idOf(to: RecordTypeName, word: string): string | null {
    const known = this.#ids.get(to)?.get(plainWord(word));
    return known ?? (to === 'person' ? (this.#strangers.get(word)?.personId ?? null) : null);
  }

  #words(rows: readonly ReadRow[]): Map<RecordTypeName, Set<string>> {
    const words = new Map<RecordTypeName, Set<string>>();
    for (const { values } of rows)
      for (const [name, { to }] of this.#fields)
        for (const word of wordsIn(values[name] ?? null)) words.set(to, (words.get(to) ?? new Set()).add(word));
    return words;
  }

  async #nameStrangers(client: ClientBase, projectId: string, words: ReadonlySet<string>): Promise<void> {
    const known = this.#ids.get('person');
    const strange = [...words].filter((word) => !known?.has(plainWord(word)));
    const pseudonyms = await newPseudonyms(client, projectId, strange.length);
    for (const [at, externalId] of strange.entries())
      this.#strangers.set(externalId, { personId: newId(), externalId, pseudonym: pseudonyms[at] ?? '' });
  }
}

function wordsIn(value: ContentValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap((one: unknown) => (typeof one === 'string' ? [one] : [])) : [];
}
