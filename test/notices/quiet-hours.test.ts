import fc from 'fast-check';
import { isQuiet, nextAllowed } from '../../src/domain/notice/quiet-hours';

const instants = fc.integer({ min: Date.parse('2000-01-01T00:00:00Z'), max: Date.parse('2100-01-01T00:00:00Z') });
const shanghai = (text: string): number => Date.parse(`${text}+08:00`);

describe('quiet hours towards clients', () => {
  test.each([
    ['2026-11-23T21:59:59.999', false],
    ['2026-11-23T22:00:00', true],
    ['2026-11-24T00:00:00', true],
    ['2026-11-24T07:59:59.999', true],
    ['2026-11-24T08:00:00', false],
  ])('at %s in Shanghai: %s', (local, quiet) => {
    expect(isQuiet(shanghai(local))).toBe(quiet);
  });

  test('a message of the late evening waits for the next morning, one of the small hours for the same', () => {
    expect(nextAllowed(shanghai('2026-12-31T22:30:00'))).toBe(shanghai('2027-01-01T08:00:00'));
    expect(nextAllowed(shanghai('2027-01-01T03:00:00'))).toBe(shanghai('2027-01-01T08:00:00'));
  });

  test('whatever the instant, the next allowed one is not quiet, not earlier and at most ten hours off', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const next = nextAllowed(instant);
        expect(isQuiet(next)).toBe(false);
        expect(next).toBeGreaterThanOrEqual(instant);
        expect(next - instant).toBeLessThanOrEqual(10 * 3_600_000);
      }),
    );
  });

  test('nothing is put off that need not be, and putting off twice is putting off once', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(nextAllowed(nextAllowed(instant))).toBe(nextAllowed(instant));
        if (!isQuiet(instant)) expect(nextAllowed(instant)).toBe(instant);
      }),
    );
  });
});
