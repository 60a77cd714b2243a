import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from './database/database.js';
import { Writes } from './idempotency/writes.js';
import { DefinitionPostings } from './indicators/definition-postings.js';
import { RecordsCountedSince } from './records/records-counted-since.js';
import { Installation } from './installation/installation.js';
import { Jobs } from './jobs/jobs.js';
import { Gate } from './permissions/gate.js';

/** What every feature stands on, injectable everywhere. */
@Module({})
export class PlatformModule {
  static of(database: Database, installation: Installation): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Database, useValue: database },
        { provide: Installation, useValue: installation },
        Gate,
        Writes,
        Jobs,
        DefinitionPostings,
        RecordsCountedSince,
      ],
      exports: [Database, Installation, Gate, Writes, Jobs, DefinitionPostings],
    };
  }
}
