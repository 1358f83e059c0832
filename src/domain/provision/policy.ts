import type { RiskClass } from '../account';

/** What is provided for each class, in basis points (ten-thousandths) of the balance. */
export interface ProvisionPolicy {
  readonly code: string;
  readonly version: number;
  readonly source: string;
  readonly basisPoints: Readonly<Record<RiskClass, number>>;
}

/** The methods of RULES 2.7. 示例参数，需按本行制度调整. */
const METHODS = {
  /** 贷款损失准备计提指引: general 1 % of what is normal, specific 2/25/50/100 %. */
  PBOC_2002_98: {
    code: 'PBOC_2002_98',
    version: 1,
    source: '银发〔2002〕98号',
    basisPoints: { NORMAL: 100, SPECIAL_MENTION: 200, SUBSTANDARD: 2_500, DOUBTFUL: 5_000, LOSS: 10_000 },
  },
  /** 金融企业准备金计提管理办法, the standard method. */
  MOF_2012_20: {
    code: 'MOF_2012_20',
    version: 1,
    source: '财金〔2012〕20号',
    basisPoints: { NORMAL: 150, SPECIAL_MENTION: 300, SUBSTANDARD: 3_000, DOUBTFUL: 6_000, LOSS: 10_000 },
  },
} as const satisfies Record<string, ProvisionPolicy>;

/** The method in force. */
export const PROVISION_POLICY: ProvisionPolicy = METHODS.PBOC_2002_98;
