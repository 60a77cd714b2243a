import type { ClientBase } from 'pg';
import type { MergePreview } from '#contract';
import { type Identity, identityFields, mergedIdentity, missingFields, type Participation, spellsOverlap } from '#domain';
import { participationsAfter } from '../../platform/identity/merge-people.js';
import { type PersonToMerge, readRecordsToMove } from '../../platform/identity/people-to-merge.js';
import { type ContentField, contentFields } from '../../platform/participations/content.js';
import type { CountingBasis } from '../../platform/tallies/counting-basis.js';

/** Special categories stay sealed: a merge shows that there are answers to neither of both. */
const shownFields = contentFields.filter((field) => field !== 'disability' && field !== 'minority');

/** Two people side by side, and what a merge would make of them. */
export async function previewOf(
  client: ClientBase,
  basis: CountingBasis,
  [survivor, merged]: readonly [PersonToMerge, PersonToMerge],
): Promise<MergePreview> {
  const counts = new Map<string, number>();
  for (const { type } of await readRecordsToMove(client, basis.projectId, merged)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const result = participationsAfter(survivor, merged).versions[0]?.record ?? standing(survivor);
  const both = [standing(survivor), standing(merged)].filter((record) => record !== null);
  return {
    survivor: { id: survivor.id, pseudonym: survivor.pseudonym },
    merged: { id: merged.id, pseudonym: merged.pseudonym },
    identity: identityRows(survivor.identity?.identity, merged.identity?.identity),
    participation: participationRows(standing(survivor), standing(merged), result),
    overlap: both.length === 2 && spellsOverlap(both),
    missing: result === null ? [] : [...missingFields(result, basis.specificObjective)],
    records: [...counts].map(([type, count]) => ({ type, count })).sort((one, other) => other.count - one.count),
  };
}

const standing = ({ participation }: PersonToMerge): Participation | null =>
  participation === null || participation.withdrawn ? null : participation.record;

function identityRows(survivor: Identity | undefined, merged: Identity | undefined): MergePreview['identity'] {
  const result = survivor && merged ? mergedIdentity(survivor, merged) : (survivor ?? merged);
  return identityFields
    .map((field) => ({ field, survivor: survivor?.[field] ?? null, merged: merged?.[field] ?? null, result: result?.[field] ?? null }))
    .filter(({ survivor: one, merged: other }) => one !== null || other !== null);
}

/** The fields in which they differ, and those that name the spell. */
function participationRows(
  survivor: Participation | null,
  merged: Participation | null,
  result: Participation | null,
): MergePreview['participation'] {
  return shownFields
    .map((field) => ({ field, survivor: shown(survivor, field), merged: shown(merged, field), result: shown(result, field) }))
    .filter(({ field, survivor: one, merged: other }) => one !== other || field === 'entryDate' || field === 'exitDate' || field === 'desk')
    .filter(({ survivor: one, merged: other }) => one !== null || other !== null);
}

function shown(record: Participation | null, field: ContentField): string | null {
  const value = record?.[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'object') return value.length === 0 ? null : JSON.stringify(value);
  return String(value);
}
