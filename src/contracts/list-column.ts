import type { LabelKind } from './labels';

/** A column of a list as it is written to a file. Its key is the field of the row that the API answers. */
export interface ListColumn {
  key: string;
  zh: string;
  en: string;
  /** TEXT unless said otherwise; a code is written by its name. */
  kind?: 'MONEY' | 'WHOLE' | 'DATE' | 'INSTANT' | 'JSON';
  code?: LabelKind;
}

export const column = (key: string, zh: string, en: string, more: Partial<ListColumn> = {}): ListColumn => ({
  key,
  zh,
  en,
  ...more,
});
export const money = (key: string, zh: string, en: string): ListColumn => column(key, zh, en, { kind: 'MONEY' });
export const date = (key: string, zh: string, en: string): ListColumn => column(key, zh, en, { kind: 'DATE' });
export const whole = (key: string, zh: string, en: string): ListColumn => column(key, zh, en, { kind: 'WHOLE' });

export const CLIENT_NO = column('clientNo', '客户号', 'Client no.');
export const CLIENT = column('clientMasked', '客户', 'Client');
export const MANAGER = column('managerUsername', '客户经理', 'Manager');
export const BRANCH = column('branchCode', '机构', 'Branch');
