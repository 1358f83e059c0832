/** What a lender takes on at all; versioned data. Amounts in fen, shares in parts of a million. */
export interface AdmissionPolicy {
  /** A client whose industry contains one of these words is not lent to. */
  prohibitedIndustries: readonly string[];
  /** ... or only by a higher level (RULES 7.2). */
  restrictedIndustries: readonly string[];
  /** Who may appraise security (RULES 5.3); absent or empty: no list is kept. */
  approvedAppraisers?: readonly string[];
  /** 资本净额. */
  capitalFen: number;
  /** 一级资本净额. */
  tierOneFen: number;
  /** Loans to one borrower, of the capital: 商业银行法 Art 39(3). */
  singleBorrowerPpm: number;
  /** Exposure to one client, of tier one: 大额风险暴露管理办法 (2018). */
  singleExposurePpm: number;
  /** Exposure to one connected group, of tier one: the same. */
  groupExposurePpm: number;
}

/**
 * What a new system begins with. The limits are law (RULES 1.8); industries, appraisers and capital are 示例参数，需按本行制度调整 [CONV].
 * @example SEEDED_ADMISSION_POLICY.singleBorrowerPpm // => 100_000
 */
export const SEEDED_ADMISSION_POLICY: AdmissionPolicy = {
  prohibitedIndustries: ['虚拟货币', '地条钢', '博彩', '非法集资'],
  restrictedIndustries: ['房地产开发', '钢铁', '水泥', '平板玻璃', '电解铝', '煤炭'],
  approvedAppraisers: ['浙江求是房地产资产评估有限公司'],
  capitalFen: 2_000_000_000_000, // 20,000,000,000 yuan
  tierOneFen: 1_600_000_000_000, // 16,000,000,000 yuan
  singleBorrowerPpm: 100_000,
  singleExposurePpm: 150_000,
  groupExposurePpm: 200_000,
};

/**
 * Those who appraised security and are not on the list of the lender, each once. Source: RULES 5.3 (appraisers from an approved list).
 * @example notApproved({ approvedAppraisers: ['甲评估'] }, ['甲评估', '乙评估', '乙评估']) // => ['乙评估']
 * @example notApproved({}, ['乙评估']) // => []
 */
export function notApproved(
  { approvedAppraisers = [] }: Pick<AdmissionPolicy, 'approvedAppraisers'>,
  appraisers: readonly string[],
): string[] {
  if (approvedAppraisers.length === 0) return [];
  return [...new Set(appraisers)].filter((name) => !approvedAppraisers.includes(name));
}
