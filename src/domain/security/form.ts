import type { CollateralKind } from '../appraisal/collateral';

/** 抵押, 质押, 保证. */
export const SECURITY_FORMS = ['MORTGAGE', 'PLEDGE', 'SURETY'] as const;
export type SecurityForm = (typeof SECURITY_FORMS)[number];

/** What is offered: a thing, or a person or company who stands for the debt. */
export const GUARANTOR_KINDS = ['GUARANTOR_PERSON', 'GUARANTOR_COMPANY'] as const;
export type SecurityKind = CollateralKind | (typeof GUARANTOR_KINDS)[number];

/** Where security is entered: 不动产登记中心, 动产融资统一登记公示系统, 车管所, 中证登, 知识产权局, 票据交易系统. */
export const REGISTRATION_OFFICES = [
  'REAL_ESTATE',
  'CREDIT_CENTRE',
  'VEHICLE',
  'CLEARING',
  'INTELLECTUAL_PROPERTY',
  'BILL_SYSTEM',
] as const;
export type RegistrationOffice = (typeof REGISTRATION_OFFICES)[number];

/**
 * The form in which each thing is given, and the office that makes it good against everybody. Sources: 民法典 395-403, 441-445;
 * RULES 5.2 (the unified register takes equipment, inventory, receivables and deposit slips, not vehicles, shares or patents).
 */
const WAYS: Readonly<Record<SecurityKind, { form: SecurityForm; office: RegistrationOffice | null }>> = {
  RESIDENTIAL: { form: 'MORTGAGE', office: 'REAL_ESTATE' },
  COMMERCIAL_PROPERTY: { form: 'MORTGAGE', office: 'REAL_ESTATE' },
  INDUSTRIAL_OR_LAND: { form: 'MORTGAGE', office: 'REAL_ESTATE' },
  EQUIPMENT: { form: 'MORTGAGE', office: 'CREDIT_CENTRE' },
  INVENTORY: { form: 'MORTGAGE', office: 'CREDIT_CENTRE' },
  VEHICLE: { form: 'MORTGAGE', office: 'VEHICLE' },
  DEPOSIT_OR_TREASURY: { form: 'PLEDGE', office: 'CREDIT_CENTRE' },
  RECEIVABLES: { form: 'PLEDGE', office: 'CREDIT_CENTRE' },
  BANK_ACCEPTANCE: { form: 'PLEDGE', office: 'BILL_SYSTEM' },
  LISTED_SHARES: { form: 'PLEDGE', office: 'CLEARING' },
  PATENT_OR_TRADEMARK: { form: 'PLEDGE', office: 'INTELLECTUAL_PROPERTY' },
  GUARANTOR_PERSON: { form: 'SURETY', office: null },
  GUARANTOR_COMPANY: { form: 'SURETY', office: null },
};

/**
 * In which form this is given.
 * @example formOf('RECEIVABLES') // => 'PLEDGE'
 */
export const formOf = (kind: SecurityKind): SecurityForm => WAYS[kind].form;

/**
 * The office with which it is registered; a surety is registered nowhere.
 * @example officeOf('VEHICLE') // => 'VEHICLE'
 */
export const officeOf = (kind: SecurityKind): RegistrationOffice | null => WAYS[kind].office;

/**
 * The form that a kind of application asks for at least once; an unsecured one asks for none.
 * @example formAskedBy('GUARANTEED') // => 'SURETY'
 */
export function formAskedBy(security: string): SecurityForm | null {
  if (security === 'GUARANTEED') return 'SURETY';
  return security === 'MORTGAGE' || security === 'PLEDGE' ? security : null;
}
