/**
 * The import law: which part of the tree may import which. One line per row of the table in CONTRIBUTING.md.
 * The first pattern that matches names the element, so special folders stand before general ones.
 */
const element = (type, pattern, capture) => ({ type, pattern, ...(capture && { capture }) });
const mayImport = (type, ...types) => ({ from: { element: { type } }, allow: { to: { element: { types: { anyOf: types } } } } });
const packages = { to: { module: { origin: ['external', 'core'] } } };

const elements = [
  element('domain', 'libs/domain'),
  element('contract', 'libs/contract'),
  element('charts', 'libs/charts'),
  element('wording', 'libs/wording'),
  element('testkit', 'libs/testkit'),
  element('api-feature', 'apps/api/src/features/*', ['feature']),
  element('api-platform', 'apps/api/src/platform'),
  element('api-root', 'apps/api/src'),
  element('api-test', 'apps/api/test'),
  element('ui-feature', 'apps/dashboard/src/app/features/*', ['feature']),
  element('ui-shared', 'apps/dashboard/src/app/shared'),
  element('ui-root', 'apps/dashboard/src'),
  element('e2e', 'apps/dashboard-e2e'),
  element('tool', 'tools'),
];

const policies = [
  mayImport('charts', 'domain'),
  mayImport('wording', 'domain'),
  mayImport('contract', 'domain'),
  mayImport('testkit', 'domain', 'contract'),
  mayImport('api-feature', 'domain', 'contract', 'charts', 'wording', 'api-platform'),
  mayImport('api-platform', 'domain', 'contract', 'charts', 'wording'),
  mayImport('api-root', 'domain', 'contract', 'api-feature', 'api-platform'),
  mayImport('api-test', 'domain', 'contract', 'testkit', 'api-feature', 'api-platform', 'api-root', 'tool'),
  mayImport('ui-feature', 'domain', 'contract', 'charts', 'wording', 'ui-shared'),
  mayImport('ui-shared', 'domain', 'contract', 'charts', 'wording'),
  mayImport('ui-root', 'domain', 'contract', 'charts', 'wording', 'ui-feature', 'ui-shared'),
  // `npm start` is a tool: it prepares the database and then starts the API
  mayImport('tool', 'domain', 'contract', 'charts', 'wording', 'api-platform', 'api-root'),
  mayImport('e2e', 'domain', 'contract', 'wording', 'tool', 'api-test'),
  // libs/domain stands on nothing but calendar arithmetic and a table of letters; every other part may use packages
  { from: { element: { type: '!(domain)' } }, allow: packages },
  {
    from: { element: { type: 'domain' } },
    allow: { to: { module: { origin: 'external', source: '{date-fns,date-fns/*,@date-fns/utc,any-ascii}' } } },
  },
  // specs may use packages and builders of examples, and the API's specs its test server
  { from: { file: { categories: 'spec' } }, allow: packages },
  { from: { file: { categories: 'spec' } }, allow: { to: { element: { types: { anyOf: ['testkit', 'api-test'] } } } } },
];

export const importLaw = {
  settings: {
    'import/resolver': { typescript: { project: './tsconfig.base.json' } },
    'boundaries/elements': elements,
    'boundaries/files': [{ category: 'spec', pattern: '**/*.spec.ts' }],
  },
  rules: { 'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies }] },
};
