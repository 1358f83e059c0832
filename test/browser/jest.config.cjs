/** The workbench in a real browser on a real system: `npm run test:browser`. */
const { transform, transformIgnorePatterns, resolver, runtime, testEnvironment } = require('../../jest.config.js');
module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
  globalSetup: '<rootDir>/test/browser/support/setup.ts',
  globalTeardown: '<rootDir>/test/browser/support/teardown.ts',
  resolver,
  runtime,
  testEnvironment,
  transform,
  transformIgnorePatterns,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  testTimeout: 120_000,
  // One system and one processor's worth of browser at a time.
  maxWorkers: 1,
};
