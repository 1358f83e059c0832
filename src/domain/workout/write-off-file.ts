import { hasManaged, type Managed } from '../approval/separation';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/**
 * What the file of a write-off 核销档案 must hold: data, in the order in which it is read. `securedOnly` items are asked of
 * loans that somebody else stands for. After 金融企业呆账核销管理办法 (财金〔2017〕90号) [M]; 示例参数，需按本行制度调整.
 */
export const WRITE_OFF_ITEMS = {
  CONTRACTS: { zh: '借款、担保合同及放款凭证', en: 'contracts and proof of disbursement', securedOnly: false },
  COLLECTION: { zh: '催收记录与催收通知书', en: 'evidence of collection', securedOnly: false },
  LEGAL: {
    zh: '法院判决、终结执行裁定或无财产可供执行证明',
    en: 'judgment, order that ends enforcement, or proof that there are no assets',
    securedOnly: false,
  },
  ASSETS: { zh: '债务人财产调查报告', en: 'inquiry into the debtor’s assets', securedOnly: false },
  GUARANTEE: { zh: '担保追索情况说明', en: 'pursuit of those who stand for the loan', securedOnly: true },
  RESPONSIBILITY: { zh: '责任认定报告', en: 'statement of responsibility', securedOnly: false },
  STATEMENT: { zh: '债权本息对账单', en: 'statement of account', securedOnly: false },
  LOSS: { zh: '损失测算表', en: 'calculation of the loss', securedOnly: false },
} as const;
export type WriteOffItem = keyof typeof WRITE_OFF_ITEMS;
export const WRITE_OFF_ITEM_CODES = Object.keys(WRITE_OFF_ITEMS) as [WriteOffItem, ...WriteOffItem[]];

/** One thing that was done to the file; the latest filing of an item counts, and the judgment on it. */
export interface FileEntry {
  item: WriteOffItem;
  act: 'FILED' | 'VERIFIED' | 'RETURNED';
  by: string;
}

export type ItemState = 'MISSING' | 'FILED' | 'VERIFIED' | 'RETURNED';

/**
 * The items that a loan's file must hold.
 * @example itemsOf({ secured: false }).includes('GUARANTEE') // => false
 */
export const itemsOf = ({ secured }: { secured: boolean }): WriteOffItem[] =>
  WRITE_OFF_ITEM_CODES.filter((code) => secured || !WRITE_OFF_ITEMS[code].securedOnly);

/**
 * How an item stands by what was done to it, in the order in which it was done: filed anew it waits to be verified anew.
 * @example stateOfItem('LOSS', [{ item: 'LOSS', act: 'FILED', by: 'zhou' }]) // => 'FILED'
 */
export const stateOfItem = (item: WriteOffItem, entries: readonly FileEntry[]): ItemState =>
  entries.findLast((entry) => entry.item === item)?.act ?? 'MISSING';

/**
 * What keeps a write-off from being proposed: every item that is not verified.
 * @example missingItems({ secured: false }, []).length // => 7
 */
export const missingItems = (loan: { secured: boolean }, entries: readonly FileEntry[]): WriteOffItem[] =>
  itemsOf(loan).filter((item) => stateOfItem(item, entries) !== 'VERIFIED');

/**
 * May the write-off be proposed with this file?
 * @example mayProposeWith({ secured: true }, []).code // => 'WRITE_OFF_FILE_INCOMPLETE'
 */
export function mayProposeWith(loan: { secured: boolean }, entries: readonly FileEntry[]): Verdict {
  const missing = missingItems(loan, entries).map((item) => WRITE_OFF_ITEMS[item]);
  return missing.length === 0
    ? ALLOWED
    : refused('WRITE_OFF_FILE_INCOMPLETE', {
        missingZh: missing.map(({ zh }) => zh).join('、'),
        missingEn: missing.map(({ en }) => en).join('; '),
      });
}

/** Who does something to the file, and whose loan it is. */
export interface FileParties extends Managed {
  username: string;
}

/**
 * May this be filed? Anybody who works on the case may, but nobody states his own responsibility (RULES 7.3).
 * @example mayFile('RESPONSIBILITY', { username: 'li', managerUsername: 'li' }).code // => 'OWN_RESPONSIBILITY'
 */
export const mayFile = (item: WriteOffItem, parties: FileParties): Verdict =>
  item === 'RESPONSIBILITY' && hasManaged(parties, parties.username) ? refused('OWN_RESPONSIBILITY') : ALLOWED;

/**
 * May this person judge what was filed? Only what waits for it, and neither who filed it nor who manages or managed the loan.
 * @example mayVerify('LOSS', [{ item: 'LOSS', act: 'FILED', by: 'zhou' }], { username: 'zhou', managerUsername: 'li' }).code // => 'FILER_MAY_NOT_VERIFY'
 */
export function mayVerify(item: WriteOffItem, entries: readonly FileEntry[], person: FileParties): Verdict {
  const filed = entries.findLast((entry) => entry.item === item);
  return firstRefusal(
    () => (filed?.act === 'FILED' ? ALLOWED : refused('NOTHING_TO_VERIFY')),
    () => (filed?.by === person.username ? refused('FILER_MAY_NOT_VERIFY') : ALLOWED),
    () => (hasManaged(person, person.username) ? refused('WRITE_OFF_BY_MANAGER') : ALLOWED),
  );
}
