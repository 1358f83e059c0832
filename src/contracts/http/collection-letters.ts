import { z } from 'zod';
import { LETTER_KINDS, LETTER_METHODS, LETTER_OUTCOMES } from '../../domain/collection/letters';
import { businessNo, byId, date, fileHash, listOf, money, text } from './fields';
import { operation } from './operation';

const letter = z
  .object({
    id: z.string(),
    kind: z.enum(LETTER_KINDS),
    party: z.enum(['DEBTOR', 'GUARANTOR']),
    method: z.enum(LETTER_METHODS),
    sentOn: date,
    tracking: z.string().nullable(),
    addressAgreed: z.boolean(),
    amount: money.meta({ description: '寄出当日的欠款。What was due on the day of sending.' }),
    note: z.string(),
    by: z.string(),
    evidence: z.string().nullable(),
    outcome: z.object({ kind: z.enum(LETTER_OUTCOMES), on: date }).nullable(),
    demandedOn: date.nullable().meta({
      description:
        '视为主张权利、时效重新起算之日；为空则不产生中断。The day from which limitation runs anew; null when it does not.',
    }),
  })
  .meta({ id: 'CollectionLetter', description: '催收通知书或律师函及其送达。A letter of demand and its delivery.' });

const EXAMPLE = {
  id: 'LT20270105000001',
  kind: 'DEMAND',
  party: 'DEBTOR',
  method: 'POST',
  sentOn: '2027-01-05',
  tracking: 'EMS1234567890CN',
  addressAgreed: true,
  amount: '10237.19',
  note: '',
  by: 'he.tao',
  evidence: null,
  outcome: null,
  demandedOn: '2027-01-12',
} as const;

export const listLetters = operation({
  id: 'listCollectionLetters',
  method: 'get',
  path: '/collections/{id}/letters',
  tag: 'collections',
  summary: { zh: '案件的催收函件', en: 'The letters of a case' },
  action: 'COLLECTION_READ',
  params: byId,
  response: listOf(letter),
  example: { response: { data: [EXAMPLE] } },
});

export const sendLetter = operation({
  id: 'recordCollectionLetter',
  method: 'post',
  path: '/collections/{id}/letters',
  tag: 'collections',
  summary: { zh: '登记寄出的催收通知书或律师函', en: 'Record a letter of demand that was sent' },
  action: 'COLLECTION_ACT',
  status: 201,
  idempotent: true,
  params: byId,
  body: z.strictObject({
    kind: z.enum(LETTER_KINDS),
    party: z.enum(['DEBTOR', 'GUARANTOR']).default('DEBTOR'),
    method: z.enum(LETTER_METHODS),
    sentOn: date,
    tracking: text(60).optional(),
    addressAgreed: z
      .boolean()
      .meta({ description: '寄往合同约定的送达地址。To the address for service that the contract names.' }),
    note: text(500, 0).default(''),
  }),
  response: listOf(letter),
  errors: ['LETTER_TRACKING', 'DATE_IN_FUTURE', 'CONTACT_NO_GUARANTOR', 'CASE_CLOSED'],
  example: {
    body: { kind: 'DEMAND', method: 'POST', sentOn: '2027-01-05', tracking: 'EMS1234567890CN', addressAgreed: true },
    response: { data: [EXAMPLE] },
  },
});

export const recordLetterOutcome = operation({
  id: 'recordLetterOutcome',
  method: 'post',
  path: '/collections/{id}/letters/{letterId}/outcome',
  tag: 'collections',
  summary: { zh: '登记送达结果与凭证', en: 'Record what became of a letter, with its proof' },
  action: 'COLLECTION_ACT',
  status: 201,
  idempotent: true,
  params: byId.extend({ letterId: businessNo }),
  body: z.strictObject({
    kind: z.enum(LETTER_OUTCOMES),
    on: date,
    evidence: fileHash.optional().meta({ description: '送达凭证文件的 SHA-256。SHA-256 of the file that proves it.' }),
    note: text(500, 0).default(''),
  }),
  response: listOf(letter),
  errors: ['LETTER_ANSWERED', 'LETTER_OUTCOME_DATE', 'LETTER_EVIDENCE'],
});
