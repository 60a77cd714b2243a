import type { ClientBase } from 'pg';
import type { FollowUpsDue, FollowUpStanding } from '#contract';
import {
  type CalendarDay,
  followUpCoverage,
  followUpRate,
  type FollowUpShare,
  followUpSummary,
  type LongerTermResult,
  type Participation,
} from '#domain';
import { type DueQuestion, readDueFollowUps, readLeaverIds } from '../../platform/due/due-people.js';
import { openParticipations } from '../../platform/participations/open-participations.js';
import type { CountingBasis } from '../../platform/tallies/counting-basis.js';
import { cursorOf, placeOf } from '../../platform/values/cursor.js';

/** One page of the people to be asked, and how the results they are asked for stand. */
export async function readFollowUps(
  client: ClientBase,
  basis: CountingBasis,
  question: DueQuestion,
  cursor: string | undefined,
): Promise<FollowUpsDue> {
  const after = placeOf(cursor);
  const { items, total } = await readDueFollowUps(client, { ...question, limit: question.limit + 1 }, after);
  const page = items.slice(0, question.limit);
  const last = items.length > page.length ? page.at(-1) : undefined;
  return {
    items: page,
    next: last ? cursorOf([last.exitDate, last.participation]) : null,
    total,
    // the first page tells how the whole stands
    standings: after === null ? await readStandings(client, basis, question) : [],
  };
}

/** R47, R48: both results over the people of some desks, on the records as they stand. */
async function readStandings(client: ClientBase, basis: CountingBasis, { desks, today }: DueQuestion): Promise<FollowUpStanding[]> {
  const leavers: Participation[] = [];
  const among = await readLeaverIds(client, { projectId: basis.projectId, desks });
  if (among.length > 0)
    for await (const block of openParticipations(client, basis, { special: null, among }))
      leavers.push(...block.map(({ record }) => record));
  return (['EECR05', 'EECR06'] as const).map((result) => standingOf(result, leavers, today, basis));
}

function standingOf(
  result: LongerTermResult,
  leavers: readonly Participation[],
  today: CalendarDay,
  basis: CountingBasis,
): FollowUpStanding {
  const summary = followUpSummary(result, leavers, today, basis);
  const rounded = ({ share, ...amounts }: FollowUpShare) => ({ ...amounts, share: share === null ? null : Number(share.toFixed(6)) });
  return {
    ...summary,
    fullFollowUp: rounded(followUpRate(summary, 'full_follow_up')),
    answersAlone: rounded(followUpRate(summary, 'sample')),
    coverage: rounded(followUpCoverage(summary)),
  };
}
