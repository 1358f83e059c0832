import fs from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

/** The modules whose doc comments carry examples; their exports are what an example may name. */
const MODULES = [
  'money',
  'rate',
  'rounding',
  'date',
  'calendar/calendar',
  'schedule/payment',
  'schedule/quote',
  'account/classification',
  'account/simulate',
  'classification/classify',
  'classification/floors',
  'classification/observation',
  'classification/risk-class',
  'ledger/position',
  'ledger/entry',
  'pricing/lpr',
  'pricing/rate-rule',
  'provision/entry',
  'provision/provision',
  'servicing/alarm',
  'servicing/repayment',
  'servicing/extension',
  'collection/ladder',
  'collection/contact',
  'collection/promise',
  'collection/actions',
  'client/relation',
  'client/consent',
  'admission/policy',
  'admission/screen',
  'appraisal/figure',
  'appraisal/appraise',
  'appraisal/working-capital',
  'appraisal/repayment-capacity',
  'appraisal/rating-model',
  'appraisal/corporate-rating',
  'appraisal/personal-scorecard',
  'appraisal/collateral',
  'appraisal/guarantee',
] as const;

const ROOT = path.join(__dirname, '../../src/domain');
// The modules are named by data, and jest compiles them on the way.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const names = Object.assign({}, ...MODULES.map((name) => require(path.join(ROOT, name)) as object)) as object;

/** Each `@example expression // => value` of a module. */
function examplesOf(name: string): [code: string, value: string][] {
  const source = fs.readFileSync(path.join(ROOT, `${name}.ts`), 'utf8');
  return [...source.matchAll(/@example (.+?) \/\/ => (.+?)\s*(?:\*\/)?$/gm)].map(([, code = '', value = '']) => [code, value]);
}

describe.each(MODULES)('examples of %s', (name) => {
  const examples = examplesOf(name);

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)('%s is %s', (code, value) => {
    const run = (text: string): unknown => runInNewContext(`(${text})`, { ...names, String, Number });
    expect(run(code)).toEqual(run(value));
  });
});
