import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { PersonFileRequest } from '#contract';
import { type RecordContent, type SealedAnswers, withoutNothing } from '#domain';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { type PersonWithParticipation, readPersonOfDesks } from '../../platform/identity/known-person.js';
import { noteIdentityLook } from '../../platform/identity/note-look.js';
import { readPersonEvents } from '../../platform/identity/person-events.js';
import { SealedAnswerStore } from '../../platform/identity/sealed-answers.js';
import { SealedIdentities } from '../../platform/identity/sealed-identities.js';
import { Installation } from '../../platform/installation/installation.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import { StoredParticipations } from '../../platform/participations/stored-participation.js';
import type { SentFile } from '../../platform/http/send-file.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { readOpenRecords, readRecordsAbout, readRecordsPointingTo } from '../../platform/records/stored-record.js';
import { type PersonFile, personFilePdf } from '../../platform/report-files/person-file-pdf.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';

export interface FileQuestion {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly id: string;
}

/** The file of a person for the person: all that is kept, and who looked (access, GDPR art. 15). */
@Injectable()
export class IssuePersonFile {
  readonly #stored: StoredParticipations;
  readonly #identities: SealedIdentities;
  readonly #sealed: SealedAnswerStore;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    this.#stored = new StoredParticipations(new SpecialCategories(installation.secret));
    this.#identities = new SealedIdentities(installation.secret);
    this.#sealed = new SealedAnswerStore(installation.secret);
  }

  /** The trace is written in the transaction that reads (G21, G37). @throws Refusal `not_found` */
  async run({ account, project, id }: FileQuestion, { reason, language }: PersonFileRequest): Promise<SentFile> {
    const file = await this.database.withBulkScope(account.scopeFor(project, { reason }), async (client) => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      // whoever may issue it issues all of it: the person has a right to the whole, whichever desk wrote it
      const desks = account.desksIn('people.reveal', project.id);
      const person = await readPersonOfDesks(client, basis, this.#stored, { id, desks });
      await noteIdentityLook(client, project.id, 'person_file_issued', id, { language });
      const issued = { by: account.name, on: this.installation.today(basis.timeZone), reason, language, demo: this.installation.demo };
      return { ...(await this.#read(client, basis, person, language)), ...issued };
    });
    const content = await personFilePdf(file);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name: `${file.pseudonym}-${file.on}.pdf`, type: 'application/pdf', content, sha256 };
  }

  async #read(
    client: ClientBase,
    basis: CountingBasis,
    { id, pseudonym, participation }: PersonWithParticipation,
    language: PersonFileRequest['language'],
  ): Promise<Pick<PersonFile, 'project' | 'pseudonym' | 'identity' | 'participation' | 'facts' | 'records' | 'names' | 'looks'>> {
    const { projectId, acronym: project } = basis;
    const about = await readRecordsAbout(client, projectId, [id]);
    const pointing = participation === null ? [] : await readRecordsPointingTo(client, projectId, [participation.id]);
    const records = [...new Map([...about, ...pointing].map((record) => [record.id, record])).values()];
    const [facts] = (await readOpenRecords(client, projectId, [id])).filter(({ type, withdrawn }) => type === 'person' && !withdrawn);
    const events = await readPersonEvents(client, basis, { personId: id, participation, desks: null });
    const looks = events.filter(({ kind }) => kind === 'look');
    const nameOf = await readAccountNames(
      client,
      looks.map(({ by }) => by),
    );
    const names = await ReferencedRecords.of(client, projectId, records).then((found) => found.names(client, projectId, language));
    return {
      ...{ project, pseudonym, records, names },
      identity: (await this.#identities.read(client, projectId, [id])).get(id)?.identity ?? null,
      participation: participation === null || participation.withdrawn ? null : participation.record,
      facts: { ...(facts?.content ?? {}), ...sealedFacts(await this.#sealed.read(client, projectId, id)) },
      looks: looks.map(({ at, by, reason, says }) => ({
        ...{ at, by: by === null ? '' : nameOf(by), reason: reason ?? '' },
        ...{ action: String(says['action']), times: Number(says['times']) },
      })),
    };
  }
}

/** The file is for the person: what is sealed for everybody else stands among what was answered. */
function sealedFacts({ household, otherDisadvantage }: SealedAnswers): RecordContent {
  return withoutNothing({ household, otherDisadvantage: [...otherDisadvantage] });
}
