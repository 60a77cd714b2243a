import { Module } from '@nestjs/common';
import { projectRegisterNames, registerName, registerTableNames } from '#contract';
import { ManyRecords } from '../../platform/records/many-records.js';
import { Records } from '../../platform/records/records.js';
import { ExportRegister } from './export-register.js';
import { manyRecordsController } from './many-records.controller.js';
import { registerFilesController } from './register-files.controller.js';
import { registerController } from './registers.controller.js';

const deskKeeping = { read: 'desk-keeping.read', edit: 'desk-keeping.edit' } as const;
const training = { read: 'training.read', edit: 'training.edit', isOfProject: true } as const;
const matching = { read: 'matching.read', edit: 'matching.edit', isOfProject: true } as const;
const projectWork = { read: 'project-work.read', edit: 'project-work.edit', isOfProject: true } as const;
const deskWork = { read: 'desk-work.read', edit: 'desk-work.edit' } as const;

@Module({
  controllers: [
    registerController('contacts', deskWork),
    registerController('appointments', deskWork),
    registerController('referrals', deskWork),
    ...registerTableNames.map(registerFilesController),
    ...registerName.options.map(manyRecordsController),
    registerController('notices', deskWork),
    registerController('consents', deskWork),
    registerController('service-agreements', deskWork),
    registerController('profilings', deskWork),
    registerController('residence-titles', deskWork),
    registerController('measures', deskWork),
    ...projectRegisterNames.map((name) => registerController(name, projectWork)),
    registerController('courses', training),
    registerController('course-sessions', training),
    registerController('enrolments', training),
    registerController('attendance', training),
    registerController('transfer-items', training),
    registerController('group-sessions', training),
    registerController('support-visits', training),
    registerController('support-attendance', training),
    registerController('survey-responses', deskWork),
    registerController('satisfaction-responses', deskWork),
    registerController('employers', matching),
    registerController('employer-contacts', matching),
    registerController('vacancies', matching),
    registerController('candidacies', deskWork),
    registerController('placements', deskWork),
    registerController('opening-hours', deskKeeping),
    registerController('closures', deskKeeping),
    registerController('desk-staff', deskKeeping),
  ],
  providers: [ExportRegister, ManyRecords, Records],
})
export class RegistersModule {}
