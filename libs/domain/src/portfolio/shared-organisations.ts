/** An organisation by name, in an operation that counts it. */
export interface NamedOrganisation {
  readonly programme: string;
  readonly operation: string;
  readonly identifier: string;
  readonly name: string;
}

export interface SharedOrganisation {
  readonly programme: string;
  readonly name: string;
  readonly operations: readonly string[];
}

/** The organisations of several operations of one programme: why a total is below the sum (R104). By name. */
export function sharedOrganisations(organisations: readonly NamedOrganisation[]): readonly SharedOrganisation[] {
  const found = new Map<string, { programme: string; name: string; operations: Set<string> }>();
  for (const { programme, operation, identifier, name } of organisations) {
    const key = JSON.stringify([programme, identifier]);
    const one = found.get(key) ?? { programme, name, operations: new Set<string>() };
    one.operations.add(operation);
    found.set(key, one);
  }
  return [...found.values()]
    .filter(({ operations }) => operations.size > 1)
    .map(({ operations, ...one }) => ({ ...one, operations: [...operations].sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
