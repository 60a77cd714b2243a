import type { ClientBase } from 'pg';
import type { PersonProposals, VacancyInBrief, VacancyProposals } from '#contract';
import { matchOf, occupationOf } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import { type BestMatches, bestMatches, occupationSteps, type Scored } from './best-matches.js';
import { demandOf, type SeekerRow, seekerOf, type Told, type VacancyRow } from './profiles.js';
import { type MatchingQuestion, readSeekers, readVacancyProfiles, VisibleVacancies } from './read-profiles.js';
import { vacanciesInBrief } from './vacancies-in-brief.js';

/** So many are proposed. */
const mostProposed = 50;

type CandidacyThere = VacancyProposals['items'][number]['candidacy'];
type PersonInBrief = PersonProposals['person'];

/** Who might fill a vacancy, the best first. @throws Refusal `not_found` for one that is not there or not to be seen alike */
export async function proposePeople(client: ClientBase, question: MatchingQuestion, vacancyId: string): Promise<VacancyProposals> {
  const { projectId, today } = question;
  const profile = await readVacancy(client, question, vacancyId);
  const brief = (await vacanciesInBrief(client, projectId, [vacancyId], today)).get(vacancyId);
  if (!brief) throw new Refusal('not_found');
  const demand = demandOf(profile);
  const found = await bestMatches<SeekerRow>(occupationSteps(demand.occupation), mostProposed, async (step) =>
    (await readSeekers(client, question, step)).map((row) => ({
      of: row,
      key: row.personId,
      match: matchOf(demand, seekerOf(row), today),
    })),
  );
  const keys = found.best.map(({ key }) => key);
  const people = await readPeople(client, projectId, keys);
  const candidacies = await readCandidacies(client, projectId, [vacancyId], keys);
  const items = found.best.flatMap(({ key, match }) => {
    const person = people.get(key);
    return person ? [{ ...scoredView(match), candidacy: candidacies.get(`${vacancyId} ${key}`) ?? null, person }] : [];
  });
  return { ...consideredView(found), vacancy: brief, items };
}

/** Vacancies that somebody might fill, the best first. @throws Refusal `not_found` for a person of another desk or project alike */
export async function proposeVacancies(client: ClientBase, question: MatchingQuestion, personId: string): Promise<PersonProposals> {
  const { projectId, today } = question;
  const person = (await readPeople(client, projectId, [personId], question.desks)).get(personId);
  if (!person) throw new Refusal('not_found');
  const profiles = await readOwnProfiles(client, projectId, personId);
  const visible = await VisibleVacancies.of(client, question);
  const each: BestMatches<VacancyRow>[] = [];
  for (const profile of profiles) {
    const seeker = seekerOf(profile);
    const read = async (step: Parameters<typeof readVacancyProfiles>[2]): Promise<Scored<VacancyRow>[]> =>
      (await readVacancyProfiles(client, question, step, visible)).map((row) => ({
        of: row,
        key: row.id,
        match: matchOf(demandOf(row), seeker, today),
      }));
    each.push(await bestMatches(occupationSteps(seeker.occupation), mostProposed, read));
  }
  const found = await bestMatches([nothingMore], mostProposed, () => Promise.resolve(each.flatMap(({ best }) => best)));
  const keys = found.best.map(({ key }) => key);
  const briefs = await vacanciesInBrief(client, projectId, keys, today);
  const candidacies = await readCandidacies(client, projectId, keys, [personId]);
  const items = found.best.flatMap(({ key, match }) => {
    const vacancy: VacancyInBrief | undefined = briefs.get(key);
    return vacancy ? [{ ...scoredView(match), candidacy: candidacies.get(`${key} ${personId}`) ?? null, vacancy }] : [];
  });
  const [first] = each;
  const considered = { considered: Math.max(0, ...each.map((one) => one.considered)), excluded: [...(first?.excluded ?? [])] };
  return { ...considered, person: { ...person, occupationSought: await readOccupationSought(client, projectId, personId) }, items };
}

/** Where the best of several profiles are put together there is no step to come. */
const nothingMore = { from: -1, to: -1, without: null, stems: [], byWordsAlone: false, mostLater: 0 } as const;

const scoredView = ({ score, reasons }: Scored<unknown>['match']) => ({ score, reasons: [...reasons] });
const consideredView = ({ considered, excluded }: BestMatches<unknown>) => ({ considered, excluded: [...excluded] });

/** The vacancy as it is compared, open or not. */
async function readVacancy(client: ClientBase, question: MatchingQuestion, id: string): Promise<Omit<VacancyRow, 'id'>> {
  const visible = await VisibleVacancies.of(client, question);
  const { rows } = await client.query<{ content: Told }>(
    `select r.content from record_version r where r.project_id = $1 and r.record_id = $2::uuid and r.type = 'vacancy' and r.superseded_at is null
       and not r.withdrawn and ${visible.condition('r.content', '$3')}`,
    [question.projectId, id, visible.owners],
  );
  const content = rows[0]?.content;
  if (!content) throw new Refusal('not_found');
  const text = (field: string): string | null => (typeof content[field] === 'string' ? content[field] : null);
  return { ...occupationOf(text('iscoCode'), text('professionText'), text('title')), told: content };
}

/** What somebody says of the work they look for: on the day of entry, and in each candidacy that is open. */
async function readOwnProfiles(client: ClientBase, projectId: string, personId: string): Promise<SeekerRow[]> {
  const { rows } = await client.query<SeekerRow>(
    `select m.person_id as "personId", m.unit_group as "unitGroup", m.stems, r.isced,
       case m.type when 'person' then m.told else s.told end as sheet, case m.type when 'candidacy' then m.told end as candidacy
     from (select * from matching_profile where project_id = $1 and record_id = $2::uuid
       union all select * from matching_profile where project_id = $1 and person_id = $2::uuid and type = 'candidacy') m
     left join matching_profile s on m.type = 'candidacy' and s.project_id = $1 and s.record_id = $2::uuid
     left join participation r on r.project_id = $1 and r.person_id = $2::uuid and r.superseded_at is null and not r.withdrawn`,
    [projectId, personId],
  );
  return rows;
}

async function readOccupationSought(client: ClientBase, projectId: string, personId: string): Promise<string | null> {
  const { rows } = await client.query<{ sought: string | null }>(
    `select content ->> 'occupationSought' as sought from record_version
     where project_id = $1 and record_id = $2::uuid and type = 'person' and superseded_at is null`,
    [projectId, personId],
  );
  return rows[0]?.sought ?? null;
}

/** People who are kept, by pseudonym, with the desk that took them in charge. @param desks of these desks alone; null: of all */
async function readPeople(
  client: ClientBase,
  projectId: string,
  ids: readonly string[],
  desks: readonly number[] | null = null,
): Promise<ReadonlyMap<string, Omit<PersonInBrief, 'occupationSought'>>> {
  const { rows } = await client.query<{ id: string; pseudonym: string; deskId: string | null; deskName: string | null }>(
    `select p.person_id as id, p.pseudonym, d.desk_id as "deskId", d.code || ' · ' || d.name as "deskName"
     from unnest($2::uuid[]) as k (id)
     cross join lateral (select person_id, pseudonym from person where project_id = $1 and person_id = k.id offset 0) p
     cross join lateral (select desk_number from participation
       where project_id = $1 and person_id = k.id and superseded_at is null and not withdrawn offset 0) r
     left join desk d on d.project_id = $1 and d.number = r.desk_number
     where $3::smallint[] is null or r.desk_number = any ($3)`,
    [projectId, ids, desks],
  );
  const deskOf = (id: string | null, name: string | null) => (id === null || name === null ? null : { id, name });
  return new Map(rows.map(({ id, pseudonym, deskId, deskName }) => [id, { id, pseudonym, desk: deskOf(deskId, deskName) }]));
}

/** The newest candidacy of each vacancy and person, by both ids. */
export async function readCandidacies(
  client: ClientBase,
  projectId: string,
  vacancies: readonly string[],
  people: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<CandidacyThere>>> {
  const { rows } = await client.query<{ vacancy: string; person: string; id: string; version: number; status: string }>(
    `select c.content ->> 'vacancy' as vacancy, c.person_id as person, c.record_id as id, c.version, c.content ->> 'status' as status
     from unnest($2::uuid[]) as k (person)
     cross join lateral (select * from record_version where project_id = $1 and person_id = k.person and superseded_at is null offset 0) c
     where c.type = 'candidacy' and not c.withdrawn and c.content ->> 'vacancy' = any ($3::text[])
     order by c.record_id`,
    [projectId, people, vacancies],
  );
  return new Map(rows.map(({ vacancy, person, ...there }) => [`${vacancy} ${person}`, there]));
}
