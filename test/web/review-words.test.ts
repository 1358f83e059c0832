import { textOf } from '../../src/contracts/problem';
import { zh } from '../../web/src/i18n/zh';
import type { CodeKind } from '../../web/src/i18n/use-code';
import { shortfallOf } from '../../web/src/pages/accountability/shortfall';
import { signalsOf } from '../../web/src/pages/warning-rules/signals';

describe('What the file does not prove of a duty', () => {
  const named = (kind: CodeKind, code: string): string => (zh.codes[kind] as Record<string, string>)[code] ?? code;
  it.each([
    ['TWO_INVESTIGATORS', 'B', null, '协办调查'],
    ['RATING_IN_FORCE', 'RATING', '2026-01-05', '有效评级 · 2026-01-05'],
    ['AUTHORITY_KEPT', 'BRANCH_COMMITTEE', null, '分行贷审会'],
    ['AUTHORITY_KEPT', 'APPROVAL', null, '审批结论'],
    ['CONDITIONS_MET', 'CONTRACT_EFFECTIVE', null, '合同已生效'],
    ['ENTRUSTED_PAYMENT', 'SELF_PAID', '2026-02-01', '超过限额自主支付 · 2026-02-01'],
    ['INSPECTED_IN_TIME', '0198-4c', '2026-03-01', '2026-03-01'],
  ] as const)('is said in words: %s %s', (duty, about, on, words) => {
    expect(shortfallOf(duty, { about, on, name: null }, named, ({ zh: text }) => text)).toBe(words);
  });

  it('calls a document by the name of its checklist', () => {
    const missing = { about: 'TENANCY_2', on: null, name: { zh: '厂房租赁合同', en: 'Lease of the plant' } };
    for (const language of ['zh', 'en'] as const)
      expect(shortfallOf('DOCUMENTS_VERIFIED', missing, named, (text) => text[language])).toBe(missing.name[language]);
  });
});

describe('A signal', () => {
  it('that is only proposed is known by its name', () => {
    const rule = { code: 'POWER_CUT', level: 'RED' as const, title: { zh: '长期停电', en: 'Power cut' } };
    const proposal = { rules: [rule] } as unknown as NonNullable<Parameters<typeof signalsOf>[0]>['proposal'];
    expect(signalsOf({ rules: [], proposal }, []).get('POWER_CUT')?.title.zh).toBe('长期停电');
  });
});

describe('A refusal', () => {
  it.each([
    ['WRONG_TYPE', { expected: 'int' }, '应填写整数'],
    ['CREDIT_PLAN_STATE', { status: 'ACTIVE' }, '执行中'],
    ['CREDIT_PLAN_NOT_PLANNED', { metric: 'NEW_BORROWERS' }, '新增借款户'],
    ['CAMPAIGN_STATE', { status: 'ENDED' }, '已终止'],
    ['POLICY_STATE', { status: 'RELEASED' }, '已发布'],
    ['MATCH_SIDE', { side: 'CREDIT' }, '信贷方'],
    ['LEAD_NOT_QUALIFIED', { stage: 'CONTACTED' }, '已联系'],
    ['ACCOUNTABILITY_STATE', { status: 'HEARING' }, '陈述申辩'],
    ['WRONG_STAGE', { step: 'rate' }, '评级'],
    ['TASK_FOR_OTHER_ROLE', { role: 'RISK_OFFICER' }, '风险经理'],
    ['CONDITIONS_NOT_MET', { conditions: 'CONTRACT_EFFECTIVE, PURPOSE_CONFIRMED' }, '合同已生效、'],
    ['LAWSUIT_STEP', { next: 'JUDGED, MEDIATED' }, '、'],
    ['MEMBER_NOT_ENTITLED', { reason: 'INVESTIGATOR_MAY_NOT_APPROVE' }, '调查'],
  ] as const)('names the state it is refused for: %s', (code, params, name) => {
    expect(textOf(code, 'zh', params)).toContain(name);
    for (const language of ['zh', 'en'] as const)
      expect(textOf(code, language, params)).not.toContain(Object.values(params)[0]);
  });

  it('leaves what is no code of its kind as it is', () => {
    expect(textOf('CREDIT_PLAN_STATE', 'zh', { status: 'SOMETHING' })).toContain('SOMETHING');
  });
});
