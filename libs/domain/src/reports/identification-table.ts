import { dayCell, notApplicableCell, textCell, wordsCell, numberCell, type Cell } from './cell.js';
import type { LocalText } from '../indicators/indicator-definition.js';
import type { ReportIdentity } from './report-model.js';
import { reportColumn, reportRow, type ReportRow, type ReportTable } from './report-table.js';

/** S1: whose report this is and for which period, one line each. */
export function identificationTable(identity: ReportIdentity): ReportTable {
  const { key, period } = identity;
  return {
    key: '1.1',
    title: { it: 'Progetto e periodo', en: 'Project and period', fr: 'Projet et période' },
    columns: [
      reportColumn('what', 'text', { it: 'Voce', en: 'Item', fr: 'Rubrique' }),
      reportColumn('value', 'text', { it: 'Valore', en: 'Value', fr: 'Valeur' }),
    ],
    rows: [
      line('acronym', { it: 'Acronimo', en: 'Acronym', fr: 'Acronyme' }, textCell(identity.acronym)),
      line('title', { it: 'Titolo', en: 'Title', fr: 'Intitulé' }, wordsCell(identity.title)),
      line('programme', { it: 'Programma', en: 'Programme', fr: 'Programme' }, textCell(identity.programme)),
      line('fund', { it: 'Fondo', en: 'Fund', fr: 'Fonds' }, textCell(key.fund)),
      line('priority', { it: 'Priorità', en: 'Priority', fr: 'Priorité' }, textCell(key.priority)),
      line(
        'specificObjective',
        { it: 'Obiettivo specifico', en: 'Specific objective', fr: 'Objectif spécifique' },
        textCell(key.specificObjective),
      ),
      line(
        'categoryOfRegion',
        { it: 'Categoria di regioni', en: 'Category of region', fr: 'Catégorie de région' },
        key.categoryOfRegion === null ? notApplicableCell : textCell(key.categoryOfRegion),
      ),
      line('leadPartner', { it: 'Capofila', en: 'Lead partner', fr: 'Chef de file' }, textCell(identity.leadPartner)),
      line(
        'projectStart',
        { it: 'Inizio del progetto', en: 'Start of the project', fr: 'Début du projet' },
        dayCell(identity.projectStart),
      ),
      line('projectEnd', { it: 'Fine del progetto', en: 'End of the project', fr: 'Fin du projet' }, dayCell(identity.projectEnd)),
      line('period', { it: 'Periodo', en: 'Period', fr: 'Période' }, numberCell(period.number)),
      line('periodStart', { it: 'Inizio del periodo', en: 'Start of the period', fr: 'Début de la période' }, dayCell(period.start)),
      line('periodEnd', { it: 'Fine del periodo', en: 'End of the period', fr: 'Fin de la période' }, dayCell(period.end)),
      line('cutOff', { it: 'Dati fino al', en: 'Data up to', fr: 'Données jusqu’au' }, dayCell(identity.cutOff)),
      line('reportDue', { it: 'Rapporto dovuto entro il', en: 'Report due by', fr: 'Rapport dû le' }, dayCell(period.reportDue)),
    ],
  };
}

function line(key: string, what: LocalText, value: Cell): ReportRow {
  return reportRow(key, [wordsCell(what), value]);
}
