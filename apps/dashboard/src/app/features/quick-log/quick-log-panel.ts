import { Component, computed, effect, type ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DeviceWrite, recordContent } from '#contract';
import { minutesBefore } from '#domain';
import { healthWordIn } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { DeviceEntries } from '../../shared/device/device-entries';
import type { WaitingEntry } from '../../shared/device/waiting-entry';
import type { Choice } from '../../shared/forms/choice-field';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon, type IconName } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { type ContactBeginning, QuickLog } from '../../shared/quick-log/quick-log';
import { catalogueField, formField } from '../../shared/records/form-fields';
import { PeopleFinder } from '../../shared/records/people-finder';
import { RecordFinder } from '../../shared/records/record-finder';
import { recordWords } from '../../shared/records/record-words';
import { momentOf, outsideHoursWarning } from '../../shared/records/outside-hours';
import { ruleSentences } from '../../shared/records/rule-sentences';
import { ProgrammeClock } from '../../shared/selection/programme-clock';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';
import { ChoiceGroup, type GroupOption } from './choice-group';
import {
  type ContactDraft,
  contactType,
  contactTypes,
  type ContactWay,
  contactWays,
  contentOf,
  type DraftFault,
  draftFaults,
  draftOf,
  type GivenService,
  minutesOfServices,
  needs,
  newDraft,
  outcomes,
  usualMinutes,
} from './contact-draft';
import { ContactSending } from './contact-sending';
import { type ContactTemplate, ContactTemplates } from './contact-templates';
import { quickLogWords } from './quick-log-words';
import { ServiceLines } from './service-lines';

const icons: Readonly<Partial<Record<ContactWay, IconName>>> = { desk: 'storefront', phone: 'call', email: 'mail', outside: 'groups' };
/** Where the API's fields are asked for. */
const placeOfField: Readonly<Record<string, string>> = { contactType: 'type', need: 'needs', channel: 'way', place: 'way' };

/**
 * The quick log: a contact in seconds, by keys alone. It asks for type, need, minutes, channel and outcome; person, services and a note may
 * be added. It says “saved” once the API has answered, and begins again empty with the same channel.
 */
@Component({
  selector: 'app-quick-log-panel',
  imports: [ChoiceGroup, Icon, RecordFinder, ServiceLines, TranslocoDirective],
  providers: [quickLogWords, recordWords, ContactSending],
  templateUrl: './quick-log-panel.html',
  styleUrl: './quick-log-panel.scss',
  host: { '(keydown)': 'press($event)' },
})
export class QuickLogPanel {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly formats = inject(Formats);
  private readonly announcements = inject(Announcements);
  private readonly sending = inject(ContactSending);
  private readonly templates = inject(ContactTemplates);
  private readonly entries = inject(DeviceEntries);
  private readonly clock = inject(ProgrammeClock);
  protected readonly quickLog = inject(QuickLog);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly lines = viewChild(ServiceLines);
  protected readonly language = inject(Language);
  protected readonly device = inject(DeskOfDevice);
  protected readonly people = inject(PeopleFinder);

  /** Whether single letters are commands. */
  readonly singleKeys = input(true);

  private readonly written = signal<ContactDraft>(newDraft('', ''));
  protected readonly tried = signal(false);
  protected readonly personUnsettled = signal(false);
  /** Whether desk and day are being changed. */
  protected readonly placing = signal(false);
  /** What a contact is about that was written and not saved belongs to its project. */
  private project: string | null = null;

  /** What is written; desk and day are those of this device and of today until others are chosen. */
  protected readonly draft = computed<ContactDraft>(() => {
    const written = this.written();
    const date = written.date || this.session.today();
    return { ...written, desk: written.desk || this.device.desk(), date, time: written.time || this.cameAt(written.minutes, date) };
  });
  protected readonly busy = this.sending.busy;
  protected readonly last = this.sending.last;
  /** Where the last contact is: saved only once the API has answered. */
  protected readonly state = this.sending.state;
  protected readonly today = this.session.today;
  protected readonly types = computed(() => this.codes('contactType', contactTypes));
  protected readonly needs = computed(() => this.codes('need', needs));
  protected readonly outcomes = computed(() => this.codes('outcome', outcomes));
  protected readonly minutes = computed<GroupOption[]>(() =>
    usualMinutes.map((number) => ({ code: String(number), label: String(number) })),
  );
  protected readonly otherMinutes = computed(() => {
    const { minutes } = this.draft();
    return usualMinutes.some((one) => String(one) === minutes) ? '' : minutes;
  });
  protected readonly ways = computed<GroupOption[]>(() =>
    Object.keys(contactWays).map((code) => {
      const icon = icons[code as ContactWay];
      return { code, label: this.language.word(`quickLog.way.${code}`), ...(icon ? { icon } : {}) };
    }),
  );
  protected readonly offered = computed<GroupOption[]>(() =>
    this.templates.inOrder().map(({ key }) => ({ code: key, label: this.language.word(`quickLog.template.${key}`) })),
  );
  /** The template that says what the draft says. */
  protected readonly template = computed(() => {
    const draft = this.draft();
    const same = ({ answers: { type, needs: wanted, minutes, way, outcome } }: ContactTemplate): boolean =>
      [type, wanted.join(), minutes, way, outcome].join('|') ===
      [draft.type, draft.needs.join(), draft.minutes, draft.way, draft.outcome].join('|');
    return this.templates.inOrder().find(same)?.key ?? null;
  });
  protected readonly healthWord = computed(() => healthWordIn(this.draft().notes));
  protected readonly deskName = computed(() => this.device.desks().find(({ id }) => id === this.draft().desk)?.name ?? '');
  protected readonly asksPlace = computed(() => this.placing() || (this.device.desks().length > 0 && this.draft().desk === ''));
  private readonly lacking = computed(() => new Set<string>(draftFaults(this.draft())));
  /** A contact outside the hours of the desk is looked at again, and saved all the same. */
  protected readonly outside = outsideHoursWarning(() => (this.quickLog.isOpen() ? momentOf(contentOf(this.draft())) : null));
  private readonly against = computed(() => ruleSentences(contactType, contentOf(this.draft()), this.session.today(), this.language));
  protected readonly failure = computed(() => {
    const problem = this.sending.failure();
    return problem === null ? '' : sentenceWithReference(problem, this.language);
  });

  constructor() {
    this.entries.mendsWith('contacts', (entry, write) => {
      this.mend(entry, write);
    });
    effect(() => {
      const isOpen = this.quickLog.isOpen();
      untracked(() => {
        if (isOpen) this.begin();
        else this.dialog().nativeElement.close();
      });
    });
  }

  protected closed(): void {
    this.quickLog.close();
  }

  protected day(): string {
    return this.formats.day(this.draft().date);
  }

  protected write(part: Partial<ContactDraft>): void {
    this.written.update((draft) => ({ ...draft, ...part }));
  }

  protected toggleNeed(code: string): void {
    const chosen = this.draft().needs;
    this.write({ needs: needs.filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one))) });
  }

  protected way(code: string): void {
    if (code in contactWays) this.write({ way: code as ContactWay });
  }

  protected take(key: string): void {
    const template = this.templates.inOrder().find((one) => one.key === key);
    if (template) this.write(template.answers);
  }

  protected give(services: readonly GivenService[]): void {
    const minutes = minutesOfServices(services);
    this.write({ services, ...(minutes === null ? {} : { minutes }) });
  }

  protected person(choice: Choice | null): void {
    this.write({ person: choice?.code ?? '' });
  }

  /** What is wrong with a field once someone has tried to save; a rule that is broken says so at once. */
  protected fault(field: DraftFault | 'person'): string {
    if (field === 'person') return this.tried() && this.personUnsettled() ? this.language.word('quickLog.lacks.person') : '';
    const lacks = this.tried() && this.lacking().has(field) ? this.language.word(`quickLog.lacks.${field}`) : '';
    return this.against()[field] ?? (lacks || this.refused(field));
  }

  protected press(event: KeyboardEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === 'Enter') this.enter(event, target);
    else if (!event.ctrlKey && !event.metaKey && !event.altKey && this.singleKeys() && !isTextPlace(target)) this.letter(event);
  }

  protected async save(opens = false): Promise<void> {
    this.tried.set(true);
    const draft = this.draft();
    if (this.lacking().size > 0 || Object.keys(this.against()).length > 0 || this.personUnsettled()) {
      if (this.lacking().has('desk') || this.against()['date']) this.placing.set(true);
      this.goTo('[aria-invalid="true"]');
      return;
    }
    const template = this.template();
    // another try says the same hour
    this.write({ time: draft.time });
    if (!(await this.sending.save(contentOf(draft)))) {
      if (this.failure()) this.announcements.fail(this.failure());
      return;
    }
    if (template !== null) this.templates.noteUse(template);
    this.device.remember(draft.desk);
    this.quickLog.noteChange();
    this.announcements.say(this.savedSentence());
    this.renew({ desk: draft.desk, way: draft.way });
    const saved = this.last();
    if (opens && saved?.kept === null) this.openRecord(saved.id);
    else this.goTo('[data-begin] input');
  }

  /** Takes back what was just saved and shows it again, so that it can be mended. */
  protected async undo(): Promise<void> {
    const kept = this.kept;
    if (!(await this.sending.undo(this.language.word('quickLog.undoReason')))) return;
    this.quickLog.noteChange();
    this.announcements.say(this.language.word('quickLog.undone'));
    if (kept) this.written.set(kept);
    this.goTo('[data-begin] input:checked, [data-begin] input');
  }

  protected openRecord(id: string): void {
    this.quickLog.close();
    void this.router.navigate(this.selection.to('contacts', id), { queryParams: this.selection.kept() });
  }

  /** What the last contact was, as one reads it. */
  protected savedSentence(): string {
    const content = this.last()?.content ?? {};
    const type = this.types().find(({ code }) => code === content['contactType'])?.label ?? '';
    return this.language.word(`quickLog.${this.state() ?? 'saved'}`, { type, minutes: content['minutes'] });
  }

  /** Who is logged when they leave came so many minutes ago; of another day the hour is not known unless it is written. */
  private cameAt(minutes: string, date: string): string {
    if (date !== this.session.today()) return '';
    const spent = Number(minutes);
    return minutesBefore(this.clock.now(), Number.isFinite(spent) ? spent : 0);
  }

  private kept: ContactDraft | null = null;

  private begin(): void {
    const project = this.selection.project();
    if (project !== this.project) this.written.set(newDraft('', ''));
    if (project !== this.project) this.sending.forget();
    this.project = project;
    this.beginWith(this.quickLog.beginning());
    this.dialog().nativeElement.showModal();
    this.goTo('[data-begin] input:checked, [data-begin] input');
  }

  /** An appointment that was held brings what is known of it; the rest one says as of any contact. */
  private beginWith(beginning: ContactBeginning | null): void {
    if (beginning === null) {
      // what was begun for an appointment and left is not the next contact
      if (this.written().appointment !== '') this.written.set(newDraft('', ''));
      return;
    }
    const { desk, date, time, appointment, person } = beginning;
    if (person) this.people.remember({ code: person.id, label: person.pseudonym });
    const known = { time: time ?? '', person: person?.id ?? '', appointment };
    this.written.set({ ...newDraft(desk, date), ...known, type: 'individual_guidance', needs: ['work'], minutes: '30' });
    this.tried.set(false);
  }

  /** An entry of this device is shown again; saving it takes its place. */
  private mend(entry: WaitingEntry, write: DeviceWrite): void {
    this.quickLog.open();
    setTimeout(() => {
      this.sending.mend(entry.key, write);
      this.written.set(draftOf(recordContent.catch({}).parse(write.body['content'])));
      this.tried.set(true);
      this.placing.set(true);
    });
  }

  private renew({ desk, way }: Pick<ContactDraft, 'desk' | 'way'>): void {
    this.kept = this.draft();
    this.written.set(newDraft(desk, '', way));
    this.tried.set(false);
    this.placing.set(false);
  }

  private enter(event: KeyboardEvent, target: HTMLElement | null): void {
    const saves = event.ctrlKey || !(target instanceof HTMLButtonElement || target instanceof HTMLTextAreaElement);
    if (!saves || event.defaultPrevented) return;
    event.preventDefault();
    void this.save(event.ctrlKey);
  }

  private letter(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (key === 'p') this.goTo('#ql-person');
    else if (key === 'm') this.goTo('[data-templates] input:checked, [data-templates] input');
    else if (key === 's') this.lines()?.add();
    else if (key === 'z') void this.undo();
    else return;
    event.preventDefault();
  }

  /** After the drawing, so that what is at fault says so; of the very first drawing the words may still be on their way. */
  private goTo(selector: string, tries = 60): void {
    setTimeout(() => {
      const place = this.dialog().nativeElement.querySelector<HTMLElement>(selector);
      if (place) place.focus();
      else if (tries > 0) this.goTo(selector, tries - 1);
    }, 16);
  }

  private refused(field: string): string {
    const problem = this.sending.failure();
    const named = problem?.field === undefined ? undefined : (placeOfField[problem.field] ?? problem.field);
    return named === field ? this.language.word('records.fault.refused') : '';
  }

  private codes(field: string, order: readonly string[]): GroupOption[] {
    const { choices } = formField(field, catalogueField(contactType, field), this.language.code());
    return order.flatMap((code) => choices.find((choice) => choice.code === code) ?? []);
  }
}

/** Whether letters write text there. */
function isTextPlace(target: HTMLElement | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
