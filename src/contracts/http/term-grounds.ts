import { z } from 'zod';
import { LONG_TERM_KINDS } from '../../domain/product/long-term';
import { byNo, date, text, whole } from './fields';
import { operation } from './operation';

/** Why a contract is to run longer than is normal: words, and for a business the days in which its cash comes back. */
export const termGroundInput = z.strictObject({
  words: text(2000, 10).meta({ description: '调查核实的理由。What the investigators found.' }),
  cycleDays: whole(1, 3650)
    .optional()
    .meta({ description: '经营现金回收周期（天）。Days in which operating cash comes back.' }),
});

const termGround = z
  .object({
    months: z.int().meta({ description: '适用的最长期限（月）。The longest term it was given for.' }),
    kind: z.enum(LONG_TERM_KINDS),
    words: z.string(),
    cycleDays: z.int().nullable(),
    measuredDays: z.string().nullable().meta({
      description:
        '登记时流动资金需求测算的周转天数。Days of the need for working capital that was on file when it was given.',
    }),
    givenBy: z.string(),
    givenOn: date,
  })
  .meta({ id: 'TermGround', description: '超常规期限的理由（只增不改）。Why a term goes beyond the normal one.' });

/** Of a case whose term goes beyond the normal one of its product. */
export const longTerm = z
  .object({
    kind: z.enum(LONG_TERM_KINDS),
    normalMonths: z.int().meta({ description: '案件所用产品版本的常规期限。By the version that the case pins.' }),
    months: z.int().meta({ description: '现拟合同期限；额度为最长单笔用款期限。Of a facility, of its longest draw.' }),
    headOffice: z.boolean().meta({ description: '须总行审批。Decided by the head office.' }),
    required: z.boolean().meta({
      description:
        '须有理由方可同意；额度无理由时，用款不超过常规期限。False of a facility: drawn on for no longer then.',
    }),
    stands: z.boolean().meta({ description: '已登记的理由覆盖现拟期限。The ground on file carries this term.' }),
    grounds: z.array(termGround).meta({ description: '最新在前，以最新为准。The latest first; it counts.' }),
  })
  .meta({ id: 'LongTerm', description: '超过常规的期限及其理由。A term beyond the normal one, with its grounds.' });

export const giveTermGround = operation({
  id: 'giveTermGround',
  method: 'post',
  path: '/applications/{no}/term-grounds',
  tag: 'applications',
  status: 201,
  idempotent: true,
  summary: {
    zh: '登记期限超过常规的理由；无理由不得签署同意的报告，不得同意',
    en: 'Give the ground of a term beyond the normal one; without it no report in favour is signed and nobody says yes',
  },
  action: 'APPLICATION_INVESTIGATE',
  params: byNo,
  body: termGroundInput.extend({
    months: whole(1, 480).optional().meta({
      description: '适用的最长期限（月）；不填为现拟期限。The longest term it is for; as now proposed when left out.',
    }),
  }),
  response: longTerm,
  errors: ['TERM_GROUND_NOT_ASKED', 'TERM_GROUND_SETTLED', 'CASE_CLOSED'],
  example: { body: { words: '主要客户为大型总包，工程款平均 14 个月回笼，已核验近三年回款流水', cycleDays: 420 } },
});
