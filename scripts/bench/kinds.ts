import type { Act, DeskCase } from '../../src/cli/demo/desks/act';
import { draw } from '../../src/cli/demo/desks/changes';
import { charge, offer } from '../../src/cli/demo/desks/mortgage';
import { prepared } from '../../src/cli/demo/desks/preparation';
import { capitalPaidIn, feasible } from '../../src/cli/demo/desks/project';
import { stoodFor, suretySigned } from '../../src/cli/demo/desks/surety';
import { COMPANY, PERSON, RATED, type Case } from './cases';
import { issue, signRecorded, suits } from './acts';

type Steps = DeskCase['story'];

/** A kind of business on its way: up to its approval, and from its contract to its end. */
export interface Kind extends Omit<Case, 'story'> {
  productCode: string;
  toApproval: Steps;
  toEnd: Steps;
  /** Where it has come to then. */
  end: 'DISBURSED' | 'ISSUED';
}

type Terms = Partial<Case['application']['terms']> & { principal: string };

const kind = (
  productCode: string,
  category: Case['application']['category'],
  security: Case['application']['security'],
  terms: Terms,
  { toApproval = RATED, toEnd, end = 'DISBURSED' }: Partial<Pick<Kind, 'toApproval' | 'end'>> & Pick<Kind, 'toEnd'>,
): Kind => ({
  client: category.startsWith('PERSONAL') ? PERSON : COMPANY,
  productCode,
  application: {
    category,
    security,
    purpose: '基准测试',
    terms: { method: 'EQUAL_INSTALMENT', annualRate: '0.0435', instalments: 12, ...terms },
  },
  toApproval,
  toEnd,
  end,
});

/** Of a title of its own: one thing secures one sum over all cases. */
const titled =
  (thing: Omit<Parameters<typeof offer>[0], 'titleNo'>): Act =>
  (story) =>
    offer({ ...thing, titleNo: `浙（2019）余杭区不动产权第 ${story.applicationNo.slice(-7)} 号` })(story);
const estate = (value: string): Act => titled({ kind: 'INDUSTRIAL_OR_LAND', description: '厂房及土地', value });
const home = titled({ kind: 'RESIDENTIAL', description: '住宅，建筑面积 98 平方米', value: '1400000.00' });
const mortgaged = (secured: string, signatory: string): Steps[number] => charge(secured, 'REAL_ESTATE', signatory);
const PAID: Steps = [{ do: 'sign' }, { do: 'disburse' }];
/** Granted, then drawn on: the note of a draw is signed and paid like a loan. */
const drawn = (amount: string): Steps => [{ do: 'sign' }, draw(amount, '基准测试', 3), ...PAID];
const ISSUED = { toEnd: [{ do: 'sign' }, prepared, issue], end: 'ISSUED' } as const;
const PROMISED = { method: 'BULLET', annualRate: '0' } as const;

/** Every kind of business there is: what it comes to, from acceptance to the money or the promise. */
export const KINDS: readonly Kind[] = [
  kind('PERSONAL_CONSUMER', 'PERSONAL_CONSUMER', 'UNSECURED', { principal: '120000.00' }, { toEnd: PAID }),
  kind(
    'PERSONAL_BUSINESS',
    'PERSONAL_BUSINESS',
    'MORTGAGE',
    { principal: '600000.00' },
    {
      toApproval: [estate('2000000.00'), ...RATED],
      toEnd: [{ do: 'sign' }, mortgaged('600000.00', PERSON.name), { do: 'disburse', mode: 'ENTRUSTED' }],
    },
  ),
  kind(
    'WORKING_CAPITAL',
    'WORKING_CAPITAL',
    'GUARANTEED',
    { principal: '2000000.00' },
    {
      toApproval: [stoodFor('40000000.00'), ...RATED],
      toEnd: [{ do: 'sign' }, suretySigned('2000000.00'), { do: 'disburse' }],
    },
  ),
  kind(
    'FIXED_ASSET',
    'FIXED_ASSET',
    'MORTGAGE',
    { principal: '2500000.00' },
    {
      toApproval: [
        estate('9000000.00'),
        { do: 'documents' },
        { do: 'admit' },
        // What a project comes to is worked out before it is investigated.
        feasible,
        { do: 'investigate' },
        { do: 'rate', grade: 'A', score: 80 },
      ],
      toEnd: [
        { do: 'sign' },
        mortgaged('2500000.00', COMPANY.name),
        // All of it: the loan is drawn at once.
        capitalPaidIn('19500000.00'),
        prepared,
        { do: 'disburse', mode: 'ENTRUSTED' },
      ],
    },
  ),
  kind(
    'PERSONAL_HOUSING',
    'PERSONAL_HOUSING',
    'MORTGAGE',
    { principal: '800000.00', instalments: 240 },
    {
      toApproval: [home, { do: 'documents' }, suits('25000'), ...RATED.slice(1)],
      toEnd: [signRecorded, mortgaged('800000.00', PERSON.name), prepared, { do: 'disburse', mode: 'ENTRUSTED' }],
    },
  ),
  kind(
    'BUSINESS_LINE',
    'PERSONAL_BUSINESS',
    'UNSECURED',
    { method: 'INTEREST_ONLY', principal: '200000.00' },
    {
      toEnd: drawn('50000.00'),
    },
  ),
  kind(
    'CREDIT_CARD',
    'PERSONAL_CARD',
    'UNSECURED',
    { principal: '60000.00' },
    {
      toApproval: [{ do: 'documents' }, suits('20000'), ...RATED.slice(1)],
      toEnd: drawn('8000.00'),
    },
  ),
  kind(
    'OVERDRAFT',
    'OVERDRAFT',
    'UNSECURED',
    { method: 'BULLET', principal: '1000000.00' },
    {
      toEnd: drawn('300000.00'),
    },
  ),
  kind(
    'BILL_ACCEPTANCE',
    'BILL_ACCEPTANCE',
    'UNSECURED',
    { ...PROMISED, principal: '1000000.00', instalments: 6 },
    ISSUED,
  ),
  kind('LETTER_OF_GUARANTEE', 'LETTER_OF_GUARANTEE', 'UNSECURED', { ...PROMISED, principal: '500000.00' }, ISSUED),
];
