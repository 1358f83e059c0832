import { z } from 'zod';
import { parseDate } from '../../domain/date';
import { MAX_AMOUNT, parseYuan } from '../../domain/money';
import { MAX_RATE, parseRate } from '../../domain/rate';
import { RuleViolation } from '../../domain/rule-violation';
import { MOST_OF_ONE } from '../bounds';

// A check's message is a code of the error catalogue: findings.ts turns it into text.

const passes = (check: () => unknown): boolean => {
  try {
    return check() !== false;
  } catch {
    return false;
  }
};

/** Yuan as a decimal string. */
export const money = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,15})(\.\d{1,2})?$/, 'MONEY_FORMAT')
  .meta({
    id: 'Money',
    description: '金额（元）。Yuan, a decimal string with at most two decimals.',
    example: '120000.00',
  });

/** Money that somebody gives or asks for. */
export const amount = z
  .string()
  .regex(/^(0|[1-9]\d{0,39})(\.\d{1,2})?$/, { error: 'MONEY_FORMAT', abort: true })
  .refine((text) => /[1-9]/.test(text), { error: 'MONEY_NOT_POSITIVE', abort: true })
  .refine((text) => passes(() => parseYuan(text) <= MAX_AMOUNT), 'AMOUNT_TOO_LARGE')
  .meta({ id: 'Amount', description: '大于零的金额（元）。Yuan above zero.', example: '10237.19' });

/** Yuan, zero or more, as somebody estimates or plans it. */
export const yuan = z.string().regex(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/, 'MONEY_FORMAT');

/** A file by the SHA-256 of its content. */
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/, 'TEXT_FORMAT');

export const rate = z
  .string()
  .regex(/^(0|[1-9]\d{0,39})(\.\d{1,12})?$/, { error: 'RATE_FORMAT', abort: true })
  .refine((text) => passes(() => parseRate(text) <= MAX_RATE), 'RATE_TOO_LARGE')
  .meta({ id: 'Rate', description: '利率（小数）。A decimal fraction; 4.35 % is "0.0435".', example: '0.0435' });

/** What a date is refused with; null: nothing. */
const dateRefusal = (text: string): string | null => {
  try {
    parseDate(text);
    return null;
  } catch (error) {
    return error instanceof RuleViolation ? error.code : 'DATE_FORMAT';
  }
};

export const date = z
  .string()
  .refine((text) => dateRefusal(text) !== 'DATE_FORMAT', { error: 'DATE_FORMAT', abort: true })
  .refine((text) => dateRefusal(text) === null, 'DATE_OUT_OF_RANGE')
  .meta({
    id: 'BusinessDate',
    description: '业务日期（北京时间）。A date in China.',
    format: 'date',
    example: '2026-11-23',
  });

export const instant = z.string().meta({
  id: 'Instant',
  description: '时刻。RFC 3339 in UTC.',
  format: 'date-time',
  example: '2026-11-23T02:00:00.000Z',
});

export const text = (max: number, min = 1): z.ZodString =>
  z
    .string()
    .trim()
    .min(min, 'TEXT_LENGTH')
    .max(max, 'TEXT_LENGTH')
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, 'TEXT_FORMAT');

export const whole = (min: number, max: number): z.ZodNumber => z.int().min(min).max(max);

export const username = z
  .string()
  .regex(/^[a-z][a-z0-9._-]{1,31}$/, 'TEXT_FORMAT')
  .meta({ example: 'li.na' });
export const businessNo = z
  .string()
  .min(1, 'TEXT_LENGTH')
  .max(80, 'TEXT_LENGTH')
  .regex(/^[A-Za-z0-9._:-]+$/, 'TEXT_FORMAT');
export const reasonCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT')
  .meta({
    description: '原因代码，见 GET /api/reason-codes。One of GET /api/reason-codes.',
    example: 'DOCUMENTS_INCOMPLETE',
  });

export const bilingual = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ id: 'Bilingual', description: '中英文文本' });
export const branchCode = z
  .string()
  .regex(/^[A-Z0-9]{2,8}$/, 'TEXT_FORMAT')
  .meta({ example: 'SB01' });

/** Path parameter of a resource that is known by its business number. */
export const byNo = z.object({ no: businessNo });
export const byId = z.object({ id: businessNo });

/** What every list takes. */
export const rowsOfPage = (unasked: number, most = 200): z.ZodType<number> =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(unasked)
    .meta({ description: `每页条数，最多 ${String(most)}。Rows a page, at most ${String(most)}.` });
export const pageQuery = z.strictObject({
  limit: rowsOfPage(50),
  cursor: z
    .string()
    .max(500, 'TEXT_LENGTH')
    .optional()
    .meta({ description: '上一页给出的 nextCursor。The nextCursor of the page before.' }),
});

/** What every list answers. */
export const pageOf = <T extends z.ZodType>(row: T): PageSchema<T> =>
  z.object({ data: z.array(row), nextCursor: z.string().nullable(), hasMore: z.boolean() });
type PageSchema<T extends z.ZodType> = z.ZodObject<{
  data: z.ZodArray<T>;
  nextCursor: z.ZodNullable<z.ZodString>;
  hasMore: z.ZodBoolean;
}>;

/** For lists that answered so many rows before they had pages: who asks for no page still gets them. */
export const longPageQuery = pageQuery.extend({ limit: rowsOfPage(200) });

/** What a list without pages answers: `most` rows, which its store reads no further than. */
export const listOf = <T extends z.ZodType>(row: T, most = MOST_OF_ONE): z.ZodObject<{ data: z.ZodArray<T> }> =>
  z.object({ data: z.array(row).max(most) });
