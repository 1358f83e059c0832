import fs from 'node:fs';
import path from 'node:path';
import { openApiDocument } from '../src/api/openapi';
import { projectRoot } from '../src/runtime/paths';

/** Writes docs/openapi.json; with --check fails when it is not what the code says. */
function main(args: readonly string[]): number {
  const file = path.join(projectRoot(), 'docs/openapi.json');
  const now = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  if (!args.includes('--check')) {
    fs.writeFileSync(file, now);
    console.log(`docs/openapi.json: ${String(Object.keys((JSON.parse(now) as { paths: object }).paths).length)} paths`);
    return 0;
  }
  const written = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (written === now) return 0;
  console.error('docs/openapi.json is not what the code says: run `npm run openapi` and commit the result');
  return 1;
}

process.exitCode = main(process.argv.slice(2));
