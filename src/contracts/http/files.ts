import { z } from 'zod';
import { businessDate } from '../../domain/business-time';
import { businessNo, byNo, instant, listOf } from './fields';
import { operation, printed } from './operation';

/** What is on record of every file, whatever it belongs to. */
export const filedFields = {
  id: z.string(),
  hash: z.string().meta({ description: '内容的 SHA-256。SHA-256 of the content.' }),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  takenAt: instant.nullable(),
  latitude: z.string().nullable(),
  longitude: z.string().nullable(),
  filedBy: z.string(),
  filedAt: instant,
};

const caseFile = z
  .object({ ...filedFields, documentCode: z.string().nullable() })
  .meta({ id: 'CaseFile', description: '申请档案中的一个文件。One file of an application.' });

const degree = (most: number): z.ZodString =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,6})?$/, 'DEGREE_FORMAT')
    .refine((text) => Math.abs(Number(text)) <= most, 'DEGREE_FORMAT');

/** Of a day that the system reckons with. */
function isInRange(instant: string): boolean {
  try {
    businessDate(Date.parse(instant));
    return true;
  } catch {
    return false;
  }
}

/** A file's name, and when and where a photograph was taken. */
export const takenQuery = z.strictObject({
  name: z
    .string()
    .min(1, 'TEXT_LENGTH')
    .max(400, 'TEXT_LENGTH')
    .meta({ description: '文件名，须与内容类型相符。Called as its content is.' }),
  takenAt: z.iso
    .datetime({ offset: true, error: 'INSTANT_FORMAT', abort: true })
    .refine(isInRange, 'DATE_OUT_OF_RANGE')
    .optional(),
  latitude: degree(90).optional(),
  longitude: degree(180).optional(),
});

export const uploadFile = operation({
  id: 'uploadFile',
  method: 'post',
  path: '/applications/{no}/files',
  tag: 'applications',
  summary: {
    zh: '上传资料文件或现场照片（请求体即文件内容）',
    en: 'File a document or a photograph; the body is the file itself',
  },
  action: 'APPLICATION_FILE',
  status: 201,
  upload: true,
  params: byNo,
  query: takenQuery.extend({
    document: businessNo
      .optional()
      .meta({ description: '资料清单代码；现场照片不填。Item of the checklist; none for evidence.' }),
  }),
  response: caseFile,
  errors: [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_TAKEN',
    'FILE_NAME_MISLEADS',
    'FILE_ACTIVE_CONTENT',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'FILE_PLACE_INCOMPLETE',
    'DATE_IN_FUTURE',
    'DOCUMENT_UNKNOWN',
    'APPLICATION_CLOSED',
    'UNSUPPORTED_MEDIA_TYPE',
  ],
});

export const listFiles = operation({
  id: 'listFiles',
  method: 'get',
  path: '/applications/{no}/files',
  tag: 'applications',
  summary: { zh: '申请的全部文件', en: 'The files of an application' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: listOf(caseFile),
  example: { response: { data: [] } },
});

export const readFile = operation({
  id: 'readFile',
  method: 'get',
  path: '/applications/{no}/files/{id}',
  tag: 'applications',
  summary: { zh: '查看一个文件（留痕）', en: 'Read a file; that it was read is on record' },
  action: 'APPLICATION_READ',
  paper: true,
  params: byNo.extend({ id: z.string().regex(/^\d{1,18}$/, 'TEXT_FORMAT') }),
  response: printed,
});
