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

const shared = { tag: 'facilities', response: collateral } as const;
const act = { ...shared, method: 'post', status: 201, idempotent: true } as const;
const path = '/facilities/{no}/collateral' as const;

export const getFacilityCollateral = operation({
  ...shared,
  id: 'getFacilityCollateral',
  method: 'get',
  path,
  summary: {
    zh: '额度的押品：价值、覆盖、权证保管（未用款也可）',
    en: 'The security of a facility, drawn on or not: value, cover, title papers',
  },
  action: 'FACILITY_READ',
  params: byNo,
  example: { response: COLLATERAL_EXAMPLE },
});

export const enterFacilityCustody = operation({
  ...act,
  id: 'enterFacilityCustody',
  path: `${path}/{item}/custody`,
  summary: {
    zh: '额度押品的权证入库、出库、归还、发还（第二人复核后生效）',
    en: 'Enter a title paper of what secures a facility: in, out, back, released',
  },
  action: 'CUSTODY_RECORD',
  params: byItem,
  body: custodyInput,
  errors: [...CUSTODY_ERRORS, 'ENGINE_UNAVAILABLE'],
  example: { body: CUSTODY_EXAMPLE, response: COLLATERAL_EXAMPLE },
});

export const confirmFacilityCustody = operation({
  ...act,
  id: 'confirmFacilityCustody',
  path: `${path}/{item}/custody/{entry}/confirmation`,
  summary: { zh: '第二人复核额度押品的权证登记', en: 'The second person confirms an entry of a facility’s papers' },
  action: 'CUSTODY_RECORD',
  params: byItem.extend(byCustodyEntry),
  errors: ['CUSTODY_CONFIRMED', 'CUSTODY_SAME_PERSON', 'ENGINE_UNAVAILABLE'],
  example: { response: COLLATERAL_EXAMPLE },
});
