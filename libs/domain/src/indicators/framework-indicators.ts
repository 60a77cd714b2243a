import type { CommonIndicator, Framework } from './common-indicator.js';
import { amifAsylum } from './frameworks/amif-asylum.js';
import { amifIntegration } from './frameworks/amif-integration.js';
import { amifReturn } from './frameworks/amif-return.js';
import { amifSolidarity } from './frameworks/amif-solidarity.js';
import { easiOutputs } from './frameworks/easi.js';
import { erdfSocialIndicators } from './frameworks/erdf-social.js';
import { esf2014EntityOutputs } from './frameworks/esf-2014-entities.js';
import { esf2014Outputs } from './frameworks/esf-2014-outputs.js';
import { esf2014Results } from './frameworks/esf-2014-results.js';
import { esfPlusMostDeprivedOutputs } from './frameworks/esf-plus-most-deprived.js';
import { esfPlusOutputs } from './frameworks/esf-plus-outputs.js';
import { esfPlusResults } from './frameworks/esf-plus-results.js';
import { etc2014Outputs } from './frameworks/etc-2014.js';
import { interregOutputs } from './frameworks/interreg-outputs.js';
import { interregResults } from './frameworks/interreg-results.js';
import { materialDeprivationOutputs } from './frameworks/material-deprivation-outputs.js';
import { materialDeprivationResults } from './frameworks/material-deprivation-results.js';
import { yei2014Results } from './frameworks/yei-2014.js';

/** The 25 common indicators of ESF+ Annex I, Reg (EU) 2021/1057. */
export const esfPlusIndicators: readonly CommonIndicator[] = [...esfPlusOutputs, ...esfPlusResults];

/** Every list, in the order of its regulation. */
const lists: Readonly<Record<Framework, readonly CommonIndicator[]>> = {
  esfPlus: esfPlusIndicators,
  esfPlusMostDeprived: esfPlusMostDeprivedOutputs,
  esfPlusMaterialDeprivation: [...materialDeprivationOutputs, ...materialDeprivationResults],
  easi: easiOutputs,
  esf2014: [...esf2014Outputs, ...esf2014EntityOutputs, ...esf2014Results],
  yei2014: yei2014Results,
  interreg: [...interregOutputs, ...interregResults],
  erdfSocial: erdfSocialIndicators,
  etc2014: etc2014Outputs,
  amif: [...amifAsylum, ...amifIntegration, ...amifReturn, ...amifSolidarity],
};

export const frameworks: readonly Framework[] = Object.keys(lists) as Framework[];

/** The common indicators of a framework, in the order of its regulation. */
export function frameworkIndicators(framework: Framework): readonly CommonIndicator[] {
  return lists[framework];
}

/** Every common indicator that the product knows. */
export const allCommonIndicators: readonly CommonIndicator[] = frameworks.flatMap(frameworkIndicators);

const byCode: ReadonlyMap<string, CommonIndicator> = new Map(allCommonIndicators.map((indicator) => [indicator.code, indicator]));

/** The common indicator of a code, whatever its framework; null: the code is a project's own. */
export function commonIndicatorOf(code: string | null): CommonIndicator | null {
  return (code === null ? undefined : byCode.get(code)) ?? null;
}
