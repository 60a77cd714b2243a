import { Module } from '@nestjs/common';
import { RegisterViewsController } from './register-views.controller.js';
import { RegisterViews } from './register-views.js';

@Module({ controllers: [RegisterViewsController], providers: [RegisterViews] })
export class RegisterViewsModule {}
