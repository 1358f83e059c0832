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

const shared = { tag: 'commitments', response: collateral } as const;
const act = { ...shared, method: 'post', status: 201, idempotent: true } as const;
const path = '/commitments/{no}/collateral' as const;

export const getCommitmentCollateral = operation({
  ...shared,
  id: 'getCommitmentCollateral',
  method: 'get',
  path,
  summary: {
    zh: '表外承诺的押品：价值、权证保管（未垫款也可）',
    en: 'The security of a promise, called or not: value, title papers',
  },
  action: 'FACILITY_READ',
  params: byNo,
  example: { response: COLLATERAL_EXAMPLE },
});

export const enterCommitmentCustody = operation({
  ...act,
  id: 'enterCommitmentCustody',
  path: `${path}/{item}/custody`,
  summary: {
    zh: '表外承诺押品的权证入库、出库、归还、发还（第二人复核后生效）',
    en: 'Enter a title paper of what secures a promise: in, out, back, released',
  },
  action: 'CUSTODY_RECORD',
  params: byItem,
  body: custodyInput,
  errors: [...CUSTODY_ERRORS, 'ENGINE_UNAVAILABLE'],
  example: { body: CUSTODY_EXAMPLE, response: COLLATERAL_EXAMPLE },
});

export const confirmCommitmentCustody = operation({
  ...act,
  id: 'confirmCommitmentCustody',
  path: `${path}/{item}/custody/{entry}/confirmation`,
  summary: { zh: '第二人复核表外承诺押品的权证登记', en: 'The second person confirms an entry of a promise’s papers' },
  action: 'CUSTODY_RECORD',
  params: byItem.extend(byCustodyEntry),
  errors: ['CUSTODY_CONFIRMED', 'CUSTODY_SAME_PERSON', 'ENGINE_UNAVAILABLE'],
  example: { response: COLLATERAL_EXAMPLE },
});
