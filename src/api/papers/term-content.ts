import { labelsOf } from '../../contracts/labels';
import type { Block } from '../../domain/paper/paper';
import type { ApplicationRecord } from '../../store/applications-read';
import { displayNamesOf } from '../../store/display-names';
import { longTermAnswer } from '../applications/term-grounds';
import type { ApiDeps } from '../deps';

const KINDS = labelsOf('longTermKind', 'zh');

/** 超常规期限 in the section on use and amount: how long, and why; nothing where the term is a normal one. */
export async function longTermContent(deps: Pick<ApiDeps, 'prisma'>, application: ApplicationRecord): Promise<Block[]> {
  const long = await longTermAnswer(deps, application);
  if (long === null) return [];
  const { months, normalMonths, headOffice, required, stands, grounds, kind } = long;
  const [ground] = grounds;
  if (ground === undefined && !required) return [];
  const term = `${required ? '期限' : '单笔用款最长'}${String(months)}个月，超过常规${String(normalMonths)}个月${headOffice ? '，须总行审批' : ''}。`;
  if (ground === undefined) return [text(`${term}尚未登记理由（${KINDS[kind]}）。`)];
  const named = await displayNamesOf(deps.prisma, [ground.givenBy]);
  const { words, cycleDays, measuredDays, givenBy, givenOn } = ground;
  return [
    text(`${term}${stands ? '' : `登记的理由只适用于${String(ground.months)}个月以内。`}`),
    {
      kind: 'fields',
      rows: [
        ['期限理由', `${KINDS[ground.kind]}：${words}`],
        ...(cycleDays === null ? [] : [['经营现金回收周期', `${String(cycleDays)}天`] as const]),
        ...(measuredDays === null ? [] : [['测算周转天数', `${measuredDays}天`] as const]),
        ['登记', `${givenOn} ${named(givenBy)}`],
      ],
    },
  ];
}

const text = (value: string): Block => ({ kind: 'text', text: value });
