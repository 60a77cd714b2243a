import type { DeskView } from '#contract';
import type { Language } from '#domain';
import { dimensions, dimensionTitle, memberName, type Dimension } from '#wording';

/** A part of a figure in words: `sex:F;desk:LI-D1` → “Sesso: Donne, Sportello: SUI Livorno”. */
export function partWords(where: string, desks: readonly DeskView[], language: Language): string {
  return where
    .split(';')
    .map((condition) => {
      const at = condition.indexOf(':');
      const [name, members] = [condition.slice(0, at), condition.slice(at + 1)];
      if (!isDimension(name)) return condition;
      const named = members
        .split('|')
        .map((member) => (name === 'desk' ? deskName(member, desks, language) : memberName(name, member, language)));
      return `${dimensionTitle(name, language)}: ${named.join(', ')}`;
    })
    .join(' · ');
}

/** A desk by its name; people whom no desk took in charge are at “no desk”. */
export function deskName(code: string, desks: readonly DeskView[], language: Language): string {
  return desks.find((desk) => desk.code === code)?.name ?? memberName('desk', code, language);
}

function isDimension(name: string): name is Dimension {
  return name in dimensions;
}
