import type { DeskCase } from '../../src/cli/demo/desks/act';
import type { Example } from '../../src/cli/demo/example';

export type Case = Pick<DeskCase, 'client' | 'application'> & Pick<Example, 'story'>;

export const RATED: Example['story'] = [
  { do: 'documents' },
  { do: 'investigate' },
  { do: 'rate', grade: 'A', score: 80 },
];
const APPROVED: Example['story'] = [{ do: 'decide', level: 'SUB_BRANCH_HEAD', outcome: 'APPROVE' }];
export const PERSON: DeskCase['client'] = { kind: 'PERSON', name: '测试' };
export const COMPANY: DeskCase['client'] = { kind: 'COMPANY', name: '测试制造有限公司' };

const application = (
  category: Case['application']['category'],
  security: Case['application']['security'],
  principal: string,
): Case['application'] => ({
  category,
  security,
  purpose: '基准测试',
  terms: { method: 'EQUAL_INSTALMENT', principal, annualRate: '0.0435', instalments: 12 },
});

/** A loan that its sub-branch may decide alone, up to that decision. */
export const PERSONAL_WAITING: Case = {
  client: PERSON,
  application: application('PERSONAL_CONSUMER', 'UNSECURED', '120000.00'),
  story: RATED,
};

/** A loan paid out this day. */
export const PERSONAL_LOAN: Case = {
  ...PERSONAL_WAITING,
  story: [...RATED, ...APPROVED, { do: 'sign' }, { do: 'disburse' }],
};
