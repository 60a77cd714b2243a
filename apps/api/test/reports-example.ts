import { v7 as uuid } from 'uuid';
import { aParticipation } from '#testkit';
import type { Participation } from '#domain';
import { type NewVersion, ParticipationWriter, savePersons } from '../src/platform/participations/save-participations.js';
import { SpecialCategories } from '../src/platform/participations/special-categories.js';
import { readDraft } from '../src/platform/reports/read-draft.js';
import type { ReportAct } from '../src/platform/reports/report-act.js';
import { createReport, submitReport } from '../src/platform/reports/report-steps.js';
import { readReportSubject } from '../src/platform/reports/report-subject.js';
import { writeSectionText } from '../src/platform/reports/section-text.js';
import { readReport } from '../src/platform/reports/stored-report.js';
import { readCountingBasis } from '../src/platform/tallies/counting-basis.js';
import { MonthSumChanges } from '../src/platform/tallies/month-sums.js';
import { changeMonthSums } from '../src/platform/tallies/tally-store.js';
import type { ClientBase } from 'pg';
import type { SpecDatabase } from './database-for-specs.js';
import type { ExampleProject } from './values-example-project.js';
import { queryOn } from '../src/platform/database/query.js';

/** Somebody whose records a spec writes and changes. */
export interface KnownPerson {
  readonly participationId: string;
  readonly personId: string;
  version: number;
  record: Participation;
}

/** A project in which a spec writes people and reports, in the names of its people. */
export class ReportExample {
  readonly #writer = new ParticipationWriter(new SpecialCategories(Buffer.alloc(32, 7)));
  #people = 0;

  constructor(
    private readonly specs: Pick<SpecDatabase, 'database'>,
    readonly project: ExampleProject,
    /** The day it is for whoever acts. */
    public today = '2026-03-31',
  ) {}

  /** Writes people, one each with what is given. */
  async addPeople(changes: readonly Partial<Participation>[]): Promise<KnownPerson[]> {
    const people = changes.map((change): KnownPerson => {
      this.#people += 1;
      const record = aParticipation({ ...change, participantId: change.participantId ?? `LI-${String(this.#people).padStart(6, '0')}` });
      return { participationId: uuid(), personId: uuid(), version: 1, record };
    });
    await this.#write(people, null, async (client) => {
      const persons = people.map(({ personId, record }, at) => {
        const pseudonym = `P-${(this.#people - people.length + at).toString(36).toUpperCase().padStart(4, '0')}`;
        return { personId, externalId: record.participantId, pseudonym };
      });
      await savePersons(client, this.project.id, persons);
    });
    return people;
  }

  /** Corrects people, with a reason. */
  async correct(people: readonly KnownPerson[], change: Partial<Participation>, reason: string): Promise<void> {
    for (const person of people) {
      person.version += 1;
      person.record = { ...person.record, ...change };
    }
    await this.#write(people, reason);
  }

  /** Runs a step of a report in somebody's name. */
  act<T>(account: string, step: (client: ClientBase, act: ReportAct) => Promise<T>): Promise<T> {
    const { id } = this.project;
    return this.specs.database.withBulkScope(
      { projects: [id], account },
      (client, at) => step(client, { projectId: id, account, at, today: this.today }),
      { lock: 'exclusive' },
    );
  }

  /** Begins a report and writes every text it asks for. */
  async draft(periodId: string, account = 'anna'): Promise<string> {
    const id = await this.act(account, (client, act) => createReport(client, act, periodId));
    await this.writeTexts(id, account);
    return id;
  }

  writeTexts(reportId: string, account = 'anna'): Promise<void> {
    return this.act(account, async (client, act) => {
      const subject = await readReportSubject(client, act.projectId);
      const { missing } = await readDraft(client, subject, await readReport(client, act.projectId, reportId), act.today, act.at);
      for (const part of missing)
        if (part.kind === 'text')
          await writeSectionText(client, act, reportId, {
            ...part,
            text: `Testo della sezione ${part.section}, ${part.language}.`,
            onVersion: 0,
          });
    });
  }

  /** Begins a report, writes its texts and hands it in. */
  async issued(periodId: string, account = 'anna'): Promise<string> {
    const id = await this.draft(periodId, account);
    await this.act(account, (client, act) => submitReport(client, act, id));
    return id;
  }

  #write(people: readonly KnownPerson[], reason: string | null, before?: (client: ClientBase) => Promise<void>): Promise<void> {
    const { id, scope } = this.project;
    return this.specs.database.withBulkScope(
      scope,
      async (client, postedAt) => {
        await before?.(client);
        const basis = await readCountingBasis(queryOn(client), id);
        const sums = new MonthSumChanges();
        const versions = people.map(({ participationId, ...person }): NewVersion => ({ id: participationId, ...person }));
        await this.#writer.save(client, { basis, postedAt, recordedBy: 'anna', reason, importId: null }, versions, sums);
        await changeMonthSums(queryOn(client), id, sums);
      },
      { lock: 'exclusive', timeoutMs: 120_000 },
    );
  }
}
