import { Module } from '@nestjs/common';
import { DeviceEntriesController } from './device-entries.controller.js';
import { ReceiveEntries } from './receive-entries.js';
import { SendEntry } from './send-entry.js';

@Module({ controllers: [DeviceEntriesController], providers: [ReceiveEntries, SendEntry] })
export class DeviceEntriesModule {}
