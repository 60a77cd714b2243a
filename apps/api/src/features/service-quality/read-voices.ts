import type { ClientBase } from 'pg';
import type { ServiceQuality } from '#contract';
import { complaintsHandled, type CountedScores, groupedBy, type RecordContent, satisfactionItems, satisfactionMeans } from '#domain';
import { type DayQuestion, RecordsByType, textOf } from '../../platform/records/records-on-day.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import type { AnswerKeys, AnswersSeen } from '../../platform/records/who-sees-answers.js';
import { deskNamed, type DeskOfProject } from './read-desks.js';

interface Seeing {
  readonly seen: AnswersSeen;
  readonly desks: readonly DeskOfProject[];
  readonly keys: AnswerKeys;
}

/** What people say of the service: scores by desk and moment, complaints by desk; protected figures of the whole project for whoever may not see exact ones. */
export async function readVoices(
  client: ClientBase,
  question: DayQuestion,
  { seen, desks, keys }: Seeing,
): Promise<Pick<ServiceQuality, 'satisfaction' | 'complaints'>> {
  const { on } = question;
  const { exact } = seen;
  // protected figures are of what is known now: two looks at what was known would tell a single answer (G7)
  const asked = exact ? question : { ...question, knownAt: undefined };
  const records = await RecordsByType.read(client, asked, ['satisfactionResponse', 'complaint']);
  const isSeen = (record: StoredRecord): boolean => seen.desks === null || (record.desk !== null && seen.desks.includes(record.desk));
  const deskOf = ({ content }: StoredRecord): string => (exact ? (textOf(content['desk']) ?? '') : '');
  const answers = records.of('satisfactionResponse').filter((one) => isSeen(one) && (textOf(one.content['date']) ?? '') <= on);
  const complaints = records.of('complaint').filter((one) => isSeen(one) && (textOf(one.content['receivedOn']) ?? '') <= on);
  const services = exact ? await countServices(client, asked) : null;
  const places = ['', ...desks.map(({ id }) => id)];
  const byPlace = (one: string, other: string) => places.indexOf(one) - places.indexOf(other);
  const scoresBy = groupedBy(answers, (one) => `${deskOf(one)} ${textOf(one.content['moment']) ?? ''}`);
  return {
    satisfaction: [...scoresBy]
      .map(([place, those]) => ({ desk: place.split(' ')[0] ?? '', moment: place.split(' ')[1] ?? '', those }))
      .toSorted((one, other) => byPlace(one.desk, other.desk) || one.moment.localeCompare(other.moment))
      .map(({ desk, moment, those }) => ({
        ...{ desk: deskNamed(desks, desk), moment: moment === '' ? null : moment },
        ...satisfactionMeans(
          those.map(({ id, content }) => ({ scores: scoresOf(content), key: keys.keyOf(id) })),
          exact,
        ),
      })),
    complaints: [...groupedBy(complaints, deskOf)]
      .toSorted(([one], [other]) => byPlace(one, other))
      .map(([desk, those]) => ({
        desk: deskNamed(desks, desk),
        ...complaintsHandled(
          those.map(({ id, content }) => ({
            ...{ receivedOn: textOf(content['receivedOn']) ?? '', answeredOn: textOf(content['answeredOn']), key: keys.keyOf(id) },
            upheld: typeof content['upheld'] === 'boolean' ? content['upheld'] : null,
          })),
          on,
          exact,
        ),
        services: services && (services.get(desk) ?? 0),
      })),
  };
}

function scoresOf(content: RecordContent): CountedScores['scores'] {
  return Object.fromEntries(satisfactionItems.flatMap((item) => (typeof content[item] === 'number' ? [[item, content[item]]] : [])));
}

/** Contacts of each desk until a day, as they were known: what complaints are held against (desk practice 3.12). */
async function countServices(client: ClientBase, { projectId, on, knownAt }: DayQuestion): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ desk: string; services: number }>(
    `select d.desk_id as desk, count(*)::integer as services
     from record_version r join desk d on d.project_id = $1 and d.number = r.desk_number
     where r.project_id = $1 and r.type = 'deskContact' and not r.withdrawn and r.day <= $2::date
       and ($3::timestamptz is null and r.superseded_at is null
         or r.recorded_at <= $3 and (r.superseded_at is null or r.superseded_at > $3))
     group by 1`,
    [projectId, on, knownAt ?? null],
  );
  return new Map(rows.map(({ desk, services }) => [desk, services]));
}
