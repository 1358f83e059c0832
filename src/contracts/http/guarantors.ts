import { z } from 'zod';
import { CHANGE_KINDS } from '../../domain/client-change/kinds';
import { byNo, date, listOf, money, username } from './fields';
import { operation } from './operation';

const event = z
  .object({
    id: z.string(),
    kind: z.enum(CHANGE_KINDS),
    on: date,
    evidence: z.string(),
    note: z.string(),
    by: username,
  })
  .meta({ id: 'GuarantorEvent', description: '保证人的重大变更。What befell, or changed of, a guarantor.' });

const guarantor = z
  .object({
    no: z.string(),
    kind: z.enum(['PERSON', 'COMPANY']),
    nameMasked: z.string(),
    netAssets: money.nullable().meta({ description: '最近报表或评估的净资产；未知为空。' }),
    given: money.meta({ description: '对外担保余额：评估所载与在册保证合同孰高。What he stands for.' }),
    free: money.nullable().meta({ description: '剩余担保能力。What he can still stand for.' }),
    overcommitted: z.boolean(),
    arrears: z.object({ loans: z.int(), days: z.int() }).meta({ description: '本行逾期笔数和最长逾期天数。' }),
    events: z.array(event),
  })
  .meta({ id: 'LoanGuarantor', description: '保证人监测。A guarantor of a loan, watched.' });

export const listGuarantors = operation({
  id: 'listLoanGuarantors',
  method: 'get',
  path: '/loans/{no}/guarantors',
  tag: 'security',
  summary: { zh: '贷款的保证人：能力、自身逾期、变故', en: 'The guarantors of a loan: capacity, arrears, events' },
  action: 'LOAN_READ',
  params: byNo,
  response: listOf(guarantor),
  example: {
    response: {
      data: [
        {
          no: 'CL00000012',
          kind: 'COMPANY',
          nameMasked: '杭州********公司',
          netAssets: '9000000.00',
          given: '10000000.00',
          free: '0.00',
          overcommitted: true,
          arrears: { loans: 0, days: 0 },
          events: [],
        },
      ],
    },
  },
});
