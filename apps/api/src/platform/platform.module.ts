import { type DynamicModule, Module } from '@nestjs/common';
import { Database } from './database/database.js';
import { Writes } from './idempotency/writes.js';
import { Installation } from './installation/installation.js';
import { Gate } from './permissions/gate.js';

/** What every feature stands on, injectable everywhere. */
@Module({})
export class PlatformModule {
  static of(database: Database, installation: Installation): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [{ provide: Database, useValue: database }, { provide: Installation, useValue: installation }, Gate, Writes],
      exports: [Database, Installation, Gate, Writes],
    };
  }
}
