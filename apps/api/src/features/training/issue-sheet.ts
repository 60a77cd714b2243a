import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { SheetRequest } from '#contract';
import { sheetCode } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import type { SentFile } from '../../platform/http/send-file.js';
import { Installation } from '../../platform/installation/installation.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { saveRecords } from '../../platform/records/save-records.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import { type SignInSheet, signInSheetPdf } from '../../platform/report-files/sign-in-sheet-pdf.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { mayName, numberIn, openSession, refuseOthersCourse, textIn } from './open-session.js';
import { ReadCourse } from './read-course.js';

export interface SheetQuestion {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly session: string;
}

/**
 * The sheet that is signed in the room: stamped with a code before the session begins, with nobody's hours and no text of the lesson filled
 * in (regional register practice). By its code it is found again when what was signed is entered.
 */
@Injectable()
export class IssueSheet {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly courses: ReadCourse,
  ) {}

  /** @throws Refusal `not_found`, `forbidden` for another's course */
  async run({ account, project, session: id }: SheetQuestion, { language }: SheetRequest): Promise<SentFile> {
    const sheet = await this.database.withBulkScope(
      account.scopeFor(project),
      async (client, postedAt): Promise<SignInSheet> => {
        const { session, course } = await openSession(client, project.id, id);
        refuseOthersCourse(account, project.id, course.content);
        const basis = await readCountingBasis(queryOn(client), project.id);
        const stamp = await this.#stamp(client, basis, postedAt, account, session);
        const { people } = await this.courses.read(client, project.id, course, mayName(account, project.id, course.content));
        const { content } = session;
        return {
          ...{ project: project.acronym, language, demo: this.installation.demo, ...stamp },
          ...{ course: textIn(course.content, 'title') ?? '', date: textIn(content, 'date') ?? '', hours: numberIn(content, 'hours') ?? 0 },
          ...{ from: textIn(content, 'from'), to: textIn(content, 'to'), place: textIn(content, 'place'), room: textIn(content, 'room') },
          ...{ trainer: textIn(content, 'trainer'), mode: textIn(content, 'mode') },
          rows: people.map(({ person, organisation }) => ({ ...person, organisation: organisation?.name ?? null })),
        };
      },
      { lock: 'shared' },
    );
    const content = await signInSheetPdf(sheet);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { name: `${sheet.code}-${sheet.date}.pdf`, type: 'application/pdf', content, sha256 };
  }

  /** The code and the day of the first issue; a sheet that was issued keeps both. */
  async #stamp(
    client: ClientBase,
    basis: CountingBasis,
    postedAt: Date,
    account: Account,
    { id, version, type, content }: StoredRecord,
  ): Promise<Pick<SignInSheet, 'code' | 'issuedOn'>> {
    const [known, issued] = [textIn(content, 'sheetCode'), textIn(content, 'sheetIssuedOn')];
    if (known !== null && issued !== null) return { code: known, issuedOn: issued };
    const code = sheetCode([...randomBytes(7)]);
    const issuedOn = this.installation.today(basis.timeZone);
    const stamped = { id, version: version + 1, type, content: { ...content, sheetCode: code, sheetIssuedOn: issuedOn } };
    const writing = { basis, postedAt, recordedBy: account.id, reason: null, importId: null };
    await saveRecords(client, writing, [stamped], await ReferencedRecords.of(client, basis.projectId, [stamped]));
    return { code, issuedOn };
  }
}
