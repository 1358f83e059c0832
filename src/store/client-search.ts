import { likePrefix, type Where } from './paging';

const PHONE_TAIL = /^\d{4,11}$/;
const LETTERS = /^[a-z][a-z0-9 ]*$/i;

/** An end of text for LIKE on the text reversed, which an index can follow. */
export const likeTail = (text: string): string => likePrefix(Array.from(text).reverse().join(''));

/**
 * Condition under which the client `alias` is meant by what somebody typed: digits are the end of a telephone number or
 * of the client's own, letters the beginning of its pinyin or of the initials, anything else a part of its name.
 */
export function clientMatches(where: Where, q: string, alias = 'c'): string {
  const column = (name: string): string => `${alias}.${name}`;
  const like = (text: string, pattern: string): string => `${text} LIKE ${where.bind(pattern)}`;
  if (PHONE_TAIL.test(q))
    return `(${['phone', 'no'].map((name) => like(`reverse(${column(name)})`, likeTail(q))).join(' OR ')})`;
  if (LETTERS.test(q)) {
    const typed = likePrefix(q.toLowerCase().replaceAll(' ', ''));
    const found = ['name_initials', 'name_pinyin'].map((name) => like(`lower(${column(name)})`, typed));
    return `(${[...found, like(column('no'), likePrefix(q.toUpperCase()))].join(' OR ')})`;
  }
  // One character is a surname; more may stand in the middle of a company's name.
  return like(column('name'), q.length === 1 ? likePrefix(q) : `%${likePrefix(q)}`);
}

/** Condition under which a case `alias` is meant: by its own number, from its beginning or its end, or by its client. */
export function caseMatches(where: Where, q: string, table: 'loan' | 'application', alias: string): string {
  const byClient = `SELECT k.no FROM client c JOIN ${table} k ON k.client_no = c.no WHERE ${clientMatches(where, q)}`;
  const [number, pattern] = PHONE_TAIL.test(q) ? ['reverse(k.no)', likeTail(q)] : ['k.no', likePrefix(q.toUpperCase())];
  const byNumber = `SELECT k.no FROM ${table} k WHERE ${number} LIKE ${where.bind(pattern)}`;
  return `${alias}.no IN (${byNumber} UNION ALL ${byClient})`;
}
