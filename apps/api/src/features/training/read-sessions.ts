import type { ClientBase } from 'pg';
import type { TrainingSession, TrainingSessions, TrainingSessionsQuery } from '#contract';
import { isCourseType, type RecordContent } from '#domain';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { mayMark, textIn } from './open-session.js';
import { sessionDetails } from './session-details.js';

interface SessionsQuestion {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly query: TrainingSessionsQuery;
}

interface Row {
  readonly id: string;
  readonly content: RecordContent;
  readonly courseId: string;
  readonly course: RecordContent;
  readonly people: number;
  readonly marked: number;
}

/** The sessions of a stretch of days, each with its course and how many of its people are marked. */
export async function readSessions(client: ClientBase, { account, project, query }: SessionsQuestion): Promise<TrainingSessions> {
  const { rows } = await client.query<Row>(
    `select s.record_id as id, s.content, c.record_id as "courseId", c.content as course,
       (select count(*)::integer from record_version e where e.links && array[c.record_id] and e.project_id = $1 and e.type = 'enrolment'
          and e.superseded_at is null and not e.withdrawn) as people,
       (select count(*)::integer from record_version a where a.links && array[s.record_id] and a.project_id = $1 and a.type = 'attendance'
          and a.superseded_at is null and not a.withdrawn) as marked
     from record_version s
     join record_version c on c.project_id = $1 and c.record_id = (s.content ->> 'edition')::uuid and c.superseded_at is null and not c.withdrawn
     where s.project_id = $1 and s.type = 'courseSession' and s.superseded_at is null and not s.withdrawn and s.day between $2 and $3
     order by s.day, s.content ->> 'from' nulls last, s.record_id limit 500`,
    [project.id, query.from, query.to],
  );
  return { items: rows.map((row) => listed(row, account, project)) };
}

function listed({ id, content, courseId, course, people, marked }: Row, account: Account, project: ProjectReference): TrainingSession {
  const { type } = course;
  return {
    ...sessionDetails(id, content),
    course: { id: courseId, title: textIn(course, 'title') ?? '', type: isCourseType(type) ? type : 'seminar_series' },
    ...{ people, marked },
    mayMark: mayMark(account, project.id, course),
  };
}
