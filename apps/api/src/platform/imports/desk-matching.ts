import { plainWord } from '#domain';
import type { ClientBase } from 'pg';
import { Refusal } from '../problems/refusal.js';

/** Finds desks by what files call them: code, name or id, whatever the case and the accents. */
export class DeskMatching {
  readonly #codes: ReadonlyMap<string, string>;
  readonly #found = new Map<string, string | null>();

  constructor(desks: readonly { readonly id: string; readonly code: string; readonly name: string }[]) {
    // a code says more than a name: it is entered last and wins
    const words = [
      ...desks.map(({ name, code }) => [name, code] as const),
      ...desks.flatMap(
        ({ id, code }) =>
          [
            [id, code],
            [code, code],
          ] as const,
      ),
    ];
    this.#codes = new Map(words.map(([word, code]) => [plainWord(word), code]));
  }

  /** Code of the desk; null: the project has none of that name. */
  codeOf(called: string): string | null {
    const known = this.#found.get(called);
    if (known !== undefined) return known;
    const code = this.#codes.get(plainWord(called)) ?? null;
    this.#found.set(called, code);
    return code;
  }

  /** What files called a desk and no desk is. */
  get unknown(): string[] {
    return [...this.#found].filter(([, code]) => code === null).map(([called]) => called);
  }
}

/** Code of the desk that was chosen for rows that name none; null: none was. @throws Refusal `validation` for a desk that is not there */
export function chosenDesk(called: string | undefined, desks: DeskMatching): string | null {
  const code = called === undefined ? null : desks.codeOf(called);
  if (called !== undefined && code === null)
    throw new Refusal('validation', { field: 'desk', detail: 'desk: the project has no such desk' });
  return code;
}

export async function readDeskMatching(client: ClientBase, projectId: string): Promise<DeskMatching> {
  const { rows } = await client.query<{ id: string; code: string; name: string }>(
    'select desk_id as id, code, name from desk where project_id = $1 order by number desc',
    [projectId],
  );
  return new DeskMatching(rows);
}
