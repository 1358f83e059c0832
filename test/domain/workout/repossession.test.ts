import fc from 'fast-check';
import { imbalance, NO_POSITION, posted } from '../../../src/domain/ledger';
import { disposalEntry, gainOf, mayDispose, mayPropose, type Proposal } from '../../../src/domain/workout/disposal';
import {
  acquisitionEntry,
  dutiesOfAsset,
  mayAcquire,
  mayCredit,
  type RepossessedAsset,
} from '../../../src/domain/workout/repossession';

const ASSET: RepossessedAsset = {
  no: 'RA1',
  state: 'CREDITED',
  valueFen: 5_000_000,
  acquiredOn: '2026-02-28',
  checkedOn: '2026-02-28',
  by: 'he',
};
const codeOf = (verdict: ReturnType<typeof mayAcquire>): string => (verdict.allowed ? 'allowed' : verdict.code);

test('An asset is taken for what is owed at most, and not before it was acquired', () => {
  expect(codeOf(mayAcquire({ valueFen: 100, acquiredOn: '2026-03-01' }, 100, '2026-03-01'))).toBe('allowed');
  expect(codeOf(mayAcquire({ valueFen: 101, acquiredOn: '2026-03-01' }, 100, '2026-03-01'))).toBe(
    'ASSET_VALUE_TOO_HIGH',
  );
  expect(codeOf(mayAcquire({ valueFen: 1, acquiredOn: '2026-03-02' }, 100, '2026-03-01'))).toBe('DATE_IN_FUTURE');
});

test('It goes its way once, and who recorded it does not book it', () => {
  expect(codeOf(mayCredit({ ...ASSET, state: 'HELD' }, 'qian'))).toBe('allowed');
  expect(codeOf(mayCredit({ ...ASSET, state: 'HELD' }, 'he'))).toBe('ASSET_RECORDER');
  expect(codeOf(mayCredit(ASSET, 'qian'))).toBe('ASSET_STATE');
});

const PROPOSAL: Proposal = {
  id: 'approval-RA1-1',
  state: 'APPROVED',
  reserveFen: 4_000_000,
  by: 'chen',
  approvers: ['zhao'],
};

test('A disposal is proposed once for an asset in the books, and again only when it was not approved', () => {
  expect(codeOf(mayPropose({ state: 'HELD' }, null))).toBe('ASSET_STATE');
  expect(codeOf(mayPropose(ASSET, null))).toBe('allowed');
  expect(codeOf(mayPropose(ASSET, { ...PROPOSAL, state: 'REQUESTED' }))).toBe('DISPOSAL_PROPOSED');
  expect(codeOf(mayPropose(ASSET, PROPOSAL))).toBe('DISPOSAL_PROPOSED');
  expect(codeOf(mayPropose(ASSET, { ...PROPOSAL, state: 'REJECTED' }))).toBe('allowed');
  expect(codeOf(mayPropose(ASSET, { ...PROPOSAL, state: 'RETURNED' }))).toBe('allowed');
});

test('A sale is booked as it was approved, by nobody who recorded, proposed or decided', () => {
  const SALE = { on: '2026-05-01', proceedsFen: 4_000_000 };
  const sell = (change: { asset?: object; proposal?: object | null; sale?: object; by?: string }) => {
    const { asset = {}, proposal = {}, sale = {}, by = 'qian' } = change;
    const approved = proposal && { ...PROPOSAL, ...proposal };
    return codeOf(
      mayDispose({ ...ASSET, ...asset }, approved, { ...SALE, ...sale }, { username: by, today: '2026-06-01' }),
    );
  };
  expect(sell({})).toBe('allowed');
  expect(sell({ proposal: null })).toBe('DISPOSAL_NOT_APPROVED');
  expect(sell({ proposal: { state: 'REQUESTED' } })).toBe('DISPOSAL_NOT_APPROVED');
  expect(sell({ sale: { proceedsFen: 3_999_999 } })).toBe('DISPOSAL_BELOW_RESERVE');
  for (const by of ['he', 'chen', 'zhao']) expect(sell({ by })).toBe('ASSET_RECORDER');
  expect(sell({ sale: { on: '2026-02-27' } })).toBe('ASSET_BEFORE_ACQUIRED');
  expect(sell({ sale: { on: '2026-06-02' } })).toBe('DATE_IN_FUTURE');
  expect(sell({ asset: { state: 'DISPOSED' } })).toBe('ASSET_STATE');
});

test('It is looked after every half year and sold within two years (商业银行法第四十二条)', () => {
  expect(dutiesOfAsset({ ...ASSET, checkedOn: '2026-08-31' })).toEqual([
    { subject: 'RA1', kind: 'CUSTODY', lastOn: '2027-02-28' },
    { subject: 'RA1', kind: 'DISPOSE', lastOn: '2028-02-28' },
  ]);
  expect(dutiesOfAsset({ ...ASSET, state: 'DISPOSED' })).toEqual([]);
});

test.each([
  ['a gain', 60_000, 2_000, 8_000, { BANK: 58_000, DISPOSAL_GAIN: -8_000, DISPOSAL_LOSS: 0 }],
  ['a loss', 46_000, 1_200, -5_200, { BANK: 44_800, DISPOSAL_GAIN: 0, DISPOSAL_LOSS: 5_200 }],
  ['neither', 51_000, 1_000, 0, { BANK: 50_000, DISPOSAL_GAIN: 0, DISPOSAL_LOSS: 0 }],
])('A disposal with %s', (_, proceedsFen, costsFen, gain, expected) => {
  const disposal = { valueFen: 50_000, proceedsFen, costsFen };
  expect(gainOf(disposal)).toBe(gain);
  expect(posted(NO_POSITION, disposalEntry(disposal))).toMatchObject({ ...expected, REPOSSESSED_ASSET: -50_000 });
});

test('Acquired and disposed of, nothing of an asset is left in the books but its gain or loss, and all of it balances', () => {
  const money = fc.integer({ min: 1, max: 1_000_000_000 });
  fc.assert(
    fc.property(money, money, money, (valueFen, proceedsFen, costsFen) => {
      const after = posted(
        posted(NO_POSITION, acquisitionEntry(valueFen)),
        disposalEntry({ valueFen, proceedsFen, costsFen }),
      );
      expect(after.REPOSSESSED_ASSET).toBe(0);
      expect(imbalance(after)).toEqual({ onBalance: 0, offBalance: 0 });
      expect(after.BANK).toBe(proceedsFen - costsFen - valueFen);
    }),
  );
});
