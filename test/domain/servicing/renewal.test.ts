import { mayRenew, renewalObstacles, type Renewable, type RenewalAsked } from '../../../src/domain/servicing/renewal';

const LOAN: Renewable = {
  category: 'WORKING_CAPITAL',
  size: 'SMALL',
  status: 'CURRENT',
  maturityOn: '2027-01-15',
  riskClass: 'NORMAL',
  misused: false,
  observed: false,
  dueFen: 0,
};

describe('Renewal without repaying first', () => {
  test.each<[string, Partial<Renewable>, string[]]>([
    ['of a small enterprise’s working capital', {}, []],
    ['of a person’s business loan', { category: 'PERSONAL_BUSINESS', size: 'MICRO' }, []],
    ['of a medium enterprise, while the rule lasts', { size: 'MEDIUM', maturityOn: '2027-09-29' }, []],
    [
      'of a medium enterprise, when it falls due too late',
      { size: 'MEDIUM', maturityOn: '2027-09-30' },
      ['RENEWAL_SIZE'],
    ],
    ['of a large enterprise', { size: 'LARGE' }, ['RENEWAL_SIZE']],
    ['of a consumer loan', { category: 'PERSONAL_CONSUMER' }, ['RENEWAL_CATEGORY']],
    ['of a fixed-asset loan', { category: 'FIXED_ASSET' }, ['RENEWAL_CATEGORY']],
    ['on the day of maturity', { maturityOn: '2026-12-01' }, ['RENEWAL_AFTER_MATURITY']],
    ['of what is settled', { status: 'SETTLED' }, ['RENEWAL_ENDED']],
    [
      'with arrears of a lower class',
      { dueFen: 1, riskClass: 'SPECIAL_MENTION' },
      ['RENEWAL_ARREARS', 'RENEWAL_CLASS'],
    ],
    ['after misuse, under observation', { misused: true, observed: true }, ['RENEWAL_MISUSE', 'RENEWAL_OBSERVED']],
  ])('%s: %j', (_, facts, codes) => {
    expect(renewalObstacles({ ...LOAN, ...facts }, '2026-12-01').map(({ code }) => code)).toEqual(codes);
  });
});

describe('A renewal that is asked for', () => {
  const ASKED: RenewalAsked = { principalFen: 100, outstandingFen: 100, before: 0, maxRenewals: 2 };
  test.each<[string, Partial<Renewable>, Partial<RenewalAsked>, string | undefined]>([
    ['for what is owed', {}, {}, undefined],
    ['for less', {}, { principalFen: 60 }, undefined],
    ['for more', {}, { principalFen: 101 }, 'RENEWAL_AMOUNT'],
    ['of a large enterprise: new borrowing, at least 关注', { size: 'LARGE' }, {}, undefined],
    ['of what is under special mention', { riskClass: 'SPECIAL_MENTION' }, {}, undefined],
    ['of what is non-performing', { riskClass: 'SUBSTANDARD' }, {}, 'RENEWAL_NON_PERFORMING'],
    ['with arrears', { dueFen: 1 }, {}, 'RENEWAL_ARREARS'],
    ['on the day of maturity', { maturityOn: '2026-12-01' }, {}, 'RENEWAL_AFTER_MATURITY'],
    ['under observation', { observed: true }, {}, 'RENEWAL_OBSERVED'],
    ['by a product without it', {}, { maxRenewals: 0 }, 'RENEWAL_NOT_OFFERED'],
    ['for the second time', {}, { before: 1 }, undefined],
    ['for the third time', {}, { before: 2 }, 'RENEWAL_COUNT'],
  ])('%s: %j %j', (_, loan, asked, code) => {
    const verdict = mayRenew({ ...LOAN, ...loan }, { ...ASKED, ...asked }, '2026-12-01');
    expect(verdict.allowed ? undefined : verdict.code).toBe(code);
  });
});
