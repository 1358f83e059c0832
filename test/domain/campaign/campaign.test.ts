import {
  addressed,
  mayActOnCampaign,
  seesCampaign,
  type Campaign,
  type CampaignAct,
  type CampaignPurpose,
} from '../../../src/domain/campaign/campaign';
import { annualRates, mayBeSaid, showsAnnualRate } from '../../../src/domain/campaign/content';
import type { MarketingConsent } from '../../../src/domain/lead/contact';

const code = (verdict: { allowed: boolean; code?: string }): string =>
  verdict.allowed ? 'allowed' : (verdict.code ?? '');

describe('What a campaign may say (RULES 3.7)', () => {
  test.each<[string, boolean]>([
    ['随借随还，欢迎咨询', true],
    ['年化利率3.85%起', true],
    ['年利率（单利）4.35%，按月付息', true],
    ['年化利率 7.2%，即月费率 0.6%', true],
    ['额度最高50万元，年化综合成本 13.03%', true],
    ['利率低至3.85%', false],
    ['日息万分之二起', false],
    ['月费率仅0.6%，年化利率13.03%', false],
    ['每月只要6厘', false],
    ['每月5‰', false],
    ['年化利率优惠。月息0.5%', false],
    ['年化利率单利，月费率仅0.6%', false],
    ['年利率单利,0.6%', false],
    ['年利率优惠月费率仅0.6%', false],
    ['年化利率优惠每日0.02%', false],
    ['From an annual rate of 3.85%', true],
    ['3.85% APR, simple', true],
    ['3.85% a year', true],
    ['Only 0.02% a day', false],
    ['A daily rate you will like', false],
    ['Rates from 3.85%', false],
    ['Annual fee waived, monthly rate 0.5%', false],
    ['Annual fee waived and only 0.5%', false],
    ['Our annual rate is low, only 0.5%', false],
    ['Annual rate or monthly rate 0.5%', false],
    ['Aprons for clients from 0.5%', false],
    ['Annual percentage rate: 3.85%', true],
    ['0.6% per month, which is an annual rate of 13.03%', false],
  ])('%s: %s', (text, expected) => {
    expect(showsAnnualRate(text)).toBe(expected);
  });

  test('reads every annual rate that is named', () => {
    expect(annualRates('年化利率3.85%起，最高年化 18%；月息0.6%')).toEqual([38_500, 180_000]);
    expect(annualRates('An annualised 7.20% or 3.85% APR')).toEqual([72_000, 38_500]);
  });

  test('is judged in each language by itself, and against the lowest rate of the product', () => {
    const words = (body: string) => ({ subject: '经营贷', body });
    const said = (zh: string, en: string) => code(mayBeSaid({ zh: words(zh), en: words(en) }, 38_500));
    expect(said('年化利率3.85%起', 'Ask us')).toBe('allowed');
    expect(said('年化利率3.85%起', 'From 3.85%')).toBe('CAMPAIGN_ANNUAL_RATE');
    expect(said('年化利率3.84%起', 'Ask us')).toBe('CAMPAIGN_RATE_TOO_LOW');
    expect(said('欢迎咨询', '3.84% APR')).toBe('CAMPAIGN_RATE_TOO_LOW');
    const at = (zh: { subject: string; body: string }, en: string) => {
      const verdict = mayBeSaid({ zh, en: words(en) }, 38_500);
      return verdict.allowed ? null : verdict.params['at'];
    };
    expect(at(words('日息万分之二'), 'Ask us')).toBe('zh/body');
    expect(at({ subject: '日息万分之二', body: '欢迎咨询' }, 'Ask us')).toBe('zh/subject');
    expect(at(words('欢迎咨询'), '3.84% APR')).toBe('en/body');
  });
});

describe('The life of a campaign', () => {
  const campaign: Campaign = {
    status: 'WAITING',
    branchCode: 'SB01',
    writers: ['li'],
    from: '2026-12-01',
    until: '2026-12-31',
  };
  const chen = { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' };
  test.each<[CampaignAct, Partial<Campaign>, Partial<typeof chen>, string, string]>([
    ['APPROVE', {}, {}, '2026-12-01', 'allowed'],
    ['APPROVE', { writers: ['chen'] }, {}, '2026-12-01', 'CAMPAIGN_SAME_PERSON'],
    ['APPROVE', { writers: ['chen', 'li'] }, {}, '2026-12-01', 'CAMPAIGN_SAME_PERSON'],
    ['RETURN', { writers: ['chen', 'li'] }, {}, '2026-12-01', 'CAMPAIGN_SAME_PERSON'],
    ['APPROVE', {}, { roles: ['CLIENT_MANAGER'] }, '2026-12-01', 'ROLE_NOT_ALLOWED'],
    ['APPROVE', {}, { branchCode: 'SB02' }, '2026-12-01', 'CASE_OF_OTHER_BRANCH'],
    ['APPROVE', { status: 'APPROVED' }, {}, '2026-12-01', 'CAMPAIGN_STATE'],
    ['REVISE', { status: 'APPROVED' }, {}, '2026-12-01', 'CAMPAIGN_STATE'],
    ['REVISE', { status: 'RETURNED' }, {}, '2026-12-01', 'allowed'],
    ['DISPATCH', {}, {}, '2026-12-01', 'CAMPAIGN_STATE'],
    ['DISPATCH', { status: 'APPROVED' }, {}, '2026-12-01', 'allowed'],
    ['DISPATCH', { status: 'APPROVED' }, {}, '2026-12-31', 'allowed'],
    ['DISPATCH', { status: 'APPROVED' }, {}, '2026-11-30', 'CAMPAIGN_PERIOD'],
    ['DISPATCH', { status: 'APPROVED' }, {}, '2027-01-01', 'CAMPAIGN_PERIOD'],
    ['DISPATCH', { status: 'APPROVED' }, { roles: ['CLIENT_MANAGER'] }, '2026-12-01', 'ROLE_NOT_ALLOWED'],
    ['END', { status: 'APPROVED' }, {}, '2027-02-01', 'allowed'],
    ['END', { status: 'ENDED' }, {}, '2026-12-01', 'CAMPAIGN_STATE'],
  ])('%s of %o by %o on %s: %s', (act, more, who, today, expected) => {
    expect(code(mayActOnCampaign({ ...campaign, ...more }, act, { ...chen, ...who }, today))).toBe(expected);
  });

  test('a branch sees its own and what head office sends; head office sees all', () => {
    expect(['SB01', 'SB02', 'HQ'].map((own) => seesCampaign(own, 'SB01'))).toEqual([true, false, true]);
    expect(['SB01', 'HQ'].map((own) => seesCampaign(own, 'HQ'))).toEqual([true, true]);
  });
});

describe('Who is written to', () => {
  test.each<[CampaignPurpose, Record<MarketingConsent, string>]>([
    ['MARKETING', { NONE: 'NO_CONSENT', GIVEN: 'ADDRESSED', WITHDRAWN: 'WITHDRAWN' }],
    ['TERMS_INFORMATION', { NONE: 'ADDRESSED', GIVEN: 'ADDRESSED', WITHDRAWN: 'WITHDRAWN' }],
    ['TERMS_CONTRACT', { NONE: 'ADDRESSED', GIVEN: 'ADDRESSED', WITHDRAWN: 'ADDRESSED' }],
  ])('%s by what he said of being offered things', (purpose, expected) => {
    for (const consent of ['NONE', 'GIVEN', 'WITHDRAWN'] as const) {
      expect(addressed(purpose, { consent, reachable: true })).toBe(expected[consent]);
      expect(addressed(purpose, { consent, reachable: false })).toBe('UNREACHABLE');
    }
  });
});
