import { z } from 'zod';
import { proposeAdmission } from './application-steps';
import { byNo, date } from './fields';
import { operation, printed } from './operation';

const judgement = z.object({
  part: z.enum(['DEPARTMENT', 'RISK']),
  outcome: z.enum(['AGREE', 'RETURN', 'REJECT']),
  opinion: z.string(),
  reasonCode: z.string().nullable(),
  team: z.array(z.string()),
  reportOn: date.nullable(),
  judgedBy: z.string(),
  judgedOn: date,
});

export const getAdmissionForm = operation({
  id: 'getAdmissionForm',
  method: 'get',
  path: '/applications/{no}/admission',
  tag: 'applications',
  summary: { zh: '立项审批表与各方意见', en: 'The project admission form and what was said to it' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: z
    .object({
      asked: z.boolean().meta({ description: '该产品须先立项。The product asks for it.' }),
      form: proposeAdmission.body.shape.form.nullable(),
      proposedBy: z.string().nullable(),
      proposedOn: date.nullable(),
      screening: z.object({ outcome: z.string(), reasons: z.array(z.string()) }).nullable(),
      judgements: z.array(judgement),
    })
    .meta({ id: 'AdmissionFile' }),
  example: {
    response: { asked: true, form: null, proposedBy: null, proposedOn: null, screening: null, judgements: [] },
  },
});

export const printAdmissionForm = operation({
  id: 'printAdmissionForm',
  method: 'get',
  path: '/applications/{no}/admission/paper',
  tag: 'papers',
  summary: { zh: '打印立项审批表（PDF，姓名脱敏）', en: 'Print the project admission form (PDF, name masked)' },
  action: 'APPLICATION_READ',
  params: byNo,
  paper: true,
  response: printed,
  errors: ['ADMISSION_NOT_PROPOSED'],
});
