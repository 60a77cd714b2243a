import { Module } from '@nestjs/common';
import { Records } from '../../platform/records/records.js';
import { registerController } from './registers.controller.js';

const deskWork = { read: 'desk-work.read', edit: 'desk-work.edit' } as const;

@Module({
  controllers: [
    registerController('contacts', deskWork),
    registerController('appointments', deskWork),
    registerController('referrals', deskWork),
  ],
  providers: [Records],
})
export class RegistersModule {}
