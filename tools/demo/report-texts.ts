import type { Language, SectionKey } from '#domain';

/** Notes of the demo's issued reports: plain sentences that are true of any of its periods. */
export const reportTexts: readonly (readonly [section: SectionKey, language: Language, text: string])[] = [
  [
    'S2',
    'it',
    'Testo dimostrativo. Nel periodo gli sportelli hanno proseguito l’accoglienza e la presa in carico delle persone; i valori raggiunti e gli obiettivi sono nella tabella degli indicatori.',
  ],
  [
    'S2',
    'en',
    'Demonstration text. In the period the desks went on receiving people and taking them in charge; values and targets are in the table of indicators.',
  ],
  [
    'S6',
    'it',
    'Testo dimostrativo. I partecipanti sono contati una volta per progetto, alla data di ingresso; le schede incomplete sono elencate a parte e non entrano negli indicatori.',
  ],
  [
    'S6',
    'en',
    'Demonstration text. Participants count once per project, on their entry date; incomplete records are listed apart and enter no indicator.',
  ],
  [
    'S7',
    'it',
    'Testo dimostrativo. Gli esiti sono rilevati all’uscita e nei 28 giorni che seguono, e di nuovo a sei mesi; chi non è stato raggiunto vale zero.',
  ],
  [
    'S7',
    'en',
    'Demonstration text. Outcomes are recorded upon leaving and in the 28 days after it, and again at six months; who was not reached counts zero.',
  ],
  [
    'S11',
    'it',
    'Testo dimostrativo. Gli scostamenti dipendono dall’apertura graduale degli sportelli; il recupero è previsto con gli orari ampliati del periodo seguente.',
  ],
  [
    'S11',
    'en',
    'Demonstration text. Deviations come from the gradual opening of the desks; they are to be made good by the longer hours of the next period.',
  ],
];
