import type { ClientBase } from 'pg';
import type { KitTakeUp } from '#contract';
import { furthestStep, kitFunnel, type KitRegistrationDays, type KitStep } from '#domain';
import { type DayQuestion, readOrganisations, RecordsByType, referenceTo, textOf } from '../../platform/records/records-on-day.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';

/** How the kit is taken up by a day: the way from the request to its use, and who stands where (seed SL-23 to SL-25). */
export async function readTakeUp(client: ClientBase, question: DayQuestion): Promise<KitTakeUp> {
  const { on } = question;
  const records = await RecordsByType.read(client, question, ['kitRegistration', 'kitVersion']);
  const registrations = records.of('kitRegistration').map((record) => ({ ...record, days: daysOf(record) }));
  const organisations = await readOrganisations(
    client,
    registrations.flatMap(({ content }) => textOf(content['organisation']) ?? []),
  );
  const installed = registrations.filter(({ days }) => ['installed', 'in_use'].includes(furthestStep(days, on) ?? ''));
  const withMode = (mode: string): number => installed.filter(({ content }) => content['installMode'] === mode).length;
  const [autonomous, assisted] = [withMode('autonomous'), withMode('assisted')];
  return {
    on,
    steps: kitFunnel(
      registrations.map(({ days }) => days),
      on,
    ).map((step) => ({ ...step })),
    modes: { autonomous, assisted, unknown: installed.length - autonomous - assisted },
    versions: records
      .of('kitVersion')
      .map(({ id, content }) => ({
        ...{ id, number: textOf(content['number']) ?? '', releasedOn: textOf(content['releasedOn']) },
        downloads: registrations.filter((one) => one.content['kitVersion'] === id && isBy(one.days.downloadedOn, on)).length,
      }))
      .sort((one, other) => (one.releasedOn ?? '').localeCompare(other.releasedOn ?? '')),
    administrations: registrations
      .flatMap(({ id, content, days }) => {
        const organisation = referenceTo(organisations, textOf(content['organisation']));
        const step = furthestStep(days, on);
        if (organisation === null || step === null) return [];
        return [
          {
            id,
            organisation,
            step,
            since: sinceOf(step, days),
            version: records.named(textOf(content['kitVersion']), 'number')?.name ?? null,
          },
        ];
      })
      .sort((one, other) => one.organisation.name.localeCompare(other.organisation.name, 'it')),
  };
}

function daysOf({ content }: StoredRecord): KitRegistrationDays {
  const day = (name: string) => textOf(content[name]);
  return {
    ...{ requestedOn: day('requestedOn'), registeredOn: day('registeredOn'), downloadedOn: day('downloadedOn') },
    ...{ installedOn: day('installedOn'), inUse: content['inUse'] === true },
  };
}

/** In use since it was installed: no other day is written down. */
function sinceOf(step: KitStep, days: KitRegistrationDays): string | null {
  const { requestedOn, registeredOn, downloadedOn, installedOn } = days;
  return { requested: requestedOn, registered: registeredOn, downloaded: downloadedOn, installed: installedOn, in_use: installedOn }[step];
}

function isBy(on: string | null, day: string): boolean {
  return on !== null && on <= day;
}
