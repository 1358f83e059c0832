import fs from 'node:fs';
import path from 'node:path';
import { readExamples } from '../../src/cli/demo';
import { exampleSchema } from '../../src/cli/demo/example';
import { failuresOf } from '../../src/cli/demo/cases';
import { CASES } from '../../src/cli/demo/desks/cases';
import { numberedClient } from '../../src/cli/demo/identities';
import { productFor } from '../../src/cli/demo/product-choice';
import { parseCreditCode } from '../../src/domain/identity/credit-code';
import { parseIdentityNumber } from '../../src/domain/identity/identity-number';
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

describe('the cases on the desks of the demo', () => {
  const clients = CASES.map(({ client }, n) => numberedClient(client, n + 1));

  test('are of the same clients each time, each with a number and a telephone of his own', () => {
    expect(clients).toEqual(CASES.map(({ client }, n) => numberedClient(client, n + 1)));
    expect(new Set(clients.map(({ identity }) => identity)).size).toBe(CASES.length);
    expect(new Set(clients.map(({ phone }) => phone)).size).toBe(CASES.length);
    for (const { kind, identity } of clients)
      expect(() => (kind === 'PERSON' ? parseIdentityNumber(identity) : parseCreditCode(identity))).not.toThrow();
  });

  test.each(CASES)('$client.name asks for what a seeded product lends', ({ client, application, productCode }) => {
    const { category, security, terms } = application;
    const product = productFor(
      [...SEEDED_PRODUCTS].sort((a, b) => (a.code < b.code ? -1 : 1)),
      category,
      productCode,
    );
    if (product === undefined) throw new Error(`no product of category ${category}`);
    expect(breachesOf(product, { clientKind: client.kind, relatedParty: false, security, terms })).toEqual([]);
  });

  test('stand each for itself: what cannot be written is told, and the next is written', async () => {
    const done: string[] = [];
    const write = (name: string) => [name, () => Promise.resolve(void done.push(name))] as const;
    const broken = ['campaigns', () => Promise.reject(new Error('CAMPAIGN_VERSION'))] as const;
    expect(await failuresOf([write('faq'), broken, write('leads')])).toEqual(['campaigns: CAMPAIGN_VERSION']);
    expect(done).toEqual(['faq', 'leads']);
  });
});
