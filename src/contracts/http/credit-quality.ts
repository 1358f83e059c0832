import { z } from 'zod';
import { BUCKET_NAMES } from './dashboard';
import { date, money, rate } from './fields';
import { operation } from './operation';

const asOf = z.strictObject({
  asOf: date.optional().meta({
    description: '默认为各笔贷款已到的最近业务日。Default: the latest business date that any loan has reached.',
  }),
});

const age = z.object({
  monthsOnBook: z.int().meta({ description: '账龄（月），当月为 0。Months on book, 0 in the month of disbursement.' }),
  over30: money.meta({
    description: '曾逾期 30 天以上的贷款的发放额。Disbursed to loans that were ever over 30 days.',
  }),
  over30Share: rate.nullable(),
  over90: money,
  over90Share: rate.nullable(),
});

export const getVintages = operation({
  id: 'getVintages',
  method: 'get',
  path: '/reports/vintages',
  tag: 'oversight',
  summary: {
    zh: 'Vintage：按放款月份的累计 30+、90+',
    en: 'Vintages: by month of disbursement, cumulative 30+ and 90+ by months on book',
  },
  action: 'REPORT_READ',
  query: asOf,
  response: z.object({
    branchCode: z.string().nullable(),
    asOf: date,
    cohorts: z.array(z.object({ month: z.string(), loans: z.int(), disbursed: money, ages: z.array(age) })),
  }),
});

export const getRollRates = operation({
  id: 'getRollRates',
  method: 'get',
  path: '/reports/roll-rates',
  tag: 'oversight',
  summary: {
    zh: '滚动率：一个月内逾期天数各档的迁徙',
    en: 'Roll rates: where the loans of each bucket are a month later',
  },
  action: 'REPORT_READ',
  query: asOf,
  response: z.object({
    branchCode: z.string().nullable(),
    since: date.nullable().meta({ description: '期初日终；空为没有可比的日终。The end of day compared with, if any.' }),
    on: date.nullable(),
    buckets: z.array(
      z.object({
        bucket: z.enum(BUCKET_NAMES),
        loans: z.int(),
        principal: money,
        repaid: money,
        rollRate: rate.nullable().meta({
          description: '变差（含核销）占期初（不含结清）。Worse or written off, of the start without what was repaid.',
        }),
        to: z.array(z.object({ to: z.string(), loans: z.int(), principal: money })),
      }),
    ),
  }),
});
