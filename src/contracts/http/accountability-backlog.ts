import { z } from 'zod';
import { RISK_CLASSES } from '../../domain/classification';
import { bulk, preview, ticked } from './bulk';
import { branchCode, date, money, pageOf, pageQuery } from './fields';
import { operation } from './operation';

const missed = z
  .object({
    loanNo: z.string(),
    branchCode,
    cause: z.enum(['NON_PERFORMING', 'WRITE_OFF']),
    riskClass: z.enum(RISK_CLASSES),
    recognisedOn: date.nullable(),
    principal: money,
    daysOverdue: z.int(),
  })
  .meta({
    id: 'LoanWithoutAccountability',
    description: '已不良或已核销而未作责任认定的贷款。A loan gone wrong without a case of accountability.',
  });

const about = { tag: 'oversight', action: 'ACCOUNTABILITY_ASK' } as const;

export const listAccountabilityBacklog = operation({
  ...about,
  id: 'listAccountabilityBacklog',
  method: 'get',
  path: '/accountability-backlog',
  summary: {
    zh: '责任认定补立清单：启用前已不良或已核销、尚无认定案的贷款',
    en: 'Loans that were bad or written off before cases were kept, and have none',
  },
  query: pageQuery,
  response: pageOf(missed),
  example: {
    response: {
      data: [
        {
          loanNo: 'LN20250301000001',
          branchCode: 'SB01',
          cause: 'WRITE_OFF',
          riskClass: 'LOSS',
          recognisedOn: '2026-02-10',
          principal: '120000.00',
          daysOverdue: 640,
        },
      ],
      nextCursor: null,
      hasMore: false,
    },
  },
});

export const causeAccountability = operation({
  ...bulk,
  ...about,
  id: 'causeAccountability',
  path: '/accountability-backlog/cases',
  summary: {
    zh: '批量补立责任认定（可先预览）：每笔自补立之日起计立案期限',
    en: 'Make cases due for many such loans (preview first); their days count from now',
  },
  body: z.strictObject({ nos: ticked, preview }).meta({ id: 'CauseAccountabilityInput' }),
  example: {
    body: { nos: ['LN20250301000001'], preview: true },
    response: {
      preview: true,
      results: [{ no: 'LN20250301000001', outcome: 'POSSIBLE', code: null, detail: null }],
    },
  },
});
