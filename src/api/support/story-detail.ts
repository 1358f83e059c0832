import { CODES } from '../../domain/notice/codes';
import { formatParam } from '../../domain/notice/params';
import { noticeText } from './notice-text';

interface Bilingual {
  zh: string;
  en: string;
}
type Kind = 'text' | 'code' | 'fen' | 'yuan';

/** The facts of an audit entry that tell a reader something; all others stay in the audit log. */
const FACTS: readonly (Bilingual & { name: string; kind: Kind })[] = [
  { name: 'to', kind: 'code', zh: '转入', en: 'now' },
  { name: 'outcome', kind: 'code', zh: '结论', en: 'outcome' },
  { name: 'grade', kind: 'text', zh: '等级', en: 'grade' },
  { name: 'score', kind: 'text', zh: '评分', en: 'score' },
  { name: 'principal', kind: 'yuan', zh: '金额', en: 'amount' },
  { name: 'amountFen', kind: 'fen', zh: '金额', en: 'amount' },
  { name: 'dueFen', kind: 'fen', zh: '应还未还', en: 'due and unpaid' },
  { name: 'daysOverdue', kind: 'text', zh: '逾期天数', en: 'days overdue' },
  { name: 'status', kind: 'code', zh: '状态', en: 'status' },
  { name: 'reason', kind: 'text', zh: '原因', en: 'reason' },
  { name: 'comment', kind: 'text', zh: '意见', en: 'comment' },
  { name: 'note', kind: 'text', zh: '记录', en: 'note' },
];

/** The detail line of a story in people's words; null when there is nothing to add. */
export function storyDetail(detail: Readonly<Record<string, unknown>>): Bilingual | null {
  const said = FACTS.flatMap(({ name, kind, zh, en }) => {
    const value = wordsOf(detail[name], kind);
    return value === null ? [] : [{ zh: `${zh} ${value.zh}`, en: `${en} ${value.en}` }];
  });
  if (said.length === 0) return null;
  return { zh: said.map((fact) => fact.zh).join(' · '), en: said.map((fact) => fact.en).join(' · ') };
}

/** A notice by what stands above it; by its name only where it cannot be written. */
export function noticeTitle(template: string, params: unknown): Bilingual {
  const subjectIn = (language: 'zh' | 'en'): string => noticeText(template, asParams(params), language).subject;
  return { zh: `通知：${subjectIn('zh')}`, en: `Notice: ${subjectIn('en')}` };
}

const asParams = (params: unknown): Record<string, unknown> =>
  typeof params === 'object' && params !== null ? { ...params } : {};

/** A notice's way and fate. */
export function noticeDetail(channel: unknown, status: unknown): Bilingual {
  const way = nameOf(channel);
  const fate = NOTICE_STATES[String(status)] ?? nameOf(status);
  return { zh: `${way.zh} · ${fate.zh}`, en: `${way.en} · ${fate.en}` };
}

const NOTICE_STATES: Readonly<Record<string, Bilingual>> = {
  PENDING: { zh: '待发送', en: 'waiting' },
  SENT: { zh: '已发送', en: 'sent' },
  FAILED: { zh: '发送失败', en: 'failed' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
};

function nameOf(code: unknown): Bilingual {
  const text = String(code);
  return CODES[text] ?? { zh: text, en: text };
}

function wordsOf(value: unknown, kind: Kind): Bilingual | null {
  if (kind === 'fen') return typeof value === 'number' && value > 0 ? money(value) : null;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (value === '' || value === 0) return null;
  // A code without a name is the engine's business.
  if (kind === 'code') return value === 'OPEN' ? null : (CODES[String(value)] ?? null);
  return kind === 'yuan' ? money(value) : same(String(value));
}

const money = (value: string | number): Bilingual => ({
  zh: formatParam('amount', 'money', value, 'zh'),
  en: formatParam('amount', 'money', value, 'en'),
});

const same = (text: string): Bilingual => ({ zh: text, en: text });
