import { z } from 'zod';
import { CUSTODY_ACTS } from '../../domain/collateral/custody';
import { INSURANCE_GAPS } from '../../domain/collateral/insurance';
import { SECURITY_FORMS } from '../../domain/security/form';
import { amount, businessNo, byNo, date, money, text, username } from './fields';
import { operation } from './operation';

const entry = z.object({
  id: z.string(),
  paper: z.string(),
  act: z.enum(CUSTODY_ACTS),
  place: z.string(),
  reason: z.string(),
  backBy: date.nullable(),
  by: username,
  on: date,
  confirmedBy: username.nullable(),
});
const paper = z.object({
  paper: z.string(),
  state: z.enum(['UNKNOWN', 'IN', 'OUT', 'RELEASED']).meta({ description: '待复核、在库、出库、已发还。' }),
  place: z.string(),
  backBy: date.nullable(),
  since: date,
  pending: entry.nullable().meta({ description: '待第二人复核的登记。The entry that waits for a second person.' }),
});
const policy = z.object({
  id: z.string(),
  insurer: z.string(),
  policyNo: z.string(),
  insured: money,
  lenderFirst: z.boolean(),
  from: date,
  until: date,
  evidence: z.string(),
  by: username,
});

const item = z.object({
  no: z.string(),
  form: z.enum(SECURITY_FORMS),
  kind: z.string(),
  ownerMasked: z.string(),
  description: z.string(),
  titleNo: z.string().nullable(),
  valuations: z.array(z.object({ on: date, value: money })),
  change: z
    .string()
    .nullable()
    .meta({ description: '较放款时的价值变动。Against the value lent on.', example: '-8.0%' }),
  maxPercent: z.int(),
  bears: money,
  revaluationDue: date.nullable(),
  registration: z
    .object({ certificateNo: z.string(), registeredOn: date, validUntil: date.nullable(), searchedOn: date })
    .nullable(),
  papers: z.array(paper),
  history: z.array(entry),
  policies: z.array(policy),
  insuranceGaps: z.array(z.enum(INSURANCE_GAPS)),
});

export const collateral = z
  .object({
    debt: money.meta({ description: '所担保贷款的本金余额。Principal outstanding on it.' }),
    margin: z
      .object({ borne: money, short: money, called: z.boolean() })
      .nullable()
      .meta({ description: '覆盖与缺口；called：超过上限五个百分点，须追加担保。Null without things.' }),
    items: z.array(item),
  })
  .meta({ id: 'LoanCollateral', description: '贷后押品管理。The security of a loan after lending.' });

export const COLLATERAL_EXAMPLE = {
  debt: '800000.00',
  margin: { borne: '840000.00', short: '0.00', called: false },
  items: [],
};
const shared = { tag: 'security', response: collateral } as const;
const act = { ...shared, method: 'post', status: 201, idempotent: true } as const;
const path = '/loans/{no}/collateral' as const;
export const byItem = byNo.extend({ item: businessNo });

export const getCollateral = operation({
  ...shared,
  id: 'getLoanCollateral',
  method: 'get',
  path,
  summary: {
    zh: '贷后押品：价值、覆盖、权证保管、保险、登记',
    en: 'The security of a loan: value, cover, title papers, insurance, registration',
  },
  action: 'LOAN_READ',
  params: byNo,
  example: { response: COLLATERAL_EXAMPLE },
});

/** An entry of the custody register, for a loan, a facility, a promise or an application. */
export const custodyInput = z
  .strictObject({
    paper: text(120).meta({ description: '权证名称与编号。Its name and number.' }),
    act: z.enum(CUSTODY_ACTS),
    place: text(120).meta({ description: '库位，或领取人。Safe and shelf, or to whom it goes.' }),
    reason: text(300, 0).default(''),
    backBy: date.optional(),
  })
  .meta({ id: 'CustodyInput' });
export const CUSTODY_EXAMPLE = {
  paper: '不动产登记证明 浙(2026)杭州市0001234',
  act: 'IN',
  place: '一号库 3-12',
  reason: '抵押登记办妥',
} as const;
export const CUSTODY_ERRORS = [
  'CUSTODY_PENDING',
  'CUSTODY_ACT',
  'CUSTODY_BACK_BY',
  'CUSTODY_RELEASE_EARLY',
  'CUSTODY_FACILITY_LIVES',
  'CUSTODY_PROMISE_STANDS',
  'CUSTODY_CASE_OPEN',
  'SURETY_NOT_HELD',
] as const;
export const byCustodyEntry = { entry: z.string().regex(/^\d{1,15}$/, 'TEXT_FORMAT') };

export const enterCustody = operation({
  ...act,
  id: 'enterCustody',
  path: `${path}/{item}/custody`,
  summary: { zh: '权证入库、出库、归还、发还（第二人复核后生效）', en: 'Enter a title paper: in, out, back, released' },
  action: 'CUSTODY_RECORD',
  params: byItem,
  body: custodyInput,
  errors: CUSTODY_ERRORS,
  example: { body: CUSTODY_EXAMPLE, response: COLLATERAL_EXAMPLE },
});

export const confirmCustody = operation({
  ...act,
  id: 'confirmCustody',
  path: `${path}/{item}/custody/{entry}/confirmation`,
  summary: { zh: '第二人复核权证登记', en: 'The second person confirms an entry of the custody register' },
  action: 'CUSTODY_RECORD',
  params: byItem.extend(byCustodyEntry),
  errors: ['CUSTODY_CONFIRMED', 'CUSTODY_SAME_PERSON', 'ENGINE_UNAVAILABLE'],
  example: { response: COLLATERAL_EXAMPLE },
});

export const recordInsurance = operation({
  ...act,
  id: 'recordInsurance',
  path: `${path}/{item}/insurance`,
  summary: { zh: '登记押品保险', en: 'Record an insurance policy of a thing' },
  action: 'INSURANCE_RECORD',
  params: byItem,
  body: z
    .strictObject({
      insurer: text(80),
      policyNo: text(80),
      insured: amount,
      lenderFirst: z.boolean(),
      from: date,
      until: date,
      evidence: text(200).meta({ description: '保单存放处或影像编号。' }),
    })
    .meta({ id: 'InsuranceInput' }),
  errors: ['INSURANCE_DATES', 'INSURANCE_KNOWN', 'SURETY_NOT_HELD', 'ENGINE_UNAVAILABLE'],
  example: {
    body: {
      insurer: '示例财产保险',
      policyNo: 'PYAA2026001',
      insured: '1200000',
      lenderFirst: true,
      from: '2026-01-15',
      until: '2027-01-14',
      evidence: 'DOC-8001',
    },
    response: COLLATERAL_EXAMPLE,
  },
});

export const extendRegistration = operation({
  ...act,
  id: 'extendRegistration',
  path: `${path}/{item}/registration-extension`,
  summary: { zh: '登记担保登记的展期', en: 'Enter that the registration was extended' },
  action: 'SECURITY_REGISTER',
  params: byItem,
  body: z
    .strictObject({ validUntil: date, searchedOn: date, searchNo: text(80), searchClean: z.boolean() })
    .meta({ id: 'RegistrationExtensionInput' }),
  errors: [
    ...(['REGISTRATION_NOT_EXTENDED', 'REGISTRATION_WITHOUT_END', 'MANAGER_MAY_NOT_REGISTER'] as const),
    'ENGINE_UNAVAILABLE',
  ],
  example: {
    body: { validUntil: '2028-01-14', searchedOn: '2026-12-20', searchNo: 'CX-2', searchClean: true },
    response: COLLATERAL_EXAMPLE,
  },
});
