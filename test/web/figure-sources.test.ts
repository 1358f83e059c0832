import fs from 'node:fs';
import path from 'node:path';
import { sourceOfFigure } from '../../src/contracts/figure-sources';

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
