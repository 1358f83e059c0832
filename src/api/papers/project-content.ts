import type { ProjectTables } from '../../domain/feasibility/tables';
import type { Factor } from '../../domain/feasibility/sensitivity';
import { percentOf, yuanOf, type Block } from '../../domain/paper/paper';
import { parseYuan } from '../../domain/money';
import { parseRate } from '../../domain/rate';
import type { ApplicationRecord } from '../../store/applications-read';
import { appraisalsOf } from '../../store/appraisals';
import type { ApiDeps } from '../deps';
import { appraised } from './report-content';

const PHASES = { CONSTRUCTION: '建设', OPERATION: '经营' };
const FACTORS: Record<Factor, string> = {
  SALES: '销售收入',
  COST: '经营成本',
  INVESTMENT: '建设投资',
  INTEREST: '借款利率',
};
const yuan = (text: string): string => yuanOf(parseYuan(text));

/** The feasibility of the project in a report on a loan for fixed assets; undefined of any other loan. */
export async function projectContent(
  { prisma }: Pick<ApiDeps, 'prisma'>,
  { no, category }: ApplicationRecord,
): Promise<Block[] | undefined> {
  if (category !== 'FIXED_ASSET') return undefined;
  const [found] = await appraisalsOf(prisma, no, 'FEASIBILITY');
  return found?.project === undefined ? [] : [...appraised(found), flowTable(found.project), caseTable(found.project)];
}

const flowTable = ({ years }: ProjectTables): Block => ({
  kind: 'table',
  head: ['年', '阶段', '经营净现金流', '净现金流', '累计', '利息', '还本', '借款余额', '偿债备付率'],
  rows: years.map((year) => [
    String(year.year),
    PHASES[year.phase],
    ...[year.operating, year.net, year.cumulative, year.interest, year.principal, year.balance].map(yuan),
    year.dscr ?? '—',
  ]),
  align: ['center', 'center', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
});

const caseTable = ({ sensitivity }: ProjectTables): Block => ({
  kind: 'table',
  head: ['因素', '变动', '净现值', '内部收益率', '最低偿债备付率'],
  rows: sensitivity.map(({ factor, changePercent, npv, irr, minDscr }) => [
    FACTORS[factor],
    `${changePercent > 0 ? '+' : ''}${String(changePercent)}%`,
    yuan(npv),
    irr === null ? '—' : percentOf(parseRate(irr)),
    minDscr ?? '—',
  ]),
  align: ['left', 'right', 'right', 'right', 'right'],
});
