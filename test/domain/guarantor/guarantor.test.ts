import fc from 'fast-check';
import { standingOf } from '../../../src/domain/guarantor/guarantor';

const fen = fc.integer({ min: 0, max: 1_000_000_000_000 });

test('who stands for more than he owns is overcommitted, and then nothing is free', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000_000_000 }),
      fen,
      fen,
      (netAssetsFen, statedFen, hereFen) => {
        const { givenFen, freeFen, isOvercommitted } = standingOf({ netAssetsFen, statedFen, hereFen });
        expect(isOvercommitted).toBe(Math.max(statedFen, hereFen) > Math.max(0, netAssetsFen));
        expect(givenFen).toBe(Math.max(statedFen, hereFen));
        if (isOvercommitted) expect(freeFen).toBe(0);
      },
    ),
  );
});
