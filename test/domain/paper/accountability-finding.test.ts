import type { IsoDate } from '../../../src/domain/date';
import { accountabilityFinding, type FindingPaper } from '../../../src/domain/paper/accountability-finding';

const day = (text: string): IsoDate => text;
const appeal = (decidedOn: string | null) => ({
  text: '申请复议',
  on: day('2026-03-12'),
  decision: decidedOn === null ? null : { text: '维持', on: day(decidedOn) },
});
const person = (given: ReturnType<typeof appeal> | null): FindingPaper['people'][number] => ({
  name: '李娜',
  bears: [],
  unproved: [],
  finding: null,
  statement: null,
  appeal: given,
});
const printed = (over: Partial<FindingPaper>): string => {
  const { blocks } = accountabilityFinding({
    caseNo: 'AC1',
    loanNo: 'LN1',
    lender: '示例银行',
    cause: null,
    openedOn: day('2026-02-01'),
    investigator: '吴刚',
    concludedOn: day('2026-03-10'),
    concluder: '沈燕',
    appealBy: day('2026-03-16'),
    endedOn: null,
    today: day('2026-03-16'),
    evidence: null,
    people: [person(null)],
    ...over,
  });
  const [facts] = blocks;
  if (facts?.kind !== 'fields') throw new Error('it begins with facts');
  return facts.rows.find(([name]) => name === '效力')?.[1] ?? '';
};

describe('A finding of accountability says whether it stands and whether its reader may still appeal', () => {
  it.each<[string, Partial<FindingPaper>, string]>([
    ['on the last day of appeal', {}, '尚未生效，可于2026年3月16日（含当日）前申请复议一次'],
    ['while his appeal waits', { people: [person(appeal(null))] }, '尚未生效，复议申请待决定'],
    [
      'when his appeal was decided and others may still appeal',
      { people: [person(appeal('2026-03-15'))] },
      '尚未生效，复议已决定，待2026年3月16日复议期届满',
    ],
    ['past the days, on another’s appeal', { today: day('2026-03-17') }, '尚未生效，复议期已过，待他人复议决定'],
    ['ended', { endedOn: day('2026-03-17'), today: day('2026-03-20') }, '2026年3月17日起生效'],
  ])('%s', (_, over, standing) => {
    expect(printed(over)).toBe(standing);
  });
});
