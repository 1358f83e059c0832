import fs from 'node:fs';
import path from 'node:path';
import { STORY_TITLES } from '../../src/contracts/story-titles';

const STORE = path.resolve(__dirname, '../../src/store');

/** Every action that is written into the audit log by its name. */
function actions(): string[] {
  const files = fs.readdirSync(STORE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = fs.readFileSync(path.join(STORE, file), 'utf8');
    const written = text.match(/\baction: [^,\n}]*'[A-Z_]+'|\b(?:note|trail)\(tx, \w+, [^,]*'[A-Z_]+'[^,]*/g) ?? [];
    return written.flatMap((one) => one.match(/(?<!=== ')(?<=')[A-Z_]{4,}(?=')/g) ?? []);
  });
}

it('Whatever is recorded has a name in Chinese and in English: a story shows no codes', () => {
  const recorded = new Set(actions());
  expect(recorded.size).toBeGreaterThan(80);
  // A proposal says of what it is before its state: PRODUCT_PROPOSED, AUTHORITY_PROPOSED.
  recorded.delete('PROPOSED');
  const proposed = ['PRODUCT', 'AUTHORITY', 'ADMISSION_POLICY', 'WARNING_POLICY'].flatMap((subject) =>
    ['PROPOSED', 'CONFIRMED', 'REJECTED'].map((state) => `${subject}_${state}`),
  );
  const untitled = [...recorded, ...proposed].filter((one) => STORY_TITLES[one] === undefined);
  expect(untitled).toEqual([]);
});
