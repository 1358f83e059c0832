import { z } from 'zod';
import { DISPOSAL_METHODS, PROPOSAL_STATES } from '../../domain/workout/disposal';
import { ASSET_BASES, ASSET_KINDS, ASSET_STATES } from '../../domain/workout/repossession';
import { amount, businessNo, byNo, date, money, text, username } from './fields';
import { duty } from './lawsuits';
import { ENGINE, operation } from './operation';

const document = text(200).meta({ description: '裁定、协议或凭证存放处。Where the paper is filed.' });

const method = z
  .enum(DISPOSAL_METHODS)
  .meta({ description: '公开拍卖、招标、协议转让、其他。By auction, tender, agreement or otherwise.' });

const asset = z
  .object({
    no: z.string(),
    asset: z.enum(ASSET_KINDS),
    basis: z.enum(ASSET_BASES).meta({ description: '法院裁定或协议抵债。By a court or by agreement.' }),
    description: z.string(),
    value: money.meta({ description: '抵债金额，抵减贷款。As which the loan is credited.' }),
    acquiredOn: date,
    disposeBy: date.meta({ description: '取得之日起二年（商业银行法第四十二条）。Two years from acquiring it.' }),
    custodian: z.string(),
    document: z.string(),
    by: username,
    state: z.enum(ASSET_STATES).meta({ description: '已取得、已抵减贷款、已处置。' }),
    checkedOn: date,
    disposal: z
      .object({
        on: date,
        proceeds: money,
        costs: money,
        gain: money.meta({ description: '处置损益，损失为负。Negative when it was a loss.' }),
        buyer: z.string(),
      })
      .nullable(),
    proposals: z
      .array(
        z.object({
          approvalId: z.string(),
          method,
          reserve: money,
          reason: z.string(),
          document: z.string(),
          by: username,
          proposedOn: date,
          state: z.enum(PROPOSAL_STATES),
          concludedOn: date.nullable(),
        }),
      )
      .meta({ description: '处置方案，最近的在前。Disposals that were proposed, the latest first.' }),
    checks: z.array(z.object({ on: date, note: z.string(), by: username })),
    duties: z.array(duty),
  })
  .meta({ id: 'RepossessedAsset', description: '抵债资产。An asset taken in the place of money.' });

const shared = { tag: 'collections', response: z.object({ today: date, data: z.array(asset) }) } as const;
const EXAMPLE = { response: { today: '2026-11-23', data: [] } };
const write = { ...shared, method: 'post', status: 201, idempotent: true } as const;
const byAsset = byNo.extend({ assetNo: businessNo });
export const listRepossessedAssets = operation({
  ...shared,
  id: 'listRepossessedAssets',
  method: 'get',
  path: '/loans/{no}/assets',
  summary: { zh: '贷款的抵债资产', en: 'Assets taken in the place of money' },
  action: 'LOAN_READ',
  params: byNo,
  example: EXAMPLE,
});

export const acquireAsset = operation({
  ...write,
  id: 'acquireAsset',
  path: '/loans/{no}/assets',
  summary: { zh: '登记取得抵债资产', en: 'Record an asset that was repossessed' },
  action: 'ASSET_WRITE',
  params: byNo,
  body: z
    .strictObject({
      asset: z.enum(ASSET_KINDS),
      basis: z.enum(ASSET_BASES),
      description: text(500),
      value: amount.meta({ description: '抵债金额，不得超过所欠。No more than is owed.' }),
      acquiredOn: date,
      custodian: text(80).meta({ description: '保管人或保管单位。Who keeps it.' }),
      document,
    })
    .meta({ id: 'RepossessedAssetInput' }),
  errors: [...ENGINE, 'DATE_IN_FUTURE', 'ASSET_VALUE_TOO_HIGH', 'CASE_CLOSED'],
  example: {
    ...EXAMPLE,
    body: {
      asset: 'VEHICLE',
      basis: 'COURT',
      description: '浙A·12345 货车一辆',
      value: '50000.00',
      acquiredOn: '2026-11-20',
      custodian: '杭州某资产管理公司',
      document: 'DOC-9300 以物抵债裁定',
    },
  },
});

export const creditAsset = operation({
  ...write,
  id: 'creditAsset',
  path: '/loans/{no}/assets/{assetNo}/credit',
  summary: { zh: '以抵债资产抵减贷款并入账（一次）', en: 'Credit the loan with an asset and book it, once' },
  action: 'ASSET_BOOK',
  params: byAsset,
  errors: [
    ...ENGINE,
    'DATE_IN_FUTURE',
    'ASSET_STATE',
    'ASSET_RECORDER',
    'ASSET_VALUE_TOO_HIGH',
    'ASSET_NOT_CREDITED',
    'LOAN_CLOSED',
    'CASE_CLOSED',
  ],
  example: EXAMPLE,
});

export const checkAsset = operation({
  ...write,
  id: 'checkAsset',
  path: '/loans/{no}/assets/{assetNo}/checks',
  summary: { zh: '登记抵债资产查看情况', en: 'Record that somebody looked after an asset' },
  action: 'ASSET_WRITE',
  params: byAsset,
  body: z.strictObject({ on: date, note: text(1000) }).meta({ id: 'AssetCheckInput' }),
  errors: [...ENGINE, 'DATE_IN_FUTURE', 'ASSET_STATE', 'ASSET_BEFORE_ACQUIRED', 'CASE_CLOSED'],
  example: { ...EXAMPLE, body: { on: '2027-05-20', note: '车况良好，停放于监管仓库' } },
});

export const proposeDisposal = operation({
  ...write,
  id: 'proposeDisposal',
  path: '/loans/{no}/assets/{assetNo}/proposals',
  summary: { zh: '提出抵债资产处置方案，送有权人审批', en: 'Propose how an asset is disposed of; it goes to approval' },
  action: 'ASSET_WRITE',
  params: byAsset,
  body: z
    .strictObject({
      method,
      reserve: amount.meta({ description: '处置底价。The least it may be sold for.' }),
      reason: text(1000).meta({ description: '定价依据与处置理由。Why so, and what the price rests on.' }),
      document,
    })
    .meta({ id: 'AssetDisposalProposal' }),
  errors: [...ENGINE, 'DATE_IN_FUTURE', 'ASSET_STATE', 'DISPOSAL_PROPOSED', 'CASE_CLOSED'],
  example: {
    ...EXAMPLE,
    body: {
      method: 'AUCTION',
      reserve: '45000.00',
      reason: '评估价 52000 元，首拍九折',
      document: 'DOC-9308 评估报告',
    },
  },
});

export const disposeAsset = operation({
  ...write,
  id: 'disposeAsset',
  path: '/loans/{no}/assets/{assetNo}/disposal',
  summary: { zh: '登记处置结果，入账处置损益', en: 'Record a disposal; its gain or loss is booked' },
  action: 'ASSET_BOOK',
  params: byAsset,
  body: z
    .strictObject({
      on: date,
      proceeds: amount,
      costs: money.regex(/^\d/, 'MONEY_FORMAT').meta({ description: '税费、拍卖、过户等费用。Taxes and costs.' }),
      buyer: text(80),
      document,
    })
    .meta({ id: 'AssetDisposalInput' }),
  errors: [
    ...ENGINE,
    'DATE_IN_FUTURE',
    ...(['ASSET_STATE', 'ASSET_RECORDER', 'ASSET_BEFORE_ACQUIRED'] as const),
    ...(['DISPOSAL_NOT_APPROVED', 'DISPOSAL_BELOW_RESERVE'] as const),
    'CASE_CLOSED',
  ],
  example: {
    ...EXAMPLE,
    body: { on: '2027-06-30', proceeds: '46000.00', costs: '1200.00', buyer: '公开拍卖竞得人', document: 'DOC-9310' },
  },
});
