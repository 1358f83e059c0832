import { z } from 'zod';
import { EVIDENCE_KINDS } from '../../domain/inspection/evidence';
import { businessNo, byNo } from './fields';
import { operation, printed } from './operation';
import { filedFields, takenQuery } from './files';

export const byInspection = byNo.extend({ id: businessNo });

export const evidence = z
  .object({ ...filedFields, kind: z.enum(EVIDENCE_KINDS) })
  .meta({ id: 'InspectionEvidence', description: '检查证据：照片、用途凭证。Evidence of an inspection.' });

export const fileEvidence = operation({
  id: 'fileEvidence',
  method: 'post',
  path: '/loans/{no}/inspections/{id}/files',
  tag: 'inspections',
  summary: {
    zh: '上传检查照片或用途凭证（请求体即文件内容）',
    en: 'File a photograph or what shows the use of the funds; the body is the file itself',
  },
  action: 'INSPECTION_REPORT',
  status: 201,
  upload: true,
  params: byInspection,
  query: takenQuery.extend({ kind: z.enum(EVIDENCE_KINDS).default('PHOTO') }),
  response: evidence,
  errors: [
    'INSPECTION_NOT_OPEN',
    'EVIDENCE_UNPLACED',
    'EVIDENCE_REUSED',
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_TAKEN',
    'FILE_NAME_MISLEADS',
    'FILE_ACTIVE_CONTENT',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'FILE_PLACE_INCOMPLETE',
    'DATE_IN_FUTURE',
    'UNSUPPORTED_MEDIA_TYPE',
  ],
});

export const readEvidence = operation({
  id: 'readEvidence',
  method: 'get',
  path: '/loans/{no}/inspections/{id}/files/{file}',
  tag: 'inspections',
  summary: { zh: '查看检查证据（留痕）', en: 'Look at evidence; that it was looked at is on record' },
  action: 'INSPECTION_READ',
  paper: true,
  params: byInspection.extend({ file: z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT') }),
  response: printed,
});

export const printInspection = operation({
  id: 'printInspection',
  method: 'get',
  path: '/loans/{no}/inspections/{id}/paper',
  tag: 'inspections',
  summary: { zh: '贷后检查报告（PDF，姓名脱敏）', en: 'The report as PDF, the name masked' },
  action: 'INSPECTION_READ',
  paper: true,
  params: byInspection,
  response: printed,
  errors: ['INSPECTION_NOT_REPORTED'],
});
