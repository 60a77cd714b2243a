import { addDays, addMonths, type CalendarDay } from '#domain';
import type { DemoDesk, DemoProject } from '../demo-network.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { charterRecordsOf } from './charter-records.js';

/** The portal with its kit, the interconnections of the desks, what was exchanged and the service charters; of projects that have a portal. */
export function kitRecordsOf(project: DemoProject): readonly WrittenRecord[] {
  const { portal, desks } = project;
  if (!portal) return [];
  const first = desks.filter(({ cliclavoroStatus }) => cliclavoroStatus);
  return [
    writtenOnce('portal', portalKey, portal.online, { name: portal.name, onlineOn: portal.online, sisterProject: portal.sister }),
    ...versions.map(([number, releasedOn, changes]) =>
      writtenOnce('kitVersion', `kit ${number}`, releasedOn, { portal: portalKey, number, releasedOn, changes }),
    ),
    ...registrations(project, portal.online),
    ...first.map(interconnection),
    ...exchanges(project, first),
    ...charterRecordsOf(project),
  ];
}

const portalKey = 'portal';

const versions: readonly (readonly [number: string, releasedOn: CalendarDay, changes: string])[] = [
  ['1.0', '2025-03-03', 'Applicazioni della prima edizione'],
  ['1.1', '2025-07-14', 'Modulo per le offerte di lavoro'],
  ['1.2', '2025-10-20', 'Scambio di candidature tra sportelli'],
];

/** Municipalities of the regions of the objective that asked for the kit besides those of the pilot (invented that they did). */
const others: readonly string[] = [
  ...['Perugia', 'Spoleto', 'Orvieto', 'Gubbio', 'Città di Castello', 'Imperia', 'Savona', 'Chiavari', 'Rapallo', 'Ventimiglia'],
  ...['Ancona', 'Pesaro', 'Fano', 'Jesi', 'Macerata', 'Civitanova Marche', 'Fermo', 'Osimo', 'Fabriano', 'Recanati'],
  ...['Vicenza', 'Schio', 'Treviso', 'Castelfranco Veneto', 'Conegliano', 'Chioggia', 'Adria', 'Belluno', 'Feltre', 'Thiene'],
].map((name) => `Comune di ${name}`);

/** Of ten who registered: eight downloaded the kit, five installed it, three of those by themselves. */
function registrations({ administrations }: DemoProject, online: CalendarDay): readonly WrittenRecord[] {
  const asked = [...administrations.map(({ organisation }) => organisation), ...others];
  return asked.map((organisation, at): WrittenRecord => {
    const requestedOn = addDays(online, 2 + at * 7);
    const registered = { organisation, requestedOn, registeredOn: addDays(requestedOn, 3) };
    const downloadedOn = at % 5 === 4 ? null : addDays(registered.registeredOn, 6);
    const installedOn = downloadedOn === null || at % 2 === 1 ? null : addDays(downloadedOn, 25);
    const kitVersion = `kit ${versions.findLast(([, releasedOn]) => releasedOn <= (downloadedOn ?? requestedOn))?.[0] ?? '1.0'}`;
    const downloaded = { ...registered, ...(downloadedOn === null ? {} : { downloadedOn, kitVersion }) };
    return {
      key: `registration ${organisation}`,
      type: 'kitRegistration',
      states: [
        [registered.registeredOn, registered],
        ...(downloadedOn === null ? [] : [[downloadedOn, downloaded] as const]),
        ...(installedOn === null
          ? []
          : [
              [
                installedOn,
                { ...downloaded, installedOn, installMode: at % 10 === 0 ? 'assisted' : 'autonomous', inUse: at % 3 !== 2 },
              ] as const,
            ]),
      ],
    };
  });
}

function interconnection({ id, hostOrganisation, openedOn, cliclavoroStatus }: DemoDesk, at: number): WrittenRecord {
  const link = { desk: id, organisation: hostOrganisation, system: 'cliclavoro', responsible: hostOrganisation };
  const begun = addMonths(openedOn ?? '2025-03-01', 1);
  const testedOn = addMonths(begun, 1);
  const liveOn = addDays(testedOn, 20 + at * 9);
  const tested = { ...link, testedOn };
  return {
    key: `interconnection ${id}`,
    type: 'interconnection',
    states: [
      [begun, { ...link, status: 'not_started' }],
      ...(cliclavoroStatus === 'not_started' ? [] : [[testedOn, { ...tested, status: 'testing' }] as const]),
      ...(cliclavoroStatus === 'connected' ? [[liveOn, { ...tested, status: 'connected', liveOn }] as const] : []),
    ],
  };
}

/** Each month vacancies go to Cliclavoro from the desks that are connected, and candidacies and vacancies between the desks. */
function exchanges({ period, administrations }: DemoProject, desks: readonly DemoDesk[]): readonly WrittenRecord[] {
  const months = Array.from({ length: 9 }, (_, at) => addMonths('2025-04-28', at)).filter((day) => day <= period.demo.end);
  const administrationOf = (desk: DemoDesk): string =>
    administrations.find(({ id }) => id === desk.administrationId)?.organisation ?? desk.hostOrganisation;
  const connected = desks.filter(({ cliclavoroStatus }) => cliclavoroStatus === 'connected').map(administrationOf);
  return months.flatMap((sentOn, month) => [
    ...connected.slice(0, 1 + month).map((administration, at): WrittenRecord => {
      const recordsSent = 9 + ((month * 5 + at * 3) % 7);
      const recordsRejected = (month + at) % 3 === 0 ? 2 : (month + at) % 3 === 1 ? 1 : 0;
      return writtenOnce('exchangeBatch', `cliclavoro ${administration} ${sentOn}`, sentOn, {
        ...{ system: 'cliclavoro', administration, direction: 'out', recordType: 'vacancy', sentOn },
        ...{ recordsSent, recordsRejected, recordsAccepted: recordsSent - recordsRejected },
        ...(recordsRejected > 0 ? { errors: [{ code: 'E102', records: recordsRejected }] } : {}),
      });
    }),
    ...desks.slice(0, 2 + month).map((desk, at): WrittenRecord => {
      const recordsSent = 18 + ((month * 7 + at * 5) % 11);
      const content = {
        administration: administrationOf(desk),
        direction: 'desk_to_desk',
        recordType: at % 3 === 0 ? 'vacancy' : 'candidacy',
        sentOn,
      };
      return writtenOnce('exchangeBatch', `desks ${desk.id} ${sentOn}`, sentOn, {
        ...{ ...content, recordsSent, recordsAccepted: recordsSent - (at % 2), recordsRejected: at % 2 },
      });
    }),
  ]);
}
