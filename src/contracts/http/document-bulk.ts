import { z } from 'zod';
import { bulk, preview, ticked } from './bulk';
import { byNo, date, text } from './fields';
import { operation } from './operation';

/** What may be said of many documents at once; a waiver is argued for one by one (RULES 5.1). */
export const DOCUMENT_VERDICTS = ['RECEIVED', 'ORIGINAL_SEEN', 'VERIFIED', 'RETURNED'] as const;

const note = text(500);

export const judgeDocuments = operation({
  ...bulk,
  id: 'judgeDocuments',
  path: '/applications/{no}/documents/verdicts',
  tag: 'applications',
  summary: {
    zh: '批量登记、核验或退回一笔申请的资料（先预览，逐项给出结果）',
    en: 'Receive, verify or return many documents of a case: previewed, one result each',
  },
  action: 'APPLICATION_DOCUMENTS',
  params: byNo,
  body: z
    .strictObject({
      nos: ticked.meta({ description: '资料代码。Codes of the documents.' }),
      preview,
      status: z.enum(DOCUMENT_VERDICTS),
      expiresOn: date.optional(),
      note: note.optional().meta({ description: '共同的说明；退回时必填（或逐项填写）。For all; required to return.' }),
      notes: z
        .record(z.string(), note)
        .optional()
        .meta({ description: '逐项的说明，按资料代码。Of one document, by its code; goes before the common one.' }),
    })
    .refine(
      ({ status, nos, note: common, notes }) =>
        status !== 'RETURNED' || common !== undefined || nos.every((code) => notes?.[code] !== undefined),
      { error: 'REQUIRED', path: ['note'] },
    )
    .meta({ id: 'JudgeDocumentsInput' }),
  example: {
    body: { nos: ['ID_CARD', 'INCOME_PROOF'], preview: false, status: 'RETURNED', note: '复印件不清晰，请重新提交' },
    response: {
      preview: false,
      results: [
        { no: 'ID_CARD', outcome: 'DONE', code: null, detail: null },
        { no: 'INCOME_PROOF', outcome: 'DONE', code: null, detail: null },
      ],
    },
  },
});
