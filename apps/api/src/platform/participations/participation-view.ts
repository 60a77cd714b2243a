import type { ClientBase } from 'pg';
import type { ParticipationView } from '#contract';
import { type CalendarDay, rulesOf, specialCategoryRules } from '#domain';
import { readAccountNames } from '../accounts/account-names.js';
import { readImportFileNames } from '../imports/import-file-names.js';
import { Refusal } from '../problems/refusal.js';
import { type KnownPeople, readCountedPeople } from '../records/known-people.js';
import type { CountedIndicator, CountingBasis } from '../tallies/counting-basis.js';
import { tallyRowsOf } from '../tallies/tally-row.js';
import { changedFields, type ContentField } from './content.js';
import { demoRecorder } from './demo-recorder.js';
import { deskNumber } from './save-participations.js';
import type { StoredParticipation, StoredParticipations } from './stored-participation.js';
import { importUndone } from './written-reasons.js';

/** Told to nobody by this view: special categories are revealed one by one, with a reason (G3, G39). */
const specialFields: ReadonlySet<ContentField> = new Set<ContentField>(['disability', 'minority']);

/** A participation as people see it: ordinary fields, what it counts for, and how it came to say so. */
export async function readParticipationView(
  client: ClientBase,
  basis: CountingBasis,
  stored: StoredParticipations,
  id: string,
  today: CalendarDay,
): Promise<ParticipationView> {
  const versions = await stored.history(client, basis, [id]);
  const open = versions.at(-1);
  if (!open) throw new Refusal('not_found');
  const nameOf = await readAccountNames(
    client,
    versions.map(({ recordedBy }) => recordedBy),
  );
  const fileNames = await readImportFileNames(
    client,
    basis.projectId,
    versions.map(({ importId }) => importId),
  );
  return {
    id,
    version: open.version,
    pseudonym: open.pseudonym,
    ...ordinaryFieldsOf(open),
    missing: [...open.missing],
    countsFor: open.withdrawn ? [] : countedCodes(basis, open, await readCountedPeople(client, basis, [open.personId]), today),
    history: versions.map((version, at) => historyOf(version, versions[at - 1], nameOf, fileNames)).reverse(),
  };
}

/** The fields that the view tells and a correction may change. */
export function ordinaryFieldsOf({ record }: StoredParticipation) {
  const { sex, birthDate, entryDate, exitDate, exitReason, employmentStatus, longTerm, isced, inEducationAtEntry } = record;
  const { thirdCountryNational, foreignBackground, housingExclusion, degurba, lastStatus28d, education28d } = record;
  const { qualification28d, status6m, improved6m, desk } = record;
  return {
    ...{ sex, birthDate, entryDate, exitDate, exitReason, employmentStatus, longTerm, isced, inEducationAtEntry },
    ...{ thirdCountryNational, foreignBackground, housingExclusion, degurba, lastStatus28d, education28d },
    ...{ qualification28d, status6m, improved6m: [...improved6m], desk },
  };
}

function countedCodes(basis: CountingBasis, { record, personId }: StoredParticipation, known: KnownPeople, today: CalendarDay): string[] {
  const person = { id: personId, facts: known(personId) };
  const numbers = new Set(
    tallyRowsOf(basis, record, { person, desk: deskNumber(basis, record) })
      .filter(({ part, day }) => part === 'N' && day <= today)
      .map(({ indicator }) => indicator),
  );
  return [...basis.indicators.values()]
    .filter((indicator) => numbers.has(indicator.number) && !isSpecial(indicator))
    .map(({ code }) => code);
}

function isSpecial({ definition }: CountedIndicator): boolean {
  return rulesOf(definition).some((rule) => specialCategoryRules.has(rule));
}

function historyOf(
  version: StoredParticipation,
  before: StoredParticipation | undefined,
  nameOf: (id: string) => string,
  fileNames: ReadonlyMap<string, string>,
): ParticipationView['history'][number] {
  const { recordedAt, recordedBy, reason, importId, record } = version;
  const source = sourceOf(version);
  return {
    version: version.version,
    recordedAt: recordedAt.toISOString(),
    recordedBy: nameOf(recordedBy),
    // what is written for the undoing of an import is no sentence of anyone: the source says it
    reason: source === 'undo' ? null : reason,
    source,
    fileName: fileNames.get(importId ?? '') ?? null,
    changed: before ? changedFields(before.record, record).filter((field) => !specialFields.has(field)) : [],
  };
}

function sourceOf({ importId, reason, recordedBy }: StoredParticipation): ParticipationView['history'][number]['source'] {
  if (importId !== null) return 'import';
  if (reason === importUndone) return 'undo';
  return recordedBy === demoRecorder ? 'demo' : 'form';
}
