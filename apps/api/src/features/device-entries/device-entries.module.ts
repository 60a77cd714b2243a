import { Module } from '@nestjs/common';
import { CorrectIntake } from './correct-intake.js';
import { DeviceEntriesController } from './device-entries.controller.js';
import { ReceiveEntries } from './receive-entries.js';
import { SendEntry } from './send-entry.js';

@Module({ controllers: [DeviceEntriesController], providers: [CorrectIntake, ReceiveEntries, SendEntry] })
export class DeviceEntriesModule {}
