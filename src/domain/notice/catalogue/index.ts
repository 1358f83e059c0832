import { ACCOUNTABILITY } from './accountability';
import { APPROVAL } from './approval';
import { COLLECTION } from './collection';
import { CLIENT_WORK } from './client-work';
import { CREDIT_REPORTING } from './credit-reporting';
import { DEBIT } from './debit';
import { FUNDING } from './funding';
import { MARKET } from './market';
import { OPERATIONS } from './operations';
import { ORIGINATION } from './origination';
import { SERVICE } from './service';
import { SERVICING } from './servicing';
import { WATCH } from './watch';

/** Every text the system writes to people, by template name (`noun-verb`). */
export const CATALOGUE = {
  ...ORIGINATION,
  ...APPROVAL,
  ...SERVICING,
  ...DEBIT,
  ...COLLECTION,
  ...CREDIT_REPORTING,
  ...WATCH,
  ...OPERATIONS,
  ...CLIENT_WORK,
  ...SERVICE,
  ...FUNDING,
  ...MARKET,
  ...ACCOUNTABILITY,
};
export type TemplateName = keyof typeof CATALOGUE;
