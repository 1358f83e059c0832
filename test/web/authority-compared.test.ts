import { compared, type Level } from '../../web/src/pages/authority/compared';

const level = (code: string, limit: string): Level => ({
  code,
  nameZh: code,
  nameEn: code,
  kind: 'INDIVIDUAL',
  limits: {
    PERSONAL_UNSECURED: limit,
    PERSONAL_SECURED: limit,
    CORPORATE_SECURED: limit,
    CORPORATE_UNSECURED: limit,
    WRITE_OFF: limit,
  },
});

describe('A proposed authority matrix beside the one in force', () => {
  const HEAD = level('HEAD', '300000.00');
  const BRANCH = level('BRANCH', '500000.00');

  it('names each level with what stands, the new ones, and those that it leaves out', () => {
    const higher = level('HEAD', '400000.00');
    const committee = level('COMMITTEE', '900000.00');
    expect(compared([higher, committee], [HEAD, BRANCH])).toEqual([
      { level: higher, was: HEAD, standing: 'KEPT' },
      { level: committee, was: null, standing: 'ADDED' },
      { level: BRANCH, was: null, standing: 'REMOVED' },
    ]);
  });

  it('is compared with nothing where it stands alone', () => {
    expect(compared([HEAD])).toEqual([{ level: HEAD, was: null, standing: 'KEPT' }]);
  });
});
