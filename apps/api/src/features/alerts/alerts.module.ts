import { Module } from '@nestjs/common';
import { AlertsController } from './alerts.controller.js';
import { ReadAlerts } from './read-alerts.js';
import { SetAlertAside } from './set-alert-aside.js';

@Module({ controllers: [AlertsController], providers: [ReadAlerts, SetAlertAside] })
export class AlertsModule {}
