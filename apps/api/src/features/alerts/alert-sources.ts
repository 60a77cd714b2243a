import type { AlertSource } from './alert-source.js';
import { measurementSource, standardSource } from './sources/charter-sources.js';
import { deskSource } from './sources/desk-source.js';
import { batchSource, interconnectionSource } from './sources/exchange-sources.js';
import { decisionSource, planSource } from './sources/governance-sources.js';
import { placementSource, vacancySource } from './sources/matching-sources.js';
import { agreementSource, commitmentSource } from './sources/network-sources.js';
import { exitSource, followUpSource, titleSource } from './sources/people-sources.js';
import { reportSource } from './sources/report-source.js';
import { sessionSource } from './sources/training-source.js';

/** All that can say something. */
export const alertSources: readonly AlertSource[] = [
  ...[reportSource, agreementSource, commitmentSource, decisionSource, planSource],
  ...[titleSource, followUpSource, exitSource, sessionSource, deskSource],
  ...[vacancySource, placementSource, interconnectionSource, batchSource, standardSource, measurementSource],
];
