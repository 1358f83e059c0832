/** `node ci-summary.mjs FOLDER`: adds up jest's JSON results there and prints "N passed, N failed". */
import fs from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
let passed = 0;
let failed = 0;
for (const file of files) {
  const result = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  passed += result.numPassedTests;
  // A file that did not even load counts as one failure: its tests are not among the others.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}
console.log(`${passed} passed, ${failed} failed`);
// No result at all is no success.
process.exit(failed > 0 || passed === 0 ? 1 : 0);
