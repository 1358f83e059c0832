export { ACCOUNT_CODES, CHART, type AccountCode, type AccountKind, type LedgerAccount } from './chart';
export { entryFor, imbalance, posted, type EntryLine } from './entry';
export { NO_POSITION, positionOf, type Position } from './position';
