import type { Pool } from 'pg';
import { MOST_OF_ONE } from '../contracts/bounds';
import type { ChecklistItem } from '../contracts/messages/application';
import type { ServicingPlan } from '../contracts/messages/servicing';
import type { CreditLine } from '../domain/facility/facility';
import type { Category } from '../domain/product/category';
import { rulesOf, type ProductRules } from '../domain/product/rules';
import { rows } from './sql';

/** What a product lends, in fen; rates as decimal strings. */
export interface ProductLimits {
  minFen: number;
  maxFen: number;
  minInstalments: number;
  maxInstalments: number;
  maxTermMonths: number;
  methods: string[];
  securities: string[];
  minRate: string;
  maxRate: string;
  overdueMarkup: string;
  graceDays: number;
  line?: CreditLine;
}
export interface ProductDeadlines {
  documentDays: number;
  /** For each step of 立项; a product without it asks for none. */
  admissionDays?: number | undefined;
  investigationDays: number;
  approvalHours: number;
  contractDays: number;
}
export interface ProductRecord {
  code: string;
  version: number;
  nameZh: string;
  nameEn: string;
  category: Category;
  limits: ProductLimits;
  checklist: ChecklistItem[];
  servicingPlan: ServicingPlan;
  deadlines: ProductDeadlines;
  /** As stated, filled up with the standard of the category. */
  rules: ProductRules;
  /** From this version's day on the product is no longer offered. */
  retired: boolean;
  effectiveFrom: string;
}

const COLUMNS = `code, version, name_zh AS "nameZh", name_en AS "nameEn", category, limits, checklist,
  servicing_plan AS "servicingPlan", deadlines, rules, retired, effective_from AS "effectiveFrom"`;
const IN_FORCE = `SELECT DISTINCT ON (code) ${COLUMNS} FROM product WHERE effective_from <= $1::date %AND% ORDER BY code, version DESC LIMIT ${String(MOST_OF_ONE)}`;

type Row = Omit<ProductRecord, 'rules'> & { rules: Partial<ProductRules> } & Record<string, unknown>;
const record = ({ rules, ...row }: Row): ProductRecord => ({ ...row, rules: rulesOf(row.category, rules) });
const read = async (pool: Pool, sql: string, values: unknown[]): Promise<ProductRecord[]> =>
  (await rows<Row>(pool, sql, values)).map(record);
const one = async (pool: Pool, sql: string, values: unknown[]): Promise<ProductRecord | null> =>
  (await read(pool, sql, values))[0] ?? null;

/** The version of each product that a day's applications get; what is retired on that day is not among them. */
export const productsInForce = async (pool: Pool, on: string): Promise<ProductRecord[]> =>
  (await read(pool, IN_FORCE.replace('%AND%', ''), [on])).filter(({ retired }) => !retired);

export async function productInForce(pool: Pool, code: string, on: string): Promise<ProductRecord | null> {
  const found = await one(pool, IN_FORCE.replace('%AND%', 'AND code = $2'), [on, code]);
  return found?.retired === true ? null : found;
}

/** One version of a product: a facility keeps the one it was granted by. */
export const productVersion = (pool: Pool, code: string, version: number): Promise<ProductRecord | null> =>
  one(pool, `SELECT ${COLUMNS} FROM product WHERE code = $1 AND version = $2`, [code, version]);

/** Every version of a product, newest first. */
export const productVersions = (pool: Pool, code: string): Promise<ProductRecord[]> =>
  read(pool, `SELECT ${COLUMNS} FROM product WHERE code = $1 ORDER BY version DESC LIMIT ${String(MOST_OF_ONE)}`, [
    code,
  ]);
