import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node gives every package the CommonJS build of graphql-js; Vite would give our sources the other one, and two never mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
  },
});
