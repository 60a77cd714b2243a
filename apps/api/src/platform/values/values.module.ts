import { Module } from '@nestjs/common';
import { CountedRecordList } from './counted-records.js';
import { ExcludedRecordList } from './excluded-records.js';
import { IncompleteRecordList } from './incomplete-records.js';
import { IndicatorDetails } from './indicator-detail.js';
import { Indicators } from './indicator-list.js';
import { ProjectAnswers } from './project-answers.js';
import { ProjectStandings } from './project-standings.js';
import { Values } from './values.js';

const parts = [
  ProjectAnswers,
  Values,
  IndicatorDetails,
  CountedRecordList,
  ExcludedRecordList,
  IncompleteRecordList,
  Indicators,
  ProjectStandings,
];

/** Values and what lies behind them, for every feature that shows or freezes numbers. */
@Module({ providers: parts, exports: parts })
export class ValuesModule {}
