import fs from 'node:fs';
import path from 'node:path';
import { readExamples } from '../../src/cli/demo';
import { exampleSchema } from '../../src/cli/demo/example';
import { productFor } from '../../src/cli/demo/product-choice';
import { breachesOf } from '../../src/domain/product/eligibility';
import { SEEDED_PRODUCTS } from '../../src/store/seed/products';
import { root } from '../support/run';

describe('the examples', () => {
  test('are at least five, each file named by its number and its own name', () => {
    const files = fs
      .readdirSync(path.join(root, 'examples'))
      .filter((file) => file.endsWith('.json'))
      .sort();
    const names = readExamples().map(({ name }) => name);
    expect(files).toEqual(names.map((name, index) => `${String(index + 1)}-${name}.json`));
    expect(names.length).toBeGreaterThanOrEqual(5);
  });

  test.each(readExamples())('$name says what is expected of it, and nothing the schema does not know', (example) => {
    expect(() => exampleSchema.parse(example)).not.toThrow();
    expect(() => exampleSchema.parse({ ...example, extra: 1 })).toThrow();
    expect(() => exampleSchema.parse({ ...example, expect: undefined })).toThrow();
  });

  test.each(readExamples())('$name asks for what a seeded product of its category lends', ({ client, application }) => {
    const { category, security, terms } = application;
    // In the order in which the API tells them, so that what is chosen here is chosen there.
    const product = productFor(
      [...SEEDED_PRODUCTS].sort((a, b) => (a.code < b.code ? -1 : 1)),
      category,
    );
    if (product === undefined) throw new Error(`no product of category ${category}`);
    expect(breachesOf(product, { clientKind: client.kind, relatedParty: false, security, terms })).toEqual([]);
  });

  test('end in every way a loan can end', () => {
    const ends = readExamples().map(({ expect: end }) => end.loan?.status ?? end.stage);
    expect(new Set(ends)).toEqual(new Set(['SETTLED', 'REJECTED', 'WRITTEN_OFF']));
  });
});
