import { afterSetAside, newApplication } from '../../src/domain/application/state';
import type { Stage } from '../../src/domain/application/stages';

it.each<[string, Stage, 'SCORE' | 'PRICE' | 'SCREENING', Stage, number]>([
  ['a score under decision is rated again', 'APPROVAL', 'SCORE', 'RATING', 1],
  ['a score of what is approved too', 'CONTRACT', 'SCORE', 'RATING', 1],
  ['a price of what is approved is decided again, in a new round', 'CONTRACT', 'PRICE', 'APPROVAL', 2],
  ['a price under decision is the approvers’ anyway', 'APPROVAL', 'PRICE', 'APPROVAL', 1],
  ['nothing rests on a score before the rating', 'INVESTIGATION', 'SCORE', 'INVESTIGATION', 1],
  ['what is signed stands', 'DISBURSEMENT', 'SCORE', 'DISBURSEMENT', 1],
  ['what is paid stands', 'DISBURSED', 'PRICE', 'DISBURSED', 1],
  ['a screen turned the client away before there was a case', 'CONTRACT', 'SCREENING', 'CONTRACT', 1],
])('Set aside by a person: %s', (_, stage, kind, then, round) => {
  const state = { ...newApplication({}, []), stage, round: 1 };
  expect(afterSetAside(state, kind)).toMatchObject({ stage: then, round });
});
