import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { AnswerLink, AnswerLinkChange, AnswerLinks as Listed, NewAnswerLink } from '#contract';
import type { CalendarDay } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { LinkAddresses } from './link-address.js';
import { linkState, readLinks, type StoredLink } from './stored-links.js';
import { openSurvey, readQuestionnaires } from './stored-surveys.js';

interface Asking {
  readonly account: Account;
  readonly project: ProjectReference;
}
type Writing = Asking & { readonly write: Write };

/** Links by which anybody answers: whoever gives one out says from when, until when, and how many answers it takes. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    private readonly installation: Installation,
    private readonly addresses: LinkAddresses,
  ) {}

  list({ account, project }: Asking, survey?: string): Promise<Listed> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const today = await this.#today(client, project);
      const links = await readLinks(client, project.id, survey === undefined ? {} : { survey });
      return { items: links.map((link) => this.#shown(project, link, today)) };
    });
  }

  /** @throws Refusal `validation` for a survey or desk there is not, `wrong_state` for a survey without questions, `taken` for an id in use */
  make({ account, project, write }: Writing, asked: NewAnswerLink): Promise<AnswerLink> {
    const { id = uuidv7(), survey, name, wave, desk, moment, openFrom, openTo, maximum } = asked;
    const make = async (client: ClientBase, at: Date): Promise<AnswerLink> => {
      if (survey !== null) {
        await openSurvey(client, project.id, survey);
        if ((await readQuestionnaires(client, project.id, survey)).length === 0)
          throw new Refusal('wrong_state', { detail: 'The survey has no questionnaire yet.', remedy: 'Save its questions first.' });
      }
      if (desk !== null) await refuseUnknownDesk(client, project.id, desk);
      if ((await readLinks(client, project.id, { id })).length > 0) throw new Refusal('taken', { field: 'id' });
      await client.query(
        `insert into answer_link (project_id, link_id, survey_id, name, wave, desk_id, moment, open_from, open_to, maximum, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [project.id, id, survey, name, wave, desk, moment, openFrom, openTo, maximum, account.id, at],
      );
      await noteLink(client, project.id, 'opened', id, { openFrom, openTo, maximum });
      return this.#one(client, project, id);
    };
    return this.writes.runBulk(write, account.scopeFor(project), make, { lock: 'shared' });
  }

  /** @throws Refusal `not_found`, `stale_version`, `validation` for a last day before the first */
  change({ account, project, write }: Writing, id: string, version: number, change: AnswerLinkChange): Promise<AnswerLink> {
    const { name, openTo, maximum, closed } = change;
    const save = async (client: ClientBase, at: Date): Promise<AnswerLink> => {
      const [stored] = await readLinks(client, project.id, { id, hold: true });
      if (!stored) throw new Refusal('not_found');
      checkVersion(version, stored.version, change, { ...stored, closed: stored.closedAt !== null });
      if (openTo !== undefined && openTo < stored.openFrom)
        throw new Refusal('validation', { field: 'openTo', detail: 'openTo: before its first day' });
      const closedAt = closed === undefined ? stored.closedAt : closed ? (stored.closedAt ?? at) : null;
      await client.query(
        `update answer_link set name = $3, open_to = $4, maximum = $5, closed_at = $6, version = version + 1 where project_id = $1 and link_id = $2`,
        [project.id, id, name ?? stored.name, openTo ?? stored.openTo, maximum ?? stored.maximum, closedAt],
      );
      await noteLink(client, project.id, closed === true ? 'closed' : 'changed', id, { ...change });
      return this.#one(client, project, id);
    };
    return this.writes.runBulk(write, account.scopeFor(project), save, { lock: 'shared' });
  }

  async #one(client: ClientBase, project: ProjectReference, id: string): Promise<AnswerLink> {
    const [link] = await readLinks(client, project.id, { id });
    if (!link) throw new Refusal('not_found');
    return this.#shown(project, link, await this.#today(client, project));
  }

  async #today(client: ClientBase, project: ProjectReference): Promise<CalendarDay> {
    const { timeZone } = await readCountingBasis(queryOn(client), project.id);
    return this.installation.today(timeZone);
  }

  #shown(project: ProjectReference, link: StoredLink, today: CalendarDay): AnswerLink {
    const { id, version, survey, name, wave, desk, deskName, moment, openFrom, openTo, maximum, received, held } = link;
    return {
      ...{ id, version, survey, name, wave, moment, openFrom, openTo, maximum, received, held },
      desk: desk === null ? null : { id: desk, name: deskName ?? '' },
      state: linkState(link, today),
      token: this.addresses.tokenOf({ projectId: project.id, linkId: id }),
    };
  }
}

async function refuseUnknownDesk(client: ClientBase, projectId: string, desk: string): Promise<void> {
  const { rowCount } = await client.query('select from desk where project_id = $1 and desk_id = $2', [projectId, desk]);
  if (rowCount === 0) throw new Refusal('validation', { field: 'desk', detail: 'desk: there is no such desk' });
}

/** Leaves a trace of who opened, changed or closed a link (G37); never its address. */
async function noteLink(client: ClientBase, projectId: string, what: string, id: string, detail: object): Promise<void> {
  await client.query('select record_audit_event($1::uuid, $2, $3, $4::uuid, $5::jsonb)', [
    ...[projectId, `answer_link_${what}`, 'answer_link', id, JSON.stringify(detail)],
  ]);
}
