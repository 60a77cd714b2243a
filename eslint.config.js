import angular from 'angular-eslint';
import boundaries from 'eslint-plugin-boundaries';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { importLaw } from './tools/lint/import-law.js';

/** Protection of people starts in the browser (G28): no way around Angular's sanitising, no code from text. */
const noMarkupFromText = [
  { selector: 'CallExpression[callee.property.name=/^bypassSecurityTrust/]', message: 'bypassSecurityTrust* is not used (G28).' },
  { selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message: 'HTML is never made from text (G28).' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.angular/',
      '.data/',
      'coverage/',
      'node_modules/',
      'apps/api/src/platform/database/generated/',
      'tools/testing/specs.generated.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, prettier],
    plugins: { boundaries },
    settings: importLaw.settings,
    rules: {
      ...importLaw.rules,
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...noMarkupFromText],
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules and Angular components are classes by nature
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // Nest reads the types of constructor parameters at run time, so an injected class must be a real import.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/dashboard/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'app', style: 'camelCase' }],
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'app', style: 'kebab-case' }],
    },
  },
  {
    files: ['apps/dashboard/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/no-inline-styles': 'off' },
  },
);
