import type { Pool } from 'pg';
import { labelsOf } from '../../contracts/labels';
import { parseYuan } from '../../domain/money';
import { yuanOf, type Block } from '../../domain/paper/paper';
import type { ApplicationRecord } from '../../store/applications-read';
import { caseFilesOf } from '../../store/case-files';
import { securityAnswer } from '../applications/security-answer';
import type { ApiDeps } from '../deps';

const KINDS = labelsOf('securityKind', 'zh');
const yuan = (amount: string): string => yuanOf(parseYuan(amount));

/** What secures the case: each thing with its title, appraisal and cap, each guarantor with what he can stand for, and what all of it covers. */
export async function securityContent(
  deps: Pick<ApiDeps, 'prisma' | 'pool'>,
  application: ApplicationRecord,
): Promise<Block[]> {
  const { items, debt, borne, covered, circle } = await securityAnswer(deps, application);
  const offered = items.filter(({ withdrawnOn }) => withdrawnOn === null);
  if (offered.length === 0) return [];
  const circled = circle.length === 0 ? '未见担保圈' : `借款人处于担保圈：${circle.join('、')}`;
  return [
    {
      kind: 'table',
      head: ['担保', '提供人', '权属证号', '评估', '价值', '上限', '可覆盖'],
      rows: offered.map(({ kind, ownerMasked, titleNo, appraisal, value, maxPercent, bears }) => [
        KINDS[kind],
        ownerMasked,
        titleNo ?? '—',
        appraisal === null ? '未评估' : `${appraisal.appraiser}，${appraisal.on}`,
        appraisal === null ? '—' : yuan(value),
        appraisal === null ? '—' : `${String(maxPercent)}%`,
        appraisal === null ? '—' : yuan(bears),
      ]),
      align: ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
    },
    {
      kind: 'text',
      text: `本笔¥${yuan(debt)}，各项担保在上限内合计可覆盖¥${yuan(borne)}，${covered ? '足额' : '不足额'}；${circled}。`,
    },
  ];
}

/** China has one time zone. */
const CHINA_HOURS = 8;
const localTime = (instant: string): string =>
  new Date(Date.parse(instant) + CHINA_HOURS * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The photographs of the site with their time and place. */
export async function siteContent(pool: Pool, applicationNo: string): Promise<Block[]> {
  const placed = (await caseFilesOf(pool, applicationNo)).flatMap(
    ({ documentCode, name, takenAt, latitude, longitude, hash }) =>
      documentCode === null && takenAt !== null
        ? [[name, localTime(takenAt), `${latitude ?? ''}, ${longitude ?? ''}`, hash.slice(0, 16)]]
        : [],
  );
  if (placed.length === 0) return [];
  return [
    { kind: 'table', head: ['现场照片', '拍摄时间（北京时间）', '位置', '摘要（SHA-256 前十六位）'], rows: placed },
  ];
}
