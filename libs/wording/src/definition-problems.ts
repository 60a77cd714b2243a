import type { DefinitionProblem, LocalText } from '#domain';

/** What is wrong, around the name of what is wrong; empty where the sentence needs no name. */
type Sentence = (name: string) => LocalText;

const sentences: Readonly<Record<DefinitionProblem['code'], Sentence>> = {
  'unknown-field': (name) => ({
    it: `Il campo «${name}» non c’è: forse è stato tolto. Scegline un altro.`,
    en: `There is no field “${name}”: it may have been removed. Choose another.`,
    fr: `Le champ « ${name} » n’existe pas : il a peut-être été supprimé. Choisissez-en un autre.`,
  }),
  'not-a-reference': (name) => ({
    it: `«${name}» passa per un campo che non porta a un’altra scheda.`,
    en: `“${name}” leads through a field that points to no other record.`,
    fr: `« ${name} » passe par un champ qui ne mène à aucune autre fiche.`,
  }),
  'too-far': (name) => ({
    it: `«${name}» è troppo lontano: si seguono al massimo due collegamenti.`,
    en: `“${name}” is too far away: at most two links are followed.`,
    fr: `« ${name} » est trop loin : on suit au plus deux liens.`,
  }),
  'not-countable': (name) => ({
    it: `Su «${name}» non si può contare: è un testo libero, o cambia da solo con il passare dei giorni.`,
    en: `“${name}” cannot be counted on: it is free text, or changes by itself as days go by.`,
    fr: `On ne peut pas compter sur « ${name} » : c’est un texte libre, ou il change de lui-même avec les jours.`,
  }),
  'special-category': (name) => ({
    it: `«${name}» è un dato sensibile o dice chi è la persona: gli indicatori costruiti qui non lo leggono.`,
    en: `“${name}” is sensitive, or says who the person is: indicators built here do not read it.`,
    fr: `« ${name} » est une donnée sensible ou dit qui est la personne : les indicateurs construits ici ne la lisent pas.`,
  }),
  'wrong-type': (name) => ({
    it: `«${name}» non va bene qui: serve un campo o un valore di un altro tipo.`,
    en: `“${name}” does not fit here: a field or a value of another type is needed.`,
    fr: `« ${name} » ne convient pas ici : il faut un champ ou une valeur d’un autre type.`,
  }),
  'unknown-code': (name) => ({
    it: `Il valore «${name}» non è tra quelli del campo. Scegline un altro.`,
    en: `The value “${name}” is not one of the field’s. Choose another.`,
    fr: `La valeur « ${name} » n’est pas de celles du champ. Choisissez-en une autre.`,
  }),
  'unknown-rule': (name) => ({
    it: `La regola comune «${name}» non c’è. Scegline un’altra.`,
    en: `There is no common rule “${name}”. Choose another.`,
    fr: `La règle commune « ${name} » n’existe pas. Choisissez-en une autre.`,
  }),
  'unknown-indicator': (name) => ({
    it: `Nel progetto non c’è un indicatore «${name}».`,
    en: `The project has no indicator “${name}”.`,
    fr: `Le projet n’a pas d’indicateur « ${name} ».`,
  }),
  circular: (name) => ({
    it: `L’indicatore finisce per leggere sé stesso: ${name}.`,
    en: `The indicator ends up reading itself: ${name}.`,
    fr: `L’indicateur finit par se lire lui-même : ${name}.`,
  }),
  'same-parts': () => ({
    it: 'Numeratore e denominatore contano la stessa cosa: il rapporto sarebbe sempre 100%.',
    en: 'Numerator and denominator count the same: the ratio would always be 100%.',
    fr: 'Le numérateur et le dénominateur comptent la même chose : le rapport serait toujours de 100 %.',
  }),
  'no-subject': () => ({
    it: 'Scegli che cosa conta una volta sola.',
    en: 'Choose what counts only once.',
    fr: 'Choisissez ce qui ne compte qu’une fois.',
  }),
  'no-amount': () => ({
    it: 'Scegli che cosa si somma.',
    en: 'Choose what is added up.',
    fr: 'Choisissez ce que l’on additionne.',
  }),
  'nothing-counted': () => ({
    it: 'Qui non si conta ancora niente.',
    en: 'Nothing is counted here yet.',
    fr: 'On ne compte encore rien ici.',
  }),
  'type-twice': (name) => ({
    it: `«${name}» compare due volte: metti insieme le condizioni, con «almeno una», in una volta sola.`,
    en: `“${name}” stands there twice: put the conditions together in one, with “any of them”.`,
    fr: `« ${name} » figure deux fois : réunissez les conditions en une seule, avec « au moins une ».`,
  }),
  'denominator-not-positive': () => ({
    it: 'Il denominatore deve essere maggiore di zero.',
    en: 'The denominator must be greater than zero.',
    fr: 'Le dénominateur doit être supérieur à zéro.',
  }),
  'empty-range': (name) => ({
    it: `«${name}»: l’intervallo finisce prima di cominciare, non vale per niente.`,
    en: `“${name}”: the range ends before it begins, so it holds for nothing.`,
    fr: `« ${name} » : l’intervalle finit avant de commencer, il ne vaut pour rien.`,
  }),
  'no-membership': (name) => ({
    it: `Qui non si può sapere chi conta già «${name}»: serve un indicatore che conta persone, e una scheda su una persona che non sia la partecipazione.`,
    en: `Who is counted by “${name}” cannot be known here: it takes an indicator that counts people, and a record about a person other than the participation.`,
    fr: `On ne peut pas savoir ici qui est compté par « ${name} » : il faut un indicateur qui compte des personnes, et une fiche sur une personne autre que la participation.`,
  }),
  'unknown-record': (name) => ({
    it: `«${name}» non è una registrazione che deve ancora arrivare: l’indicatore aspetterebbe per sempre.`,
    en: `“${name}” is no record that is still to come: the indicator would wait for ever.`,
    fr: `« ${name} » n’est pas un enregistrement encore à venir : l’indicateur attendrait toujours.`,
  }),
  'no-target-group': () => ({
    it: 'Dal gruppo di destinatari si comunica solo un indicatore comune di output, senza altre condizioni (R31).',
    en: 'Only a common output indicator is reported from the target group, without further conditions (R31).',
    fr: 'Seul un indicateur commun de réalisation se déclare à partir du groupe cible, sans autre condition (R31).',
  }),
  'no-groups': (name) => ({
    it: `«${name}»: quell’indicatore non è suddiviso così, i gruppi non si possono contare.`,
    en: `“${name}”: that indicator is not broken down like this, so its groups cannot be counted.`,
    fr: `« ${name} » : cet indicateur n’est pas ventilé ainsi, ses groupes ne peuvent pas être comptés.`,
  }),
};

/**
 * Why a definition cannot be computed, for who is putting it together.
 * @param name what is at fault as people call it; the `at` of the problem where nothing better is known
 */
export function definitionProblemSentence(code: DefinitionProblem['code'], name: string): LocalText {
  return sentences[code](name);
}

/** Whether a code from outside is one that has a sentence. */
export function isDefinitionProblemCode(code: string): code is DefinitionProblem['code'] {
  return Object.hasOwn(sentences, code);
}
