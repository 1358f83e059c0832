import type { DeskCase } from '../../src/cli/demo/desks/act';
import { feasible } from '../../src/cli/demo/desks/project';
import type { Example } from '../../src/cli/demo/example';

type Case = Pick<DeskCase, 'client' | 'application'> & Pick<Example, 'story'>;

const TO_APPROVAL: Example['story'] = [
  { do: 'documents' },
  { do: 'investigate' },
  { do: 'rate', grade: 'A', score: 80 },
];
const APPROVED: Example['story'] = [{ do: 'decide', level: 'SUB_BRANCH_HEAD', outcome: 'APPROVE' }];
const PERSON: DeskCase['client'] = { kind: 'PERSON', name: '测试' };
const COMPANY: DeskCase['client'] = { kind: 'COMPANY', name: '测试制造有限公司' };

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
  story: TO_APPROVAL,
};

/** The same of each kind of loan that such a level decides: of a project what it comes to is worked out before it is investigated. */
export const WAITING: readonly DeskCase[] = [
  PERSONAL_WAITING,
  { client: PERSON, application: application('PERSONAL_BUSINESS', 'MORTGAGE', '600000.00'), story: TO_APPROVAL },
  { client: COMPANY, application: application('WORKING_CAPITAL', 'GUARANTEED', '2000000.00'), story: TO_APPROVAL },
  {
    client: COMPANY,
    application: application('FIXED_ASSET', 'MORTGAGE', '2500000.00'),
    story: [
      { do: 'documents' },
      { do: 'admit' },
      feasible,
      { do: 'investigate' },
      { do: 'rate', grade: 'A', score: 80 },
    ],
  },
];

/** A loan paid out this day. */
export const PERSONAL_LOAN: Case = {
  ...PERSONAL_WAITING,
  story: [...TO_APPROVAL, ...APPROVED, { do: 'sign' }, { do: 'disburse' }],
};
