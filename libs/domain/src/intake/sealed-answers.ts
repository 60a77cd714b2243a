import type { IntakeAnswers } from './intake-form.js';

/** Answers that are sealed apart from facts and participation, and counted by no indicator (intake form §6, R29). */
export const sealedAnswerNames = ['household', 'otherDisadvantage'] as const satisfies readonly (keyof IntakeAnswers)[];
export type SealedAnswerName = (typeof sealedAnswerNames)[number];
export type SealedAnswers = Pick<IntakeAnswers, SealedAnswerName>;

export const nothingSealed: SealedAnswers = { household: null, otherDisadvantage: [] };

/** The names of those in which two differ. */
export function changedSealedAnswers(one: SealedAnswers, other: SealedAnswers): SealedAnswerName[] {
  return sealedAnswerNames.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** What a person and whoever turned out to be the same person answered: each answer of the first who gave one. */
export function unitedSealedAnswers(people: readonly SealedAnswers[]): SealedAnswers {
  return {
    household: people.find(({ household }) => household !== null)?.household ?? null,
    otherDisadvantage: people.find(({ otherDisadvantage }) => otherDisadvantage.length > 0)?.otherDisadvantage ?? [],
  };
}
