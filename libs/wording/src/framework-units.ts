import type { Language } from '#domain';
import type { PluralForms } from './plurals.js';

type Forms = Readonly<Record<Language, PluralForms>>;

function unit(it: readonly [string, string], en: readonly [string, string], fr: readonly [string, string]): Forms {
  const forms = ([one, other]: readonly [string, string]): PluralForms => ({ one, other });
  return { it: forms(it), en: forms(en), fr: forms(fr) };
}

const same = (word: string): Forms => unit([word, word], [word, word], [word, word]);

/** Units of the common indicators that no project of the network had before. */
export const frameworkUnits: Readonly<Record<string, Forms>> = {
  EUR: same('€'),
  m2: same('m²'),
  tonnes: unit(['tonnellata', 'tonnellate'], ['tonne', 'tonnes'], ['tonne', 'tonnes']),
  activities: unit(['attività', 'attività'], ['activity', 'activities'], ['activité', 'activités']),
  experimentations: unit(
    ['sperimentazione', 'sperimentazioni'],
    ['experimentation', 'experimentations'],
    ['expérimentation', 'expérimentations'],
  ),
  placements: unit(['inserimento', 'inserimenti'], ['placement', 'placements'], ['placement', 'placements']),
  projects: unit(['progetto', 'progetti'], ['project', 'projects'], ['projet', 'projets']),
  solutions: unit(['soluzione', 'soluzioni'], ['solution', 'solutions'], ['solution', 'solutions']),
  participants: unit(['partecipante', 'partecipanti'], ['participant', 'participants'], ['participant', 'participants']),
  enterprises: unit(['impresa', 'imprese'], ['enterprise', 'enterprises'], ['entreprise', 'entreprises']),
  authorities: unit(['autorità', 'autorità'], ['authority', 'authorities'], ['autorité', 'autorités']),
  places: unit(['posto', 'posti'], ['place', 'places'], ['place', 'places']),
  'users/year': unit(
    ['utente all’anno', 'utenti all’anno'],
    ['user a year', 'users a year'],
    ['utilisateur par an', 'utilisateurs par an'],
  ),
  'strategies/action plans': unit(
    ['strategia o piano d’azione', 'strategie e piani d’azione'],
    ['strategy or action plan', 'strategies and action plans'],
    ['stratégie ou plan d’action', 'stratégies et plans d’action'],
  ),
  'joint strategies/action plans': unit(
    ['strategia o piano d’azione congiunto', 'strategie e piani d’azione congiunti'],
    ['joint strategy or action plan', 'joint strategies and action plans'],
    ['stratégie ou plan d’action commun', 'stratégies et plans d’action communs'],
  ),
  'legal or administrative agreements': unit(
    ['accordo giuridico o amministrativo', 'accordi giuridici o amministrativi'],
    ['legal or administrative agreement', 'legal or administrative agreements'],
    ['accord juridique ou administratif', 'accords juridiques ou administratifs'],
  ),
  'legal or administrative obstacles': unit(
    ['ostacolo giuridico o amministrativo', 'ostacoli giuridici o amministrativi'],
    ['legal or administrative obstacle', 'legal or administrative obstacles'],
    ['obstacle juridique ou administratif', 'obstacles juridiques ou administratifs'],
  ),
  'packages/campaigns': unit(
    ['pacchetto o campagna', 'pacchetti e campagne'],
    ['package or campaign', 'packages and campaigns'],
    ['dossier ou campagne', 'dossiers et campagnes'],
  ),
};
