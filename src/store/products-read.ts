import type { Pool } from 'pg';
import type { ChecklistItem } from '../contracts/messages/application';
import type { ServicingPlan } from '../contracts/messages/servicing';
import type { CreditLine } from '../domain/facility/facility';
import { row, rows } from './sql';

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
  investigationDays: number;
  approvalHours: number;
  contractDays: number;
}
export interface ProductRecord {
  code: string;
  version: number;
  nameZh: string;
  nameEn: string;
  category: 'PERSONAL_CONSUMER' | 'PERSONAL_BUSINESS' | 'WORKING_CAPITAL' | 'FIXED_ASSET';
  limits: ProductLimits;
  checklist: ChecklistItem[];
  servicingPlan: ServicingPlan;
  deadlines: ProductDeadlines;
  effectiveFrom: string;
}

const COLUMNS = `code, version, name_zh AS "nameZh", name_en AS "nameEn", category, limits, checklist,
  servicing_plan AS "servicingPlan", deadlines, effective_from AS "effectiveFrom"`;
const IN_FORCE = `SELECT DISTINCT ON (code) ${COLUMNS} FROM product WHERE effective_from <= $1::date %AND% ORDER BY code, version DESC`;

/** The version of each product that a day's applications get. */
export const productsInForce = (pool: Pool, on: string): Promise<ProductRecord[]> =>
  rows<ProductRecord & Record<string, unknown>>(pool, IN_FORCE.replace('%AND%', ''), [on]);

export const productInForce = (pool: Pool, code: string, on: string): Promise<ProductRecord | null> =>
  row<ProductRecord & Record<string, unknown>>(pool, IN_FORCE.replace('%AND%', 'AND code = $2'), [on, code]);

/** One version of a product: a facility keeps the one it was granted by. */
export const productVersion = (pool: Pool, code: string, version: number): Promise<ProductRecord | null> =>
  row<ProductRecord & Record<string, unknown>>(
    pool,
    `SELECT ${COLUMNS} FROM product WHERE code = $1 AND version = $2`,
    [code, version],
  );

/** Every version of a product, newest first. */
export const productVersions = (pool: Pool, code: string): Promise<ProductRecord[]> =>
  rows<ProductRecord & Record<string, unknown>>(
    pool,
    `SELECT ${COLUMNS} FROM product WHERE code = $1 ORDER BY version DESC`,
    [code],
  );
