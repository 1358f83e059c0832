import { SEEDED_ADMISSION_POLICY as POLICY } from '../../../src/domain/admission/policy';
import { screenClient, type Candidate } from '../../../src/domain/admission/screen';

const SOUND: Candidate = {
  industry: '食品加工',
  relatedParty: false,
  security: 'MORTGAGE',
  amountFen: 100,
  ownExposureFen: 0,
  groupExposureFen: 0,
  blacklisted: false,
  groupBlacklisted: false,
};

/** 10 % of 20 billion, 15 % and 20 % of 16 billion yuan, in fen. */
const SINGLE = 200_000_000_000;
const EXPOSURE = 240_000_000_000;
const GROUP = 320_000_000_000;

describe('the admission screen (RULES 1.8)', () => {
  test.each<[string, Partial<Candidate>, string, string[]]>([
    ['a sound client', {}, 'ADMIT', []],
    ['a client without an industry', { industry: null }, 'ADMIT', []],
    ['a prohibited industry', { industry: '虚拟货币交易' }, 'REJECT', ['INDUSTRY_PROHIBITED']],
    ['a restricted industry', { industry: '房地产开发经营' }, 'REFER', ['INDUSTRY_RESTRICTED']],
    ['a blacklisted client', { blacklisted: true }, 'REJECT', ['CLIENT_BLACKLISTED']],
    ['a blacklisted member of the group', { groupBlacklisted: true }, 'REFER', ['GROUP_BLACKLISTED']],
    [
      'a related person without security',
      { relatedParty: true, security: 'UNSECURED' },
      'REJECT',
      ['RELATED_PARTY_WITHOUT_SECURITY'],
    ],
    ['a related person with security', { relatedParty: true }, 'REFER', ['RELATED_PARTY']],
    [
      'the last fen of a single borrower',
      { ownExposureFen: SINGLE - 100, groupExposureFen: SINGLE - 100 },
      'ADMIT',
      [],
    ],
    [
      'a fen above it',
      { ownExposureFen: SINGLE - 99, groupExposureFen: SINGLE - 99 },
      'REJECT',
      ['SINGLE_BORROWER_LIMIT'],
    ],
    [
      'more than tier one allows',
      { ownExposureFen: EXPOSURE, groupExposureFen: EXPOSURE },
      'REJECT',
      ['SINGLE_BORROWER_LIMIT', 'SINGLE_EXPOSURE_LIMIT'],
    ],
    ['the last fen of a group', { groupExposureFen: GROUP - 100 }, 'ADMIT', []],
    ['a fen above it in the group', { groupExposureFen: GROUP - 99 }, 'REJECT', ['GROUP_EXPOSURE_LIMIT']],
    [
      'several reasons, of which one rejects',
      { industry: '钢铁', blacklisted: true },
      'REJECT',
      ['INDUSTRY_RESTRICTED', 'CLIENT_BLACKLISTED'],
    ],
  ])('%s', (_who, more, outcome, codes) => {
    const screening = screenClient(POLICY, { ...SOUND, ...more });
    expect([screening.outcome, screening.reasons.map(({ code }) => code)]).toEqual([outcome, codes]);
  });
});
