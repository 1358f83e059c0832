/** What a lender takes on at all; versioned data. Amounts in fen, shares in parts of a million. */
export interface AdmissionPolicy {
  /** A client whose industry contains one of these words is not lent to. */
  prohibitedIndustries: readonly string[];
  /** ... or only by a higher level (RULES 7.2). */
  restrictedIndustries: readonly string[];
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
 * What a new system begins with. The limits are law (RULES 1.8); industries and capital are 示例参数，需按本行制度调整 [CONV].
 * @example SEEDED_ADMISSION_POLICY.singleBorrowerPpm // => 100_000
 */
export const SEEDED_ADMISSION_POLICY: AdmissionPolicy = {
  prohibitedIndustries: ['虚拟货币', '地条钢', '博彩', '非法集资'],
  restrictedIndustries: ['房地产开发', '钢铁', '水泥', '平板玻璃', '电解铝', '煤炭'],
  capitalFen: 2_000_000_000_000, // 20,000,000,000 yuan
  tierOneFen: 1_600_000_000_000, // 16,000,000,000 yuan
  singleBorrowerPpm: 100_000,
  singleExposurePpm: 150_000,
  groupExposurePpm: 200_000,
};
