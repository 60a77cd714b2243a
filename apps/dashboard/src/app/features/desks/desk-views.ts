import type { Permission } from '#contract';

/** What of a desk is shown. */
export type DeskView = 'facts' | 'hours' | 'staff' | 'activity';

const needs: Readonly<Record<DeskView, Permission>> = {
  facts: 'projects.read',
  hours: 'projects.read',
  staff: 'desk-keeping.read',
  activity: 'desk-work.read',
};

/** The parts of a desk's page that somebody may see, in their order. */
export function viewsFor(may: (permission: Permission) => boolean): readonly DeskView[] {
  return (Object.keys(needs) as DeskView[]).filter((view) => may(needs[view]));
}
