import { standingIn, stepIn } from '../../web/src/ui/standing-row';

describe('The row of a list that one stands on', () => {
  const onB = { key: 'b', index: 1 };

  it('is the same row when the list is read again, whatever came or went above it', () => {
    expect(standingIn(['a', 'b', 'c'], onB)).toEqual({ index: 1, entry: 1 });
    expect(standingIn(['new', 'a', 'b', 'c'], onB)).toEqual({ index: 2, entry: 2 });
    expect(standingIn(['b', 'c'], onB)).toEqual({ index: 0, entry: 0 });
  });

  it('is none when it has gone: no key acts on the row that took its place, but one goes on from there', () => {
    const gone = standingIn(['a', 'c', 'd'], onB);
    expect(gone).toEqual({ index: null, entry: 1 });
    expect(stepIn(3, gone, 1)).toBe(1);
    expect(stepIn(3, gone, -1)).toBe(0);
    expect(standingIn(['a'], onB)).toEqual({ index: null, entry: 0 });
    expect(standingIn([], onB)).toEqual({ index: null, entry: 0 });
  });

  it('is none at first; one comes in at the first row, and stops at both ends', () => {
    const atFirst = standingIn(['a', 'b'], null);
    expect(atFirst).toEqual({ index: null, entry: 0 });
    expect(stepIn(2, atFirst, 1)).toBe(0);
    expect(stepIn(2, standingIn(['a', 'b'], { key: 'a', index: 0 }), -1)).toBe(0);
    expect(stepIn(2, standingIn(['a', 'b'], onB), 1)).toBe(1);
    expect(stepIn(2, standingIn(['a', 'b'], { key: 'a', index: 0 }), 1)).toBe(1);
  });
});
