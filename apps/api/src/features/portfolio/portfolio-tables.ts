import type { FigureSumView, PortfolioFigure, PortfolioIndicator, PortfolioValues } from '#contract';
import {
  type Cell,
  type Language,
  type LocalText,
  notApplicableCell,
  numberCell,
  reportColumn,
  type ReportColumn,
  reportRow,
  type ReportTable,
  type SplitName,
  textCell,
} from '#domain';
import { notSummedReason, splitMember, splitTitle } from '#wording';

const same = (text: string): LocalText => ({ it: text, en: text, fr: text });
const inEach = (word: (language: Language) => string): LocalText => ({ it: word('it'), en: word('en'), fr: word('fr') });

const columns = {
  code: reportColumn('code', 'text', { it: 'Codice', en: 'Code', fr: 'Code' }),
  name: reportColumn('name', 'text', { it: 'Indicatore', en: 'Indicator', fr: 'Indicateur' }),
  unit: reportColumn('unit', 'text', { it: 'Unità', en: 'Unit', fr: 'Unité' }),
  total: reportColumn('total', 'number', { it: 'Totale', en: 'Total', fr: 'Total' }),
  planned: reportColumn('planned', 'number', {
    it: 'Previsto dalle operazioni selezionate',
    en: 'Planned by selected operations',
    fr: 'Prévu par les opérations sélectionnées',
  }),
  today: reportColumn('today', 'number', {
    it: 'Finora (operazioni in corso comprese)',
    en: 'So far (running operations included)',
    fr: 'À ce jour (opérations en cours comprises)',
  }),
  sideBySide: reportColumn('sideBySide', 'number', {
    it: 'Somma dei progetti (con i doppi)',
    en: 'Sum over projects (doubles included)',
    fr: 'Somme des projets (doublons compris)',
  }),
  numerator: reportColumn('numerator', 'number', { it: 'Numeratore', en: 'Numerator', fr: 'Numérateur' }),
  denominator: reportColumn('denominator', 'number', { it: 'Denominatore', en: 'Denominator', fr: 'Dénominateur' }),
  milestone: reportColumn('milestone2024', 'number', { it: 'Tappa 2024', en: 'Milestone 2024', fr: 'Étape 2024' }),
  target: reportColumn('target2029', 'number', { it: 'Obiettivo 2029', en: 'Target 2029', fr: 'Cible 2029' }),
  achieved: reportColumn('achieved', 'percent', { it: 'Rapporto di conseguimento', en: 'Achievement ratio', fr: 'Taux de réalisation' }),
  leftOut: reportColumn('leftOut', 'number', {
    it: 'Progetti fuori dalla somma',
    en: 'Projects not in the sum',
    fr: 'Projets hors de la somme',
  }),
} satisfies Readonly<Record<string, ReportColumn>>;

const decimalsOf = (value: number | null): number => (value === null || Number.isInteger(value) ? 0 : 1);
const amount = (value: number | null): Cell => numberCell(value, decimalsOf(value), notApplicableCell);

/** The common indicators with totals, parts and the projects side by side: one row each. */
export function totalsTable({ indicators, projects }: PortfolioValues): ReportTable {
  const parts = partsOf(indicators);
  return {
    key: 'totals',
    title: { it: 'Indicatori comuni', en: 'Common indicators', fr: 'Indicateurs communs' },
    columns: [
      ...Object.values(columns),
      ...parts.map(({ split, member }) => ({
        ...reportColumn(
          `${split}:${member}`,
          'number',
          inEach((language) => memberWords(split, member, language)),
        ),
        group: { key: split, title: inEach((language) => splitWords(split, language)) },
      })),
      ...projects.map(({ acronym }) => reportColumn(`project:${acronym}`, 'number', same(acronym))),
    ],
    rows: indicators.map((row) =>
      reportRow(`${row.code} ${row.joining}`, [
        ...headCells(row),
        ...sumCells(row.whole),
        ...parts.map(({ split, member }) => amount(row.by[split]?.[member]?.value ?? null)),
        ...projects.map(({ acronym }) => amount(row.figures.find(({ project }) => project === acronym)?.value ?? null)),
      ]),
    ),
  };
}

/** Every figure that is in no sum, with its reason. */
export function notSummedTable({ indicators }: PortfolioValues): ReportTable {
  const found = indicators.flatMap((row) => row.figures.filter(isLeftOut).map((figure) => ({ row, figure })));
  return {
    key: 'left-out',
    title: { it: 'Fuori dalle somme', en: 'Not in the sums', fr: 'Hors des sommes' },
    columns: [
      columns.code,
      columns.name,
      reportColumn('project', 'text', { it: 'Progetto', en: 'Project', fr: 'Projet' }),
      reportColumn('ownCode', 'text', { it: 'Codice nel progetto', en: 'Code in the project', fr: 'Code dans le projet' }),
      reportColumn('value', 'number', { it: 'Valore', en: 'Value', fr: 'Valeur' }),
      columns.unit,
      reportColumn('reason', 'text', { it: 'Perché', en: 'Why', fr: 'Pourquoi' }),
    ],
    rows: found.map(({ row, figure }) =>
      reportRow(`${row.code} ${row.joining} ${figure.project}`, [
        textCell(row.code),
        { kind: 'words', words: row.name },
        textCell(figure.project),
        figure.code === null ? notApplicableCell : textCell(figure.code),
        amount(figure.value),
        textCell(figure.unit),
        { kind: 'words', words: inEach((language) => notSummedReason(figure.notSummed, language)) },
      ]),
    ),
  };
}

type LeftOutFigure = PortfolioFigure & { readonly notSummed: NonNullable<PortfolioFigure['notSummed']> };
const isLeftOut = (figure: PortfolioFigure): figure is LeftOutFigure => figure.notSummed !== null;

function headCells({ code, name, unit }: PortfolioIndicator): Cell[] {
  return [textCell(code), { kind: 'words', words: name }, textCell(unit)];
}

function sumCells({ value, planned, today, sideBySide, numerator, denominator, progress, leftOut }: FigureSumView): Cell[] {
  return [
    ...[value, planned, today, sideBySide, numerator, denominator, progress?.milestone2024 ?? null].map(amount),
    amount(progress?.percent2029 ?? progress?.target2029 ?? null),
    numberCell(progress?.achieved ?? null, 1, notApplicableCell),
    numberCell(leftOut.length),
  ];
}

interface Part {
  readonly split: string;
  readonly member: string;
}

/** Every member that occurs, split by split. */
function partsOf(indicators: readonly PortfolioIndicator[]): Part[] {
  const splits = Object.keys(indicators[0]?.by ?? {});
  return splits.flatMap((split) => {
    const members = new Set(indicators.flatMap(({ by }) => Object.keys(by[split] ?? {})));
    return [...members].sort().map((member) => ({ split, member }));
  });
}

function splitWords(split: string, language: Language): string {
  return (split.split('*') as SplitName[]).map((one) => splitTitle(one, language)).join(' × ');
}

function memberWords(split: string, member: string, language: Language): string {
  const splits = split.split('*') as SplitName[];
  const members = member.split('*');
  return splits.map((one, at) => splitMember(one, members[at] ?? '', language)).join(' × ');
}
