import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { AlertsModule } from './features/alerts/alerts.module.js';
import { CalendarModule } from './features/calendar/calendar.module.js';
import { DayModule } from './features/day/day.module.js';
import { DemoAccountsModule } from './features/demo-accounts/demo-accounts.module.js';
import { DeviceEntriesModule } from './features/device-entries/device-entries.module.js';
import { DesksModule } from './features/desks/desks.module.js';
import { DossierModule } from './features/dossier/dossier.module.js';
import { FollowUpModule } from './features/follow-up/follow-up.module.js';
import { ImportsModule } from './features/imports/imports.module.js';
import { IndicatorsModule } from './features/indicators/indicators.module.js';
import { MatchingModule } from './features/matching/matching.module.js';
import { MeModule } from './features/me/me.module.js';
import { MergesModule } from './features/merges/merges.module.js';
import { KitModule } from './features/kit/kit.module.js';
import { NetworksModule } from './features/networks/networks.module.js';
import { ParticipationsModule } from './features/participations/participations.module.js';
import { OrganisationsModule } from './features/organisations/organisations.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { PortfolioModule } from './features/portfolio/portfolio.module.js';
import { ProgrammeTablesModule } from './features/programme-tables/programme-tables.module.js';
import { ProjectsModule } from './features/projects/projects.module.js';
import { QualityModule } from './features/quality/quality.module.js';
import { RecordTypesModule } from './features/record-types/record-types.module.js';
import { RegisterViewsModule } from './features/register-views/register-views.module.js';
import { RegistersModule } from './features/registers/registers.module.js';
import { ReportsModule } from './features/reports/reports.module.js';
import { SetupModule } from './features/setup/setup.module.js';
import { ServiceQualityModule } from './features/service-quality/service-quality.module.js';
import { SurveysModule } from './features/surveys/surveys.module.js';
import { TrainingModule } from './features/training/training.module.js';
import { TypedValuesModule } from './features/typed-values/typed-values.module.js';
import type { Database } from './platform/database/database.js';
import { HealthModule } from './platform/health/health.module.js';
import type { Installation } from './platform/installation/installation.js';
import { PlatformModule } from './platform/platform.module.js';
import { SignInModule } from './platform/sign-in/sign-in.module.js';

/** The features, one line each. */
const features = [
  AccountsModule,
  AlertsModule,
  CalendarModule,
  DayModule,
  DemoAccountsModule,
  DesksModule,
  DossierModule,
  DeviceEntriesModule,
  FollowUpModule,
  ImportsModule,
  IndicatorsModule,
  MatchingModule,
  MeModule,
  MergesModule,
  KitModule,
  NetworksModule,
  ParticipationsModule,
  PeopleModule,
  OrganisationsModule,
  PortfolioModule,
  ProgrammeTablesModule,
  ProjectsModule,
  QualityModule,
  RecordTypesModule,
  RegisterViewsModule,
  RegistersModule,
  ReportsModule,
  SetupModule,
  ServiceQualityModule,
  SurveysModule,
  TrainingModule,
  TypedValuesModule,
];

@Module({})
export class AppModule {
  static of(database: Database, installation: Installation): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(database, installation), SignInModule, HealthModule, ...features] };
  }
}
