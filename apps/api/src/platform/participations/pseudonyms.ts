import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';

/** Crockford's letters and digits: none is mistaken for another when read aloud or copied. 32, so that five bits choose one evenly. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many random pseudonyms, some perhaps twice. */
function randomPseudonyms(count: number, length: number): string[] {
  const bytes = randomBytes(count * length);
  return Array.from({ length: count }, (_, at) => {
    let text = 'P-';
    for (let place = at * length; place < (at + 1) * length; place += 1) text += alphabet[(bytes[place] ?? 0) % alphabet.length];
    return text;
  });
}

/**
 * New pseudonyms, `P-7F3K`, unique in the project and telling nothing: no order, no day, no desk. Longer in a project with many people,
 * where four characters would soon be used up.
 */
export async function newPseudonyms(client: ClientBase, projectId: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const { rows } = await client.query<{ people: number }>('select count(*)::integer as people from person where project_id = $1', [
    projectId,
  ]);
  const length = (rows[0]?.people ?? 0) + count > 20_000 ? 5 : 4;
  const found = new Set<string>();
  while (found.size < count) {
    const candidates = new Set(randomPseudonyms(count - found.size, length).filter((candidate) => !found.has(candidate)));
    for (const taken of await takenOf(client, projectId, [...candidates])) candidates.delete(taken);
    for (const candidate of candidates) found.add(candidate);
  }
  return [...found];
}

async function takenOf(client: ClientBase, projectId: string, candidates: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ pseudonym: string }>(
    'select pseudonym from person where project_id = $1 and pseudonym = any ($2::text[])',
    [projectId, candidates],
  );
  return rows.map(({ pseudonym }) => pseudonym);
}
