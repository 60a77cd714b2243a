import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Failure } from '../shared/http/failure';
import { problemOf } from '../shared/http/problem-error';
import { ProjectContext } from '../shared/selection/project-context';
import { NotYours } from './not-yours';

/** Around every page of a project: a project that is not there, or did not arrive, is said once and not by each part of the page. */
@Component({
  selector: 'app-project-frame',
  imports: [Failure, NotYours, RouterOutlet],
  template: `
    @if (missing()) {
      <app-not-yours />
    } @else if (context.project.error(); as error) {
      <app-failure [error]="error" (again)="context.project.reload()" />
    } @else {
      <router-outlet />
    }
  `,
})
export class ProjectFrame {
  protected readonly context = inject(ProjectContext);
  protected readonly missing = computed(() => {
    const error = this.context.project.error();
    return error !== undefined && [403, 404].includes(problemOf(error).problem.status);
  });
}
