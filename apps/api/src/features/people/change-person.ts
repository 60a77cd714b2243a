import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { PersonChange, PersonView } from '#contract';
import {
  aboutEntry,
  correctedEntry,
  type FactName,
  factNames,
  type Identity,
  type IntakeAnswers,
  type IntakeField,
  type IntakeForm,
  personFacts,
  sameContent,
} from '#domain';
import { queryOn } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { LikePeople } from '../../platform/identity/like-people.js';
import { SealedAnswerStore } from '../../platform/identity/sealed-answers.js';
import { changedIdentityFields, SealedIdentities } from '../../platform/identity/sealed-identities.js';
import { Installation } from '../../platform/installation/installation.js';
import { refuseContradictions } from '../../platform/participations/refuse-contradictions.js';
import { ParticipationWriter, StaleVersion, type Writing } from '../../platform/participations/save-participations.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import { writeParticipation } from '../../platform/participations/write-participation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { countAgainAbout } from '../../platform/records/count-about.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { saveRecords } from '../../platform/records/save-records.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { nextFacts } from './person-records.js';
import { PersonViews, type StoredPerson } from './person-view.js';
import { refuseFaults } from './refuse-intake.js';
import { identityOf } from './take-charge.js';

export interface Changing {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly desks: readonly number[] | null;
  readonly write: Write;
  readonly id: string;
  /** The version the change is made on. */
  readonly version: number;
  readonly change: PersonChange;
}

/** Corrects what is kept of a person: each part that changes gets a version, with the reason (G35), in one transaction. */
@Injectable()
export class ChangePerson {
  readonly #writer: ParticipationWriter;
  readonly #identities: SealedIdentities;
  readonly #sealed: SealedAnswerStore;
  readonly #likePeople: LikePeople;

  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
    private readonly views: PersonViews,
  ) {
    this.#writer = new ParticipationWriter(new SpecialCategories(installation.secret));
    this.#identities = new SealedIdentities(installation.secret);
    this.#sealed = new SealedAnswerStore(installation.secret);
    this.#likePeople = new LikePeople(installation.secret);
  }

  /** @throws Refusal `stale_version` with both values of each fact in dispute, `validation` naming the question */
  run({ account, project, desks, write, id, version, change }: Changing): Promise<PersonView> {
    const question = { projectId: project.id, personId: id, desks };
    const work = async (client: ClientBase, postedAt: Date): Promise<PersonView> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const today = this.installation.today(basis.timeZone);
      const stored = await this.views.load(client, basis, question);
      checkVersion(version, stored.facts?.version ?? 0, disputed(change), stored.facts?.content ?? {});
      const { form, changed } = changedForm(stored.form, change);
      refuseFaults(form, basis, today, new Set(changed));
      const writing = { basis, postedAt, recordedBy: account.id, reason: change.reason, importId: null };
      if (changed.length > 0) await this.#save(client, writing, id, stored, { form, changed, correctsEntry: change.correctsEntry, today });
      return this.views.read(client, basis, question, today);
    };
    return this.writes.runBulk(write, account.scopeFor(project, { reason: change.reason }), work, { lock: 'shared' });
  }

  async #save(
    client: ClientBase,
    writing: Writing,
    id: string,
    stored: StoredPerson,
    { form, changed, correctsEntry, today }: Changed & { readonly correctsEntry: boolean; readonly today: string },
  ): Promise<void> {
    const { basis } = writing;
    // every change of a person is a version of what is kept of them, so that two tabs notice each other whatever they change
    const facts = nextFacts(id, stored.facts, personFacts(form, basis.settings));
    await saveRecords(client, writing, [facts], await ReferencedRecords.of(client, basis.projectId, [facts])).catch(refuseStale);
    if (stored.participation) {
      const entry = changed.filter((name) => correctsEntry || aboutEntry.has(name as keyof IntakeAnswers)) as (keyof IntakeAnswers)[];
      const record = correctedEntry(stored.participation.record, form, entry, basis.settings);
      refuseContradictions(record, basis, today);
      await writeParticipation(client, this.#writer, writing, stored.participation, record);
    }
    await this.#saveIdentity(client, writing, id, form);
    await this.#sealed.keep(client, { projectId: basis.projectId, ...writing }, id, stored.sealed, form);
    // what is counted about the person by the facts that changed
    await countAgainAbout(client, writing, [id]);
  }

  async #saveIdentity(client: ClientBase, writing: Writing, id: string, form: IntakeForm): Promise<void> {
    const { projectId } = writing.basis;
    // of who came with a file nobody knows the name
    if (form.surname === null || form.name === null) return;
    const before = (await this.#identities.read(client, projectId, [id])).get(id);
    const identity: Identity = identityOf(form);
    if (before && changedIdentityFields(before.identity, identity).length === 0) return;
    if (before) await this.#identities.correct(client, { projectId, ...writing }, id, before, identity).catch(refuseStale);
    else await this.#identities.keep(client, { projectId, ...writing }, [[id, identity]]);
    await this.#likePeople.remember(client, projectId, [[id, identity]]);
  }
}

interface Changed {
  readonly form: IntakeForm;
  /** The questions whose answers differ. */
  readonly changed: readonly IntakeField[];
}

function changedForm(form: IntakeForm, { identity = {}, answers = {} }: PersonChange): Changed {
  const wanted = Object.entries({ ...identity, ...answers }).filter(([, value]) => value !== undefined);
  const changed = wanted.filter(([name, value]) => !sameContent(value, form[name as IntakeField])).map(([name]) => name as IntakeField);
  return { form: { ...form, ...Object.fromEntries(wanted) }, changed };
}

/** What a conflict may show: facts alone. Names and sealed answers leave by a reveal, never by a refusal (G3). */
function disputed({ answers = {} }: PersonChange): Readonly<Record<string, unknown>> {
  const facts: ReadonlySet<string> = new Set<FactName>(factNames);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => facts.has(name)));
}

function refuseStale(error: unknown): never {
  throw error instanceof StaleVersion ? new Refusal('stale_version', { cause: error }) : error;
}
