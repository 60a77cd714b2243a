import { type Identity, identityFields, type IdentityField } from './identity.js';

/** One identity out of two of the same person: the first one's, with what it lacks and what is to be taken from the second. */
export function mergedIdentity(first: Identity, second: Identity, taken: readonly IdentityField[] = []): Identity {
  return identityOf((field) => (taken.includes(field) ? (second[field] ?? first[field]) : (first[field] ?? second[field])), first);
}

/**
 * An identity as it was before a change, with what was changed since: each field that still says what the change said goes back.
 * @param before as it was, `written` as the change left it, `now` as it is
 */
export function identityTakenBack(before: Identity, written: Identity, now: Identity): Identity {
  return identityOf((field) => (now[field] === written[field] ? before[field] : now[field]), before);
}

function identityOf(valueOf: (field: IdentityField) => string | undefined, { surname, name }: Identity): Identity {
  const said = identityFields.flatMap((field) => {
    const value = valueOf(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { surname, name, ...Object.fromEntries(said) };
}
