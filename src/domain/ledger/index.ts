export { ACCOUNT_CODES, type AccountCode } from './chart';
export { entryFor, imbalance, posted, type EntryLine } from './entry';
export { NO_POSITION, positionOf, type Position } from './position';
