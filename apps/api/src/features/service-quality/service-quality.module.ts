import { Module } from '@nestjs/common';
import { ServiceQualityController } from './service-quality.controller.js';

@Module({ controllers: [ServiceQualityController] })
export class ServiceQualityModule {}
