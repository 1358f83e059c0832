import { z } from 'zod';
import { byNo, fileHash } from './fields';
import { takenQuery } from './files';
import { operation, printed } from './operation';

const filed = z
  .object({ hash: fileHash, name: z.string(), mime: z.string(), size: z.int() })
  .meta({ id: 'ClientEventFile', description: '变更的证明文件。What proves a change of a client.' });

export const fileClientEvidence = operation({
  id: 'fileClientEvidence',
  method: 'post',
  path: '/clients/{no}/event-files',
  tag: 'clients',
  summary: {
    zh: '上传变更的证明文件（请求体即文件内容），登记变更时以其哈希引用',
    en: 'File what proves a change, the body being the file itself; the change names it by its hash',
  },
  action: 'CLIENT_EVENT',
  status: 201,
  upload: true,
  params: byNo,
  query: takenQuery.pick({ name: true }),
  response: filed,
  errors: [
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_TAKEN',
    'FILE_NAME_MISLEADS',
    'FILE_ACTIVE_CONTENT',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'UNSUPPORTED_MEDIA_TYPE',
  ],
});

export const readClientEvidence = operation({
  id: 'readClientEvidence',
  method: 'get',
  path: '/clients/{no}/event-files/{hash}',
  tag: 'clients',
  summary: { zh: '查看变更的证明文件', en: 'Read what proves a change' },
  action: 'CLIENT_READ',
  paper: true,
  params: byNo.extend({ hash: fileHash }),
  response: printed,
});
