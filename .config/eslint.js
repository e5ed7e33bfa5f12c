import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const pure = [
  { name: 'Date', message: 'core is pure: take the instant as an argument (Clock lives in platform/ports.ts).' },
  { name: 'process', message: 'core is pure: settings arrive as arguments (app/env.ts reads them).' },
  { name: 'fetch', message: 'core is pure: no I/O.' },
  { name: 'setTimeout', message: 'core is pure and synchronous.' },
];

export default tseslint.config(
  { ignores: ['src/platform/db/generated/**', '**/generated.ts', '**/*.generated.ts', 'data/**', '.tmp/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-params': ['error', 3],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only src/app/env.ts reads the environment.',
        },
      ],
    },
  },
  { files: ['src/app/env.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/cli/**', 'tools/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/core/**/*.ts', 'src/lib/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pure],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'core is pure.' }],
    },
  },
);
