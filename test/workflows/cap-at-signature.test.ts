import { toDbDate } from '../../src/store/dates';
import { addDays } from '../../src/domain/date';
import { PEOPLE } from './support/people';
import { Rounds, reaches, refusalOf } from './support/rounds';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({}, 'PRIVATE');
});
afterAll(() => stage.close());

test('the cap on what a loan costs is that of the day the contract bears, not of the day it is entered (RULES 3.7)', async () => {
  const first = await stage.today();
  // Four times an LPR of 10 % caps 4.35 % nowhere; of what is published on the second day, 1 %, it does from the third.
  const days = Array.from({ length: 75 }, (_, index) => addDays(first, index - 70));
  await stage.db.prisma.lprPublication.createMany({
    data: days.map((day) => ({
      publishedOn: toDbDate(day),
      version: 1,
      oneYear: day <= first ? '0.1' : '0.01',
      overFiveYears: '0.1',
      source: 'test',
      confidence: 'C',
      recordedBy: 'test',
    })),
  });
  const app = await new Rounds(stage, 'AP').waiting();
  await app.decide(PEOPLE.head, 'APPROVE');
  await reaches(app, 'CONTRACT');
  await stage.pass(2);
  const contract = { signatories: ['张三'], evidence: 'v', disbursementAccount: '62220212345678' };
  const sign = (signedOn: string) => app.do('sign', PEOPLE.li, { ...contract, signedOn });
  expect(await refusalOf(sign(addDays(first, 2)))).toBe('COST_ABOVE_CAP');
  expect(await sign(addDays(first, 1))).toMatchObject({ stage: 'DISBURSEMENT' });
});
