import fc from 'fast-check';
import { imbalance, NO_POSITION, posted } from '../../../src/domain/ledger';
import {
  acquisitionEntry,
  disposalEntry,
  dutiesOfAsset,
  gainOf,
  mayAcquire,
  mayCredit,
  mayDispose,
  type RepossessedAsset,
} from '../../../src/domain/workout/repossession';

const ASSET: RepossessedAsset = {
  ...{ no: 'RA1', state: 'CREDITED', valueFen: 5_000_000, acquiredOn: '2026-02-28', checkedOn: '2026-02-28', by: 'he' },
};
const codeOf = (verdict: ReturnType<typeof mayAcquire>): string => (verdict.allowed ? 'allowed' : verdict.code);

test('An asset is taken for what is owed at most, and not before it was acquired', () => {
  expect(codeOf(mayAcquire({ valueFen: 100, acquiredOn: '2026-03-01' }, 100, '2026-03-01'))).toBe('allowed');
  expect(codeOf(mayAcquire({ valueFen: 101, acquiredOn: '2026-03-01' }, 100, '2026-03-01'))).toBe(
    'ASSET_VALUE_TOO_HIGH',
  );
  expect(codeOf(mayAcquire({ valueFen: 1, acquiredOn: '2026-03-02' }, 100, '2026-03-01'))).toBe('DATE_IN_FUTURE');
});

test('It goes its way once, and who recorded it neither books nor sells it', () => {
  expect(codeOf(mayCredit({ ...ASSET, state: 'HELD' }, 'qian'))).toBe('allowed');
  expect(codeOf(mayCredit({ ...ASSET, state: 'HELD' }, 'he'))).toBe('ASSET_RECORDER');
  expect(codeOf(mayCredit(ASSET, 'qian'))).toBe('ASSET_STATE');
  const at = (username: string) => ({ username, today: '2026-06-01' });
  expect(codeOf(mayDispose(ASSET, '2026-05-01', at('qian')))).toBe('allowed');
  expect(codeOf(mayDispose(ASSET, '2026-05-01', at('he')))).toBe('ASSET_RECORDER');
  expect(codeOf(mayDispose(ASSET, '2026-02-27', at('qian')))).toBe('ASSET_BEFORE_ACQUIRED');
  expect(codeOf(mayDispose(ASSET, '2026-06-02', at('qian')))).toBe('DATE_IN_FUTURE');
  expect(codeOf(mayDispose({ ...ASSET, state: 'DISPOSED' }, '2026-05-01', at('qian')))).toBe('ASSET_STATE');
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
