import fs from 'node:fs';
import path from 'node:path';

const numbers = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`);
const CONVENTIONS = [...numbers('Q', 17), ...numbers('S', 37)].filter((name) => name !== 'Q13');

/** The titles of all tests under a folder. */
function titles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return titles(full);
    if (!entry.name.endsWith('.test.ts') || full === __filename) return [];
    const source = fs.readFileSync(full, 'utf8');
    return [...source.matchAll(/\b(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1).)+)\1/g)].map(
      ([, , title = '']) => title,
    );
  });
}

describe('every numbered convention is cited by a test', () => {
  const cited = new Set(titles(__dirname).flatMap((title) => title.match(/\b[QS]\d+\b/g) ?? []));

  it.each(CONVENTIONS)('%s', (convention) => {
    expect([...cited]).toContain(convention);
  });
});
