import { z } from 'zod';

/** What is owed, never less than nothing: a debt below zero would lift the capacity to repay. */
const owed = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,15})(\.\d{1,2})?$/, { error: 'MONEY_FORMAT', abort: true })
  .refine((sum) => !sum.startsWith('-'), 'MONEY_NEGATIVE');

/** What a credit report says, as far as an appraisal asks. */
export const creditReport = z
  .strictObject({
    overdueMonths: z
      .string()
      .regex(/^[0-7]{24}$/, 'TEXT_FORMAT')
      .meta({
        description: '近 24 个月还款状态，最近一月在末；0 正常，1-7 逾期月数。Newest month last.',
        example: '000000000000000000000000',
      }),
    queriesLast3Months: z.int().min(0).max(999),
    monthlyPayments: owed.meta({ description: '现有贷款每月应还（元）' }),
    unsecuredDebt: owed,
    totalDebt: owed,
    guaranteesGiven: owed,
    overdueNow: owed,
    publicRecords: z.array(z.string().max(200, 'TEXT_LENGTH')).max(50).meta({ description: '公共记录，如失信被执行' }),
  })
  .meta({ id: 'CreditReport' });

export type CreditReport = z.output<typeof creditReport>;
