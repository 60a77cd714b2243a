import axe from 'axe-core';

/** Rules about a whole page, which a component alone cannot keep. */
const ofWholePages = ['region', 'page-has-heading-one', 'landmark-one-main', 'html-has-lang', 'document-title', 'bypass'];

/**
 * What WCAG 2.2 AA finds wrong in what is drawn, one line per fault; empty is good.
 * `expect(await accessibilityFaults(fixture.nativeElement)).toEqual([])`
 */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  // a bar that stays in view covers something wherever one stands, but for the end of the page
  element.scrollIntoView({ block: 'end' });
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries(ofWholePages.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}
