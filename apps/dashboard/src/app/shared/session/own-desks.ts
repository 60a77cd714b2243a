import type { Me } from '#contract';

/** Codes of the desks of a project that somebody works at; null: at all of them, as one role is for no desk alone. */
export function ownDesks(me: Me | null | undefined, acronym: string | null): readonly string[] | null {
  const held = (me?.roles ?? []).filter((role) => role.acronym === acronym);
  const desks = held.flatMap(({ desk }) => desk ?? []);
  return held.length > 0 && held.length === desks.length ? desks : null;
}
