import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DeskPlaces } from '#contract';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { mapGround } from './place-on-map';

type Place = DeskPlaces['items'][number];

/** Smallest and largest dot, in pixels across: the smallest holds three figures. */
const [smallest, largest] = [30, 54];
/** The drawing is so many units wide. */
const width = 1000;

/**
 * Where the desks are: a dot for each municipality, with the contacts of its desks inside, or how many desks there are. The provinces are the
 * ground alone. The dots are links in the order of the list, which says the same as a table.
 */
@Component({
  selector: 'app-desk-map',
  imports: [RouterLink, TranslocoDirective],
  templateUrl: './desk-map.html',
  styleUrl: './desk-map.scss',
})
export class DeskMap {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);

  readonly places = input.required<DeskPlaces>();
  /** Contacts by code of the desk; null: they are not for this role. */
  readonly contacts = input.required<ReadonlyMap<string, number> | null>();

  private readonly ground = computed(() => mapGround(this.places()));
  private readonly height = computed(() => width * (this.ground()?.ratio ?? 1));
  protected readonly viewBox = computed(() => `0 0 ${width} ${Math.round(this.height())}`);
  protected readonly ratio = computed(() => width / this.height());
  protected readonly provinces = computed(() =>
    (this.ground()?.provinces ?? []).map(({ code, spots, middle }) => ({
      code,
      left: middle.x * 100,
      top: middle.y * 100,
      spots: spots.map(({ x, y, radius }, at) => ({ at, x: x * width, y: y * this.height(), radius: radius * width })),
    })),
  );
  /** Desks of one municipality stand in one dot: no map goes closer. */
  protected readonly dots = computed(() => {
    const ground = this.ground();
    const contacts = this.contacts();
    if (ground === null) return [];
    const dots = byPlace(this.places().items).map(({ desks, first, point }) => {
      // what this role is not told is no zero
      const told = contacts === null ? null : desks.flatMap(({ desk }) => contacts.get(desk.code) ?? []);
      const count = told === null ? desks.length : told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0);
      return { desks, count, desk: first.desk, spot: ground.place(point.latitude, point.longitude) };
    });
    const most = Math.max(1, ...dots.map(({ count }) => count ?? 0));
    return dots.map(({ count, desks, desk, spot }) => ({
      ...{ desk, left: spot.x * 100, top: spot.y * 100, text: count === null ? '' : this.formats.whole(count) },
      size: smallest + (largest - smallest) * Math.sqrt((count ?? 0) / most),
      isOpen: desks.some(({ status }) => status === 'open'),
      name: this.nameOf(desks, contacts === null ? null : count),
    }));
  });
  /** Desks whose municipality is not known. */
  protected readonly elsewhere = computed(() =>
    this.places()
      .items.filter(({ point }) => point === null)
      .map(({ desk }) => desk.name),
  );

  private nameOf(desks: readonly Place[], contacts: number | null): string {
    const notOpen = this.language.word('desks.map.notOpen');
    const names = desks.map(({ desk, status }) => (status === 'open' ? desk.name : `${desk.name} (${notOpen})`)).join(', ');
    return contacts === null ? names : `${names}: ${this.language.counted('desks.contacts', contacts)}`;
  }
}

/** Desks with the same point, in the order of the list. */
function byPlace(items: readonly Place[]) {
  const places = new Map<string, { readonly first: Place; readonly point: NonNullable<Place['point']>; readonly desks: Place[] }>();
  for (const item of items) {
    const { point } = item;
    if (point === null) continue;
    const key = `${point.latitude} ${point.longitude}`;
    const place = places.get(key) ?? { first: item, point, desks: [] };
    place.desks.push(item);
    places.set(key, place);
  }
  return [...places.values()];
}
