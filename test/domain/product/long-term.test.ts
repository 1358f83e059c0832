import { groundStands, longTermOf, mayDrawFor, mayGiveGround } from '../../../src/domain/product/long-term';
import { CATEGORIES } from '../../../src/domain/product/category';
import { standardRules } from '../../../src/domain/product/rules';
import type { Stage } from '../../../src/domain/application/stages';
import type { Verdict } from '../../../src/domain/verdict';
import { APPLICATION_STAGES as STAGES } from '../../../src/contracts/messages/application';

const told = (verdict: Verdict): string | undefined => (verdict.allowed ? undefined : verdict.code);

describe('A term beyond the normal one (RULES 1.1)', () => {
  it.each([
    ['PERSONAL_BUSINESS', 60, 'CASH_CYCLE', false],
    ['WORKING_CAPITAL', 36, 'CASH_CYCLE', false],
    ['PERSONAL_CONSUMER', 60, 'CONSUMPTION_NEED', false],
    ['FIXED_ASSET', 120, 'PROJECT_PAYBACK', true],
  ] as const)('%s: beyond %i months for %s', (category, normal, kind, headOffice) => {
    const product = { category, rules: standardRules(category) };
    expect([longTermOf(product, 1), longTermOf(product, normal)]).toEqual([null, null]);
    const long = { kind, normalMonths: normal, months: normal + 1, headOffice, required: true };
    expect(longTermOf(product, normal + 1)).toEqual(long);
  });

  it('other kinds of business have no normal term, unless their lender sets one', () => {
    const asked = CATEGORIES.filter(
      (category) => longTermOf({ category, rules: standardRules(category) }, 480) !== null,
    );
    expect(asked).toEqual(['PERSONAL_CONSUMER', 'PERSONAL_BUSINESS', 'WORKING_CAPITAL', 'FIXED_ASSET']);
    const housing = { category: 'PERSONAL_HOUSING', rules: { normalTermMonths: 240 } };
    expect(longTermOf(housing, 300)).toMatchObject({ kind: 'OTHER', headOffice: false });
  });

  it('of a facility it is the longest draw that counts, and a ground is not asked for', () => {
    const line = (drawMaxMonths: number) => ({
      category: 'WORKING_CAPITAL',
      rules: { normalTermMonths: 36 },
      line: { drawMaxMonths },
    });
    expect(longTermOf(line(12), 60)).toBeNull();
    const long = longTermOf(line(48), 12);
    expect(long).toMatchObject({ months: 48, required: false });
    expect(groundStands(long, null).allowed).toBe(true);
  });

  it.each([
    ['no ground', null, 'TERM_GROUND_REQUIRED', 'DRAW_BEYOND_NORMAL_TERM'],
    ['one for less', { months: 47 }, 'TERM_GROUND_REQUIRED', 'DRAW_BEYOND_NORMAL_TERM'],
    ['one for as much', { months: 48 }, undefined, undefined],
    ['one for more', { months: 60 }, undefined, undefined],
  ])('%s', (_, ground, code, drawn) => {
    const long = longTermOf({ category: 'WORKING_CAPITAL', rules: { normalTermMonths: 36 } }, 48);
    expect([told(groundStands(long, ground)), told(mayDrawFor(long, ground))]).toEqual([code, drawn]);
    expect([groundStands(null, ground).allowed, mayDrawFor(null, ground).allowed]).toEqual([true, true]);
  });

  it('is given before others judge it, when it comes back, and wherever it is still missing; never once it is over', () => {
    const at = (stage: Stage, stands: boolean): string => told(mayGiveGround(stage, stands)) ?? 'MAY';
    const open = ['DOCUMENTS', 'ADMISSION', 'ADMISSION_REVIEW', 'ADMISSION_RISK', 'INVESTIGATION', 'SUPPLEMENT'];
    const over = ['DISBURSED', 'ISSUED', 'GRANTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'];
    for (const stage of STAGES) {
      const isOver = over.includes(stage);
      expect([stage, at(stage, false)]).toEqual([stage, isOver ? 'CASE_CLOSED' : 'MAY']);
      const standing = isOver ? 'CASE_CLOSED' : open.includes(stage) ? 'MAY' : 'TERM_GROUND_SETTLED';
      expect([stage, at(stage, true)]).toEqual([stage, standing]);
    }
  });
});
