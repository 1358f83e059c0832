import fs from 'node:fs';
import path from 'node:path';
import { sourceOfFigure } from '../../src/contracts/figure-sources';
import { figureName, figureValue } from '../../src/contracts/figure-text';

const ROOMS = ['appraisal', 'feasibility'].map((room) => path.resolve(__dirname, '../../src/domain', room));
/** Every reference that a figure is given in the domain, as it stands in the code. */
const references = ROOMS.flatMap((room) =>
  fs.readdirSync(room).map((file) => fs.readFileSync(path.join(room, file), 'utf8')),
)
  .flatMap((code) => [...code.matchAll(/['`](RULES [^'`]+|国发[^'`]+)['`]/g)])
  .map(([, reference = '']) => reference);

it('People read where each figure of an appraisal comes from in words, never our own reference', () => {
  expect(references.length).toBeGreaterThan(8);
  for (const reference of references)
    for (const said of Object.values(sourceOfFigure(reference))) expect(said).not.toMatch(/RULES|\[M\]|\d\.\d/);
  expect(sourceOfFigure('RULES 6.1, model CORP-2').zh).toBe('企业信用评级模型 CORP-2');
});

it('The figures of an appraisal are read by their names, money with separators, shares in per cent', () => {
  expect(figureName('THING_2')).toEqual({ zh: '押品 2', en: 'Thing 2' });
  expect(figureName('DSCR').zh).toBe('偿债保障比');
  const shown = (code: string, value: string | null, unit: string) => figureValue({ code, value, unit });
  expect(shown('NEED', '-12974038.38', 'YUAN')).toBe('-12,974,038.38');
  expect(shown('DEBT_RATIO', '0.6667', 'RATIO')).toBe('66.67%');
  expect(shown('INTEREST_COVER', '9.2143', 'RATIO')).toBe('9.2143');
  expect(shown('DTI', null, 'RATIO')).toBe('—');
});
