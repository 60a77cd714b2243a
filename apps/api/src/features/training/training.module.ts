import { Module } from '@nestjs/common';
import { AddAttendee } from './add-attendee.js';
import { IssueSheet } from './issue-sheet.js';
import { ReadCourse } from './read-course.js';
import { SaveAttendance } from './save-attendance.js';
import { TrainingController } from './training.controller.js';

@Module({ controllers: [TrainingController], providers: [AddAttendee, IssueSheet, ReadCourse, SaveAttendance] })
export class TrainingModule {}
