const swc = [
  '@swc/jest',
  { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' },
];
// ESM-only packages are compiled too; jest runs CommonJS.
const esmOnly = ['jose', 'temporal-polyfill', 'temporal-utils', '@prisma/schema-engine-wasm'].join('|');
module.exports = {
  // Stories wait more than they compute, so every core has a worker; one that has grown is begun anew.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1500MB',
  // Files share two cores: a story ends when it has been told, not when the machine was busy.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  runtime: '<rootDir>/test/support/runtime.cjs',
  resolver: '<rootDir>/test/support/resolver.cjs',
  globalSetup: '<rootDir>/test/support/setup.ts',
  globalTeardown: '<rootDir>/test/support/teardown.ts',
  transform: { '^.+\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};
