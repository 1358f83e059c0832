import type { Block } from './paper';

/** Somebody who signs, in the clear: a contract names its parties. */
export interface Party {
  kind: 'PERSON' | 'COMPANY';
  name: string;
  identity: string;
  phone: string;
}

/** How a party is named at the head of a contract. */
export const partyFields = (role: string, { kind, name, identity, phone }: Party): Block => ({
  kind: 'fields',
  rows: [
    [role, name],
    [kind === 'PERSON' ? '居民身份证号码' : '统一社会信用代码', identity],
    ['联系电话', phone],
  ],
});

const METHODS: Record<string, string> = {
  EQUAL_INSTALMENT: '等额本息',
  EQUAL_PRINCIPAL: '等额本金',
  INTEREST_ONLY: '按期付息、到期还本',
  BULLET: '到期一次性还本付息',
  BALLOON: '气球贷（末期还清余额）',
  CUSTOM: '按约定计划还款',
  FLAT: '等本等费',
};

/**
 * A repayment method as a contract names it.
 * @example methodText('EQUAL_INSTALMENT') // => '等额本息'
 */
export const methodText = (method: string): string => METHODS[method] ?? method;

const UNITS = { MONTH: '个月', WEEK: '周', DAY: '天' };

/**
 * How often is repaid.
 * @example frequencyText({ every: 3, unit: 'MONTH' }) // => '每3个月一期'
 */
export function frequencyText({ every, unit }: { every: number; unit: 'MONTH' | 'WEEK' | 'DAY' }): string {
  return every === 1 && unit === 'MONTH' ? '每月一期' : `每${String(every)}${UNITS[unit]}一期`;
}
