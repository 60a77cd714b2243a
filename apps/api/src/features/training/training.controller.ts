import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import {
  attendanceSaved,
  type AttendanceSaved,
  attendanceSaving,
  type AttendanceSaving,
  attendeeAdded,
  type AttendeeAdded,
  courseRegister,
  type CourseRegister,
  foundSheet,
  type FoundSheet,
  newAttendee,
  type NewAttendee,
  sheetRequest,
  type SheetRequest,
  trainingSessions,
  type TrainingSessions,
  trainingSessionsQuery,
  type TrainingSessionsQuery,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { sendFile } from '../../platform/http/send-file.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { AddAttendee } from './add-attendee.js';
import { findSheet } from './find-sheet.js';
import { IssueSheet } from './issue-sheet.js';
import { ReadCourse } from './read-course.js';
import { readSessions } from './read-sessions.js';
import { SaveAttendance } from './save-attendance.js';

const courseId = z.uuid('the id of a course');
const sessionId = z.uuid('the id of a session');
const sheetCode = z.string().max(40);

/** Courses as whoever keeps their registers works with them: the sessions of a day, who came, and the sheet that is signed. */
@Controller('projects/:p/training')
export class TrainingController {
  constructor(
    private readonly database: Database,
    private readonly courses: ReadCourse,
    private readonly attendance: SaveAttendance,
    private readonly attendees: AddAttendee,
    private readonly sheets: IssueSheet,
  ) {}

  @Get('sessions')
  @Answers(trainingSessions)
  sessions(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: trainingSessionsQuery }) query: TrainingSessionsQuery,
  ): Promise<TrainingSessions> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => readSessions(client, { account, project, query }));
  }

  @Get('courses/:id')
  @Answers(courseRegister)
  course(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: courseId }) id: string,
  ): Promise<CourseRegister> {
    return this.courses.run({ account, project, id });
  }

  @Post('courses/:id/people')
  @Answers(attendeeAdded, 201)
  add(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: courseId }) course: string,
    @Body({ schema: newAttendee }) attendee: NewAttendee,
  ): Promise<AttendeeAdded> {
    return this.attendees.run({ account, project, write, course, attendee });
  }

  /** The marks of a session in one write: all of them or none. */
  @Put('sessions/:id/attendance')
  @Answers(attendanceSaved)
  save(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: sessionId }) session: string,
    @Body({ schema: attendanceSaving }) saving: AttendanceSaving,
  ): Promise<AttendanceSaved> {
    return this.attendance.run({ account, project, write, session, version, saving });
  }

  /** The sheet that is signed in the room. Asked again it is the same sheet, with the code it was stamped with. */
  @Post('sessions/:id/sheet')
  @HttpCode(200)
  @ApiProduces('application/pdf')
  async sheet(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: sessionId }) session: string,
    @Body({ schema: sheetRequest }) request: SheetRequest,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(http, reply, await this.sheets.run({ account, project, session }, request));
  }

  @Get('sheets/:code')
  @Answers(foundSheet)
  find(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code', { schema: sheetCode }) code: string,
  ): Promise<FoundSheet> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => findSheet(client, project.id, code));
  }
}
