import fs from 'node:fs';
import path from 'node:path';
import { readExamples } from '../../src/cli/demo';
import { exampleSchema } from '../../src/cli/demo/example';
import { root } from '../support/run';

describe('the examples', () => {
  test('are at least five, each file named by its number and its own name', () => {
    const files = fs.readdirSync(path.join(root, 'examples')).filter((file) => file.endsWith('.json')).sort();
    const names = readExamples().map(({ name }) => name);
    expect(files).toEqual(names.map((name, index) => `${String(index + 1)}-${name}.json`));
    expect(names.length).toBeGreaterThanOrEqual(5);
  });

  test.each(readExamples())('$name says what is expected of it, and nothing the schema does not know', (example) => {
    expect(() => exampleSchema.parse(example)).not.toThrow();
    expect(() => exampleSchema.parse({ ...example, extra: 1 })).toThrow();
    expect(() => exampleSchema.parse({ ...example, expect: undefined })).toThrow();
  });

  test('end in every way a loan can end', () => {
    const ends = readExamples().map(({ expect: end }) => end.loan?.status ?? end.stage);
    expect(new Set(ends)).toEqual(new Set(['SETTLED', 'REJECTED', 'WRITTEN_OFF']));
  });
});
