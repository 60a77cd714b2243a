import { Module } from '@nestjs/common';
import { anyRegisterNames, registerTableNames } from '#contract';
import { ManyRecords } from '../../platform/records/many-records.js';
import { Records } from '../../platform/records/records.js';
import { ExportRegister } from './export-register.js';
import { manyRecordsController } from './many-records.controller.js';
import { registerFilesController } from './register-files.controller.js';
import { registerController } from './registers.controller.js';

@Module({
  controllers: [
    ...registerTableNames.map(registerFilesController),
    ...anyRegisterNames.map(manyRecordsController),
    ...anyRegisterNames.map(registerController),
  ],
  providers: [ExportRegister, ManyRecords, Records],
})
export class RegistersModule {}
