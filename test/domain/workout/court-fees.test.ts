import fc from 'fast-check';
import { formatYuan, parseYuan, type Fen } from '../../../src/domain/money';
import { COURT_FEES, courtFee } from '../../../src/domain/workout/court-fees';

/** By Python Decimal from the brackets of 国务院令第481号, and for the round sums as courts publish them. */
const TABLE = [
  ['5000', '50.00', '25.00', '70.00', '50.00'],
  ['10000', '50.00', '25.00', '120.00', '50.00'],
  ['10000.20', '50.01', '25.00', '120.00', '50.00'],
  ['100000', '2300.00', '1150.00', '1020.00', '1400.00'],
  ['106929.35', '2438.59', '1219.29', '1054.65', '1503.94'],
  ['200000', '4300.00', '2150.00', '1520.00', '2900.00'],
  ['500000', '8800.00', '4400.00', '3020.00', '7400.00'],
  ['1000000', '13800.00', '6900.00', '5000.00', '12400.00'],
  ['2000000', '22800.00', '11400.00', '5000.00', '22400.00'],
  ['5000000', '46800.00', '23400.00', '5000.00', '52400.00'],
  ['10000000', '81800.00', '40900.00', '5000.00', '77400.00'],
  ['20000000', '141800.00', '70900.00', '5000.00', '87400.00'],
  ['123456789.01', '659083.95', '329541.97', '5000.00', '190856.79'],
] as const;

test.each(TABLE)('A claim of %s costs %s (halved %s), its preservation %s, its enforcement %s', (claim, ...fees) => {
  const amount = parseYuan(claim);
  expect([
    formatYuan(courtFee('ACCEPTANCE', amount)),
    formatYuan(courtFee('ACCEPTANCE', amount, { halved: true })),
    formatYuan(courtFee('PRESERVATION', amount)),
    formatYuan(courtFee('ENFORCEMENT', amount)),
  ]).toEqual(fees);
});

test('A larger claim never costs less, and a fen more never costs more than a fen more', () => {
  const claim = fc.integer({ min: 1, max: 10_000_000_000_000 });
  fc.assert(
    fc.property(fc.constantFrom(...COURT_FEES), claim, (kind, fen) => {
      const step = courtFee(kind, (fen + 1) as Fen) - courtFee(kind, fen as Fen);
      return step >= 0 && step <= 1;
    }),
  );
});
