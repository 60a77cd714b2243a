import { Component, computed, type ElementRef, inject, linkedSignal, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { indicatorList, paths } from '#contract';
import { contractResource } from '../shared/http/contract-resource';
import { Icon } from '../shared/icons/icon';
import { Language } from '../shared/language/language';
import { QuickLog } from '../shared/quick-log/quick-log';
import { ProjectList } from '../shared/selection/project-list';
import { Selection } from '../shared/selection/selection';
import { Session } from '../shared/session/session';
import { Appearance } from '../shared/theme/appearance';
import { AreaPages } from '../shared/areas/area-pages';
import { Destinations } from './destinations';
import { type Finding, type FindingGroup, found } from './findings';

/** `Ctrl K`: finds pages, projects, indicators of the project and commands. It never looks for people by name. */
@Component({
  selector: 'app-command-search',
  imports: [Icon, TranslocoDirective],
  templateUrl: './command-search.html',
  styleUrl: './command-search.scss',
})
export class CommandSearch {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly projects = inject(ProjectList);
  private readonly destinations = inject(Destinations);
  private readonly areas = inject(AreaPages);
  private readonly appearance = inject(Appearance);
  private readonly quickLog = inject(QuickLog);

  readonly listKeys = output();

  protected readonly opened = signal(false);
  protected readonly words = signal('');
  private readonly indicators = contractResource(indicatorList, () => {
    const project = this.selection.project();
    return this.opened() && project !== null && this.session.may('values.read') ? paths.indicators(project) : undefined;
  });

  protected readonly groups = computed(() => found(this.words(), [this.pages(), this.ofIndicators(), this.ofProjects(), this.commands()]));
  protected readonly flat = computed(() => this.groups().flatMap((group) => group.findings));
  /** Which finding Enter opens; the first again after each letter. */
  protected readonly at = linkedSignal({ source: this.groups, computation: () => 0 });
  protected readonly current = computed(() => this.flat()[this.at()]);

  open(): void {
    this.words.set('');
    this.opened.set(true);
    this.dialog().nativeElement.showModal();
    this.dialog().nativeElement.querySelector('input')?.focus();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected step(event: Event, by: 1 | -1): void {
    event.preventDefault();
    const count = this.flat().length;
    if (count > 0) this.at.update((index) => (index + by + count) % count);
    queueMicrotask(() => this.dialog().nativeElement.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  }

  protected take(finding: Finding | undefined): void {
    if (!finding) return;
    this.close();
    if (finding.to) void this.router.navigate([...finding.to.commands], { queryParams: finding.to.query });
    finding.does?.();
  }

  private pages(): FindingGroup {
    const word = (key: string) => this.language.word(`shell.${key}`);
    const portfolio: Finding = {
      id: 'page-portfolio',
      name: word('portfolio'),
      icon: 'apps',
      to: { commands: ['/portfolio'], query: this.selection.keptElsewhere() },
    };
    const ofInstallation = this.destinations
      .ofInstallation()
      .map<Finding>(({ page, icon }) => ({ id: `page-${page}`, name: word(page), icon, to: { commands: [`/${page}`], query: {} } }));
    const outside = [portfolio, ...ofInstallation];
    if (this.selection.project() === null) return { title: word('search.pages'), findings: outside };
    const query = this.selection.kept();
    const inProject = this.destinations.ofProject().map<Finding>(({ page, icon, path }) => ({
      id: `page-${page}`,
      name: word(page),
      icon,
      to: { commands: this.selection.to(...path), query },
    }));
    const registers = this.areas.registers().map<Finding>(({ register, name, icon }) => ({
      id: `page-${register}`,
      name,
      icon,
      to: { commands: this.selection.to(register), query },
    }));
    return { title: word('search.pages'), findings: [...inProject, ...registers, ...outside] };
  }

  private ofIndicators(): FindingGroup {
    const project = this.selection.project() ?? '';
    const items = this.indicators.hasValue() ? this.indicators.value().items : [];
    const findings = items.map<Finding>((indicator) => ({
      id: `indicator-${indicator.code}`,
      name: this.language.read(indicator.name),
      aside: indicator.code,
      icon: 'query-stats',
      alsoFoundBy: [indicator.commonCode ?? '', ...Object.values(indicator.name)],
      to: { commands: this.selection.to('indicators', indicator.code), query: this.selection.kept() },
    }));
    return { title: this.language.word('shell.search.indicators', { project }), findings };
  }

  private ofProjects(): FindingGroup {
    const findings = this.projects.projects().map<Finding>((project) => ({
      id: `project-${project.acronym}`,
      name: project.acronym,
      aside: this.language.read(project.title),
      icon: 'dashboard',
      alsoFoundBy: [project.leadPartner, project.programme.name],
      to: { commands: ['/projects', project.acronym, 'overview'], query: this.selection.keptElsewhere() },
    }));
    return { title: this.language.word('shell.search.projects'), findings };
  }

  private commands(): FindingGroup {
    const word = (key: string) => this.language.word(`shell.${key}`);
    const logging: Finding[] = this.quickLog.isOffered()
      ? [
          {
            id: 'command-log',
            name: word('logContact'),
            icon: 'add',
            aside: 'N',
            does: () => {
              this.quickLog.open();
            },
          },
        ]
      : [];
    const findings: Finding[] = [
      ...logging,
      {
        id: 'command-light',
        name: `${word('appearance.button')}: ${word('appearance.light')}`,
        icon: 'light-mode',
        does: () => {
          this.appearance.chooseColours('light');
        },
      },
      {
        id: 'command-dark',
        name: `${word('appearance.button')}: ${word('appearance.dark')}`,
        icon: 'dark-mode',
        does: () => {
          this.appearance.chooseColours('dark');
        },
      },
      {
        id: 'command-keys',
        name: word('keys.button'),
        icon: 'keyboard',
        does: () => {
          this.listKeys.emit();
        },
      },
      { id: 'command-sign-out', name: word('account.signOut'), icon: 'logout', does: () => void this.session.signOut() },
    ];
    return { title: word('search.commands'), findings };
  }
}
