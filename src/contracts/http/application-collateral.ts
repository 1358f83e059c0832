import {
  byCustodyEntry,
  byItem,
  collateral,
  COLLATERAL_EXAMPLE,
  CUSTODY_ERRORS,
  CUSTODY_EXAMPLE,
  custodyInput,
} from './collateral';
import { byNo } from './fields';
import { operation } from './operation';

const shared = { tag: 'security', response: collateral } as const;
const act = { ...shared, method: 'post', status: 201, idempotent: true } as const;
const path = '/applications/{no}/collateral' as const;

export const getApplicationCollateral = operation({
  ...shared,
  id: 'getApplicationCollateral',
  method: 'get',
  path,
  summary: {
    zh: '申请的押品：价值、权证保管（放款前及未放款即终止后）',
    en: 'The security of an application: value, title papers, before any money leaves and where none did',
  },
  action: 'APPLICATION_READ',
  params: byNo,
  example: { response: COLLATERAL_EXAMPLE },
});

export const enterApplicationCustody = operation({
  ...act,
  id: 'enterApplicationCustody',
  path: `${path}/{item}/custody`,
  summary: {
    zh: '申请押品的权证入库、出库、归还、发还（第二人复核后生效）',
    en: 'Enter a title paper of what secures an application: in, out, back, released',
  },
  action: 'CUSTODY_RECORD',
  params: byItem,
  body: custodyInput,
  errors: [...CUSTODY_ERRORS, 'ENGINE_UNAVAILABLE'],
  example: { body: CUSTODY_EXAMPLE, response: COLLATERAL_EXAMPLE },
});

export const confirmApplicationCustody = operation({
  ...act,
  id: 'confirmApplicationCustody',
  path: `${path}/{item}/custody/{entry}/confirmation`,
  summary: { zh: '第二人复核申请押品的权证登记', en: 'The second person confirms an entry of an application’s papers' },
  action: 'CUSTODY_RECORD',
  params: byItem.extend(byCustodyEntry),
  errors: ['CUSTODY_CONFIRMED', 'CUSTODY_SAME_PERSON', 'ENGINE_UNAVAILABLE'],
  example: { response: COLLATERAL_EXAMPLE },
});
