import { APPROVAL } from './approval';
import { COLLECTION } from './collection';
import { OPERATIONS } from './operations';
import { ORIGINATION } from './origination';
import { SERVICING } from './servicing';
import { WATCH } from './watch';

/** Every text the system writes to people, by template name (`noun-verb`). */
export const CATALOGUE = { ...ORIGINATION, ...APPROVAL, ...SERVICING, ...COLLECTION, ...WATCH, ...OPERATIONS };
export type TemplateName = keyof typeof CATALOGUE;
