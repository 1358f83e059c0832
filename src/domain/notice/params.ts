import { caseNo } from '../case-no';
import { formatYuan, fen, parseYuan } from '../money';
import { parseDate } from '../date';
import { formatRate, parseRate } from '../rate';
import { SHANGHAI_OFFSET } from './quiet-hours';
import { CODES } from './codes';

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Values a parameter may have, by kind, as they stand in the outbox (plain JSON). */
export interface ParamValues {
  /** Free text, shown as it is. */
  text: string;
  /** Number of a case; one that is the name of a workflow is shown as people say it. */
  number: string;
  /** Integer fen, or yuan as a decimal string. */
  money: number | string;
  /** A decimal fraction, shown as a percentage. */
  rate: string;
  /** 'YYYY-MM-DD'. */
  date: string;
  /** RFC 3339 instant, shown in Shanghai time. */
  instant: string;
  /** Whole number. */
  count: number;
  /** Code of a closed list (src/domain/notice/codes.ts), shown by its name. */
  code: string;
  /** A name given in both languages. */
  name: { zh: string; en: string };
  /** Several short texts, or names given in both languages. */
  list: readonly (string | { zh: string; en: string })[];
  /** Somebody, by user name where it is told of; the outbox keeps the name people call him by. */
  person: string;
}
export type ParamKind = keyof ParamValues;
/** A trailing `?` marks what may be absent: it is told in a part of the text that is left out then. */
export type ParamType = ParamKind | `${ParamKind}?`;

/** What a template says of its parameters does not agree with what it was given. */
export class NoticeParamError extends Error {
  constructor(param: string, expected: string) {
    super(`notice parameter ${param}: expected ${expected}`);
    this.name = 'NoticeParamError';
  }
}

const formatters: { [K in ParamKind]: (value: unknown, locale: Locale) => string | undefined } = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  number: (value) => (typeof value === 'string' ? caseNo(value) : undefined),
  money: (value, locale) => formatMoney(value, locale),
  rate: (value) => (typeof value === 'string' ? formatPercent(value) : undefined),
  date: (value, locale) => (typeof value === 'string' ? formatDay(value, locale) : undefined),
  instant: (value, locale) => (typeof value === 'string' ? formatInstant(value, locale) : undefined),
  count: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
  code: (value, locale) => (typeof value === 'string' ? (CODES[value]?.[locale] ?? value) : undefined),
  name: (value, locale) => nameIn(value, locale),
  list: (value, locale) => listIn(value, locale),
  person: (value) => (typeof value === 'string' ? value : undefined),
};

/**
 * A parameter as people read it. `param` names it in the error. Throws NoticeParamError when the value is not of its kind.
 * @example formatParam('amountFen', 'money', 12000050, 'zh') // => '¥120,000.50'
 * @example formatParam('subjectNo', 'number', 'collection-LN20261128000008-1', 'zh') // => 'LN20261128000008-1'
 * @example formatParam('rate', 'rate', '0.0435', 'en') // => '4.35%'
 * @example formatParam('dueOn', 'date', '2026-12-05', 'zh') // => '2026年12月5日'
 * @example formatParam('at', 'instant', '2026-11-23T19:30:00Z', 'en') // => '2026-11-24 03:30'
 */
export function formatParam(param: string, type: ParamType, value: unknown, locale: Locale): string {
  const optional = type.endsWith('?');
  if (optional && (value === undefined || value === null)) return '—';
  const kind = (optional ? type.slice(0, -1) : type) as ParamKind;
  const text = formatters[kind](value, locale);
  if (text === undefined) throw new NoticeParamError(param, kind);
  return text;
}

function formatMoney(value: unknown, locale: Locale): string | undefined {
  const amount = typeof value === 'string' ? safely(() => parseYuan(value)) : safely(() => fen(Number(value)));
  if (amount === undefined || typeof value === 'boolean' || value === null) return undefined;
  const [whole = '', decimals = ''] = formatYuan(amount).split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
  return locale === 'zh' ? `¥${grouped}` : `CNY ${grouped}`;
}

function formatPercent(value: string): string | undefined {
  const rate = safely(() => parseRate(value));
  if (rate === undefined) return undefined;
  const [whole = '', decimals = ''] = formatRate(rate).split('.');
  const shifted = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${shifted}.${decimals.slice(2).padEnd(2, '0')}%`;
}

function formatDay(value: string, locale: Locale): string | undefined {
  if (safely(() => parseDate(value)) === undefined) return undefined;
  if (locale === 'en') return value;
  const [year = '', month = '', day = ''] = value.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

function formatInstant(value: string, locale: Locale): string | undefined {
  const instant = Date.parse(value);
  if (Number.isNaN(instant)) return undefined;
  const local = new Date(instant + SHANGHAI_OFFSET).toISOString();
  return `${formatDay(local.slice(0, 10), locale) ?? ''} ${local.slice(11, 16)}`;
}

function nameIn(value: unknown, locale: Locale): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const name: unknown = (value as Record<string, unknown>)[locale];
  return typeof name === 'string' ? name : undefined;
}

function listIn(value: unknown, locale: Locale): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((item) => nameIn(item, locale));
  return names.includes(undefined) ? undefined : names.join(locale === 'zh' ? '、' : ', ');
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
