import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { AnswerForm, AnswerReceived, SentAnswer } from '#contract';
import {
  type CalendarDay,
  checkAnswers,
  type CheckedAnswers,
  type HoldReason,
  holdReasonsOf,
  isRefusedAsFlood,
  type LocalText,
  type Questionnaire,
  robotWindowMinutes,
  satisfactionQuestions,
} from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { responseByLink, satisfactionByLink } from './answer-records.js';
import { holdCounted } from './held-answers.js';
import { type AddressedLink, type HandedForm, LinkAddresses } from './link-address.js';
import { RecentArrivals, SourceMarks } from './recent-arrivals.js';
import { linkState, readLinks, type StoredLink } from './stored-links.js';
import { openSurvey, type Population, questionnaireOf, readQuestionnaires } from './stored-surveys.js';

const windowMs = robotWindowMinutes * 60_000;
/** Requests of one source within the window; a class of thirty, each reading and sending, stays far below. */
const mostRequests = 600;
/** Answers of one link that wait for a person; a robot that goes on after them fills no disk. */
const mostHeld = 5000;
const formDays = 7;
/** In whose name an answer is written that nobody signed. */
const nobody = 'public link';

/**
 * Anybody's answers by a link: no sign-in, no cookie, and nothing kept about who sends. What a robot could have sent is held with its reasons
 * and counts nothing until a person releases it. Limits are counted in memory, under marks that lead back to nobody.
 */
@Injectable()
export class AnswerByLink {
  readonly #sources = new SourceMarks();
  readonly #requests = new RecentArrivals(windowMs);
  readonly #ofSource = new RecentArrivals(windowMs);
  readonly #ofLink = new RecentArrivals(windowMs);
  #asked = 0;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly addresses: LinkAddresses,
  ) {}

  /** What is asked, with a form for one answer. @throws Refusal `not_found`, `answers_closed`, `too_many_requests` */
  form(token: string, address: string): Promise<AnswerForm> {
    this.#admit(address);
    const link = this.#addressed(token);
    return this.database.withBulkScope({ projects: [link.projectId], account: null }, async (client) => {
      const stored = await openLink(client, link);
      const basis = await readCountingBasis(queryOn(client), link.projectId);
      refuseClosed(stored, this.installation.today(basis.timeZone));
      const { about, number, questionnaire } = await askedBy(client, link.projectId, stored);
      return {
        ...{ about, desk: stored.deskName, openTo: stored.openTo, form: this.addresses.newForm(stored.id, number) },
        project: basis.acronym,
        title: await titleOf(client, link.projectId),
        questions: structuredClone(questionnaire.questions) as AnswerForm['questions'],
      };
    });
  }

  /**
   * Takes an answer. The same sent again is the same answer, however often; another one needs another form.
   * @throws Refusal `not_found`, `validation` naming the question, `answers_closed`, `form_over`, `form_used`, `too_many_requests`
   */
  async receive(token: string, { form, answers, website }: SentAnswer, address: string): Promise<AnswerReceived> {
    const source = this.#admit(address);
    const link = this.#addressed(token);
    const handed = this.addresses.formIn(link.linkId, form);
    if (!handed) throw new Refusal('validation', { field: 'form', detail: 'form: it was not handed out by this link' });
    const age = Date.now() - handed.issuedAt.getTime();
    if (age > formDays * 86_400_000) throw new Refusal('form_over');
    const ofSource = `${source} ${link.linkId}`;
    const arrived = { fromSource: this.#ofSource.note(ofSource, handed.id), byLink: this.#ofLink.note(link.linkId, handed.id) };
    if (isRefusedAsFlood(arrived)) throw tooMany();
    const scope = { projects: [link.projectId], account: null };
    return this.database.withBulkScope(
      scope,
      async (client, postedAt): Promise<AnswerReceived> => {
        const stored = await openLink(client, link, true);
        const hash = createHash('sha256')
          .update(JSON.stringify(Object.entries(answers).toSorted()))
          .digest('hex');
        if (await isReceived(client, link, handed, hash)) return { received: true };
        const basis = await readCountingBasis(queryOn(client), link.projectId);
        const today = this.installation.today(basis.timeZone);
        refuseClosed(stored, today);
        if (stored.held >= mostHeld) throw tooMany();
        const { questionnaire } = await askedBy(client, link.projectId, stored, handed.number);
        const checked = checkAnswers(questionnaire, answers);
        refuseFaults(checked);
        // by now others may have come that were sent later: of those that come together, none counts before the others are known
        const [fromSource, byLink] = [this.#ofSource.of(ofSource), this.#ofLink.of(link.linkId)];
        const reasons = holdReasonsOf({
          ...{ trapFilled: website !== '', secondsTaken: age / 1000, answered: Object.keys(checked.kept).length },
          ...{ fromSource: fromSource.length, byLink: byLink.length },
        });
        await keep(client, { basis, postedAt, link: stored, handed, checked, reasons, hash, today });
        // what came before from the same robot counted until now
        const earlier = reasons.includes('many_at_once') ? byLink : reasons.includes('many_from_one_source') ? fromSource : [];
        const flood = reasons.filter((reason) => reason === 'many_at_once' || reason === 'many_from_one_source');
        await holdCounted(
          client,
          { basis, postedAt, recordedBy: nobody },
          earlier.filter((id) => id !== handed.id),
          flood,
        );
        return { received: true };
      },
      { lock: 'shared' },
    );
  }

  /** @throws Refusal `too_many_requests` */
  #admit(address: string): string {
    const source = this.#sources.markOf(address);
    if (this.#requests.note(source, String((this.#asked += 1))) > mostRequests) throw tooMany();
    return source;
  }

  /** An address that was not made here, and one of a link there is not, are answered alike. */
  #addressed(token: string): AddressedLink {
    const link = this.addresses.linkIn(token);
    if (!link) throw new Refusal('not_found');
    return link;
  }
}

const tooMany = (): Refusal => new Refusal('too_many_requests', { retryAfter: windowMs / 1000 });

async function openLink(client: ClientBase, { projectId, linkId }: AddressedLink, hold = false): Promise<StoredLink> {
  const [link] = await readLinks(client, projectId, { id: linkId, ...(hold ? { hold: true } : {}) });
  if (!link) throw new Refusal('not_found');
  return link;
}

function refuseClosed(link: StoredLink, today: CalendarDay): void {
  const state = linkState(link, today);
  if (state !== 'open') throw new Refusal('answers_closed', { field: state });
}

/** @throws Refusal `form_used` where another answer was sent with the form */
async function isReceived(client: ClientBase, { projectId }: AddressedLink, { id }: HandedForm, hash: string): Promise<boolean> {
  const { rows } = await client.query<{ hash: string }>(
    'select content_hash as hash from link_answer where project_id = $1 and answer_id = $2',
    [projectId, id],
  );
  const [received] = rows;
  if (received && received.hash !== hash) throw new Refusal('form_used');
  return received !== undefined;
}

interface Asked {
  readonly about: Population | 'satisfaction';
  readonly number: number;
  readonly questionnaire: Questionnaire;
}

/** What a link asks: the newest version, or the one with which the form was handed out. */
async function askedBy(client: ClientBase, projectId: string, { survey }: StoredLink, number?: number): Promise<Asked> {
  if (survey === null) return { about: 'satisfaction', number: 0, questionnaire: satisfactionQuestions };
  const stored = await openSurvey(client, projectId, survey);
  const asked = questionnaireOf(stored, await readQuestionnaires(client, projectId, survey), number);
  if (!asked) throw new Refusal('not_found');
  return { about: stored.population, ...asked };
}

async function titleOf(client: ClientBase, projectId: string): Promise<LocalText> {
  const { rows } = await client.query<{ title: LocalText }>('select title from project where project_id = $1', [projectId]);
  const { it = '', en = it, fr = it } = rows[0]?.title ?? {};
  return { it, en, fr };
}

function refuseFaults({ faults, unanswered }: CheckedAnswers): void {
  const [fault] = [...faults, ...unanswered];
  if (fault) throw new Refusal('validation', { field: fault.question, detail: `${fault.question}: ${fault.code.replaceAll('-', ' ')}` });
}

interface Arrived {
  readonly basis: CountingBasis;
  readonly postedAt: Date;
  readonly link: StoredLink;
  readonly handed: HandedForm;
  readonly checked: CheckedAnswers;
  readonly reasons: readonly HoldReason[];
  readonly hash: string;
  readonly today: CalendarDay;
}

/** Writes the record, taken back where the answer is held, and beside it that it came by the link. */
async function keep(client: ClientBase, { basis, postedAt, link, handed, checked, reasons, hash, today }: Arrived): Promise<void> {
  const { kept, status } = checked;
  const isHeld = reasons.length > 0;
  const { survey } = link;
  const record: NewRecordVersion = {
    ...{ id: handed.id, version: 1, withdrawn: isHeld },
    type: survey === null ? 'satisfactionResponse' : 'surveyResponse',
    content:
      survey === null
        ? satisfactionByLink(link, kept, today)
        : responseByLink({ ...link, survey }, kept, { number: handed.number, status, day: today }),
  };
  const references = await ReferencedRecords.of(client, basis.projectId, [record]);
  const reason = isHeld ? reasons.join(', ') : null;
  await saveRecords(client, { basis, postedAt, recordedBy: nobody, reason, importId: null }, [record], references);
  await client.query(
    'insert into link_answer (project_id, answer_id, link_id, received_at, state, reasons, content_hash) values ($1, $2, $3, $4, $5, $6, $7)',
    [basis.projectId, handed.id, link.id, postedAt, isHeld ? 'held' : 'counted', [...reasons], hash],
  );
}
