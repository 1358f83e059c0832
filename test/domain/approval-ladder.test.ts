import { SEEDED_AUTHORITY_MATRIX, type AuthorityLevel } from '../../src/domain/approval/authority-matrix';
import { flawsOf } from '../../src/domain/approval/ladder';

const by = (change: (level: AuthorityLevel) => AuthorityLevel[]): string[] =>
  flawsOf(SEEDED_AUTHORITY_MATRIX.flatMap(change)).map(({ pointer, code }) => `${pointer} ${code}`);
const top = (level: AuthorityLevel): boolean => level.code === 'HEAD_OFFICE';

describe('A proposed authority matrix', () => {
  it('has nothing against it where everybody stays within his authority', () => {
    expect(flawsOf(SEEDED_AUTHORITY_MATRIX)).toEqual([]);
  });

  it('names each level once', () => {
    expect(by((level) => (level.code === 'RISK_REVIEW' ? [level, level] : [level]))).toEqual([
      '/3/code AUTHORITY_LEVEL_TWICE',
    ]);
  });

  it('has a committee, for related parties, and each with a quorum of two at least', () => {
    expect(by((level) => (level.kind === 'COMMITTEE' ? [{ ...level, kind: 'INDIVIDUAL' }] : [level]))).toEqual([
      ' AUTHORITY_NO_COMMITTEE',
    ]);
    const { quorum: _, ...without } = SEEDED_AUTHORITY_MATRIX[4] as AuthorityLevel;
    expect(by((level) => [level.code === without.code ? without : level])).toEqual(['/4/quorum AUTHORITY_QUORUM']);
    expect(by((level) => [top(level) ? { ...level, quorum: 1 } : level])).toEqual(['/5/quorum AUTHORITY_QUORUM']);
  });

  it('ends with a level that no other surpasses and that may decide of everything', () => {
    const less = (PERSONAL_SECURED: number) => (level: AuthorityLevel) => [
      top(level) ? { ...level, limitsFen: { ...level.limitsFen, PERSONAL_SECURED } } : level,
    ];
    // The branch committee decides up to 10,000,000 yuan.
    expect(by(less(1_000_000_000))).toEqual([]);
    expect(by(less(999_999_999))).toEqual(['/5/limits/PERSONAL_SECURED AUTHORITY_TOP']);
    expect(by((level) => (level.smallOnly === true ? [level] : []))).toContain(' AUTHORITY_TOP');
  });

  it('decides nothing finally where it has no authority', () => {
    expect(by((level) => [{ ...level, limitsFen: { ...level.limitsFen, WRITE_OFF: 0 } }])).toEqual([
      '/5/limits/WRITE_OFF AUTHORITY_TOP',
    ]);
  });
});
