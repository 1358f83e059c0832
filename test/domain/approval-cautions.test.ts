import { cautionsOf, type CautionFacts } from '../../src/domain/approval/cautions';
import { levelsHeard } from '../../src/domain/approval/reconsidered';
import { reportHolds } from '../../src/domain/client/credit-freshness';
import type { StateLevel } from '../../src/domain/approval/state';

const TODAY = '2026-11-27';
const paper = (code: string, status: string, originalSeenBy: string | null = null) => ({
  code,
  nameZh: `${code}纸`,
  nameEn: `${code} paper`,
  status,
  originalSeenBy,
});
const appraised = (on: string): CautionFacts['security'][number] => ({
  no: 'SE1',
  appraisal: {
    transactionFen: null,
    appraisalFen: 100,
    modelFen: null,
    priorClaimsFen: 0,
    netAssetsFen: null,
    givenFen: null,
    on,
  },
});
const facts = (more: Partial<CautionFacts> = {}): CautionFacts => ({
  reportOn: TODAY,
  grade: 'A',
  security: [],
  ungrounded: null,
  documents: [],
  payment: null,
  dti: null,
  ...more,
});

describe('What deciders are told of a case', () => {
  it.each<[string, Partial<CautionFacts>, string[]]>([
    ['nothing where all is there', {}, []],
    ['no report', { reportOn: null }, ['CREDIT_REPORT_ABSENT']],
    ['a report of thirty days', { reportOn: '2026-10-28' }, []],
    ['a report of thirty-one days', { reportOn: '2026-10-27' }, ['CREDIT_REPORT_STALE']],
    ['a default', { grade: 'D' }, ['RATED_IN_DEFAULT']],
    ['an appraisal of six months', { security: [appraised('2026-05-27')] }, []],
    ['an appraisal of more', { security: [appraised('2026-05-26')] }, ['APPRAISAL_STALE']],
    ['a thing not appraised yet', { security: [{ no: 'SE2', appraisal: null }] }, []],
    ['a long term without its ground', { ungrounded: { months: 48, normalMonths: 36 } }, ['TERM_GROUND_MISSING']],
    ['a payment below the terms', { payment: { given: '1.00', computed: '2.00' } }, ['PAYMENT_BELOW_TERMS']],
    ['a ratio of debts below the case', { dti: { given: '0.2', computed: '0.3' } }, ['DTI_BELOW_CASE']],
    ['a copy that was verified', { documents: [paper('ID_CARD', 'VERIFIED')] }, ['ORIGINAL_NOT_SEEN']],
    ['an original that was seen', { documents: [paper('ID_CARD', 'VERIFIED', 'li')] }, []],
    ['a paper of which a copy counts', { documents: [paper('BANK_STATEMENT', 'VERIFIED')] }, []],
    ['a paper that is not there', { documents: [paper('ID_CARD', 'MISSING')] }, []],
  ])('%s', (_what, more, expected) => {
    expect(cautionsOf(facts(more), TODAY).map(({ code }) => code)).toEqual(expected);
  });

  it('names the papers in both languages', () => {
    const documents = [paper('ID_CARD', 'RECEIVED'), paper('DEED', 'VERIFIED')];
    const [{ text } = { text: { zh: '', en: '' } }] = cautionsOf(facts({ documents }), TODAY);
    expect([text.zh, text.en]).toEqual([
      expect.stringContaining('ID_CARD纸、DEED纸'),
      expect.stringContaining('ID_CARD paper, DEED paper'),
    ]);
  });
});

describe('A credit report (RULES 5.1)', () => {
  it.each([
    ['2026-10-28', 'approval', true],
    ['2026-10-27', 'approval', false],
    ['2026-09-28', 'disbursement', true],
    ['2026-09-27', 'disbursement', false],
    [null, 'approval', true],
  ] as const)('of %s holds at %s: %s', (on, at, holds) => {
    expect(reportHolds(on, TODAY, at).allowed).toBe(holds);
  });
});

describe('Who hears a reconsideration', () => {
  const one = (code: string): StateLevel => ({ code, kind: 'INDIVIDUAL' });
  const committee = (code: string): StateLevel => ({ code, kind: 'COMMITTEE', quorum: 3 });
  const chain = [one('HEAD'), one('RISK'), one('BRANCH')];
  const above = [
    { level: committee('COMMITTEE'), final: true },
    { level: committee('TOP'), final: true },
  ];
  it.each<[string, Record<string, number>, string[]]>([
    ['everybody has somebody', { HEAD: 1, RISK: 2, BRANCH: 1 }, ['HEAD', 'RISK', 'BRANCH']],
    ['a lower level has nobody left', { RISK: 2, BRANCH: 1 }, ['RISK', 'BRANCH']],
    ['the last one has nobody left', { HEAD: 1, RISK: 2, COMMITTEE: 3 }, ['HEAD', 'RISK', 'COMMITTEE']],
    ['nor has the next a quorum', { HEAD: 1, RISK: 2, COMMITTEE: 2, TOP: 4 }, ['HEAD', 'RISK', 'TOP']],
    ['nobody is left above', { HEAD: 1, RISK: 2, COMMITTEE: 2, TOP: 2 }, ['HEAD', 'RISK', 'BRANCH again']],
  ])('where %s', (_what, free, expected) => {
    const heard = levelsHeard(chain, above, new Map(Object.entries(free)));
    expect(heard.map(({ code, reheard }) => (reheard === true ? `${code} again` : code))).toEqual(expected);
  });

  it('passes a reviewer who never decides by, and leaves him in', () => {
    const reviewed = [{ level: one('REVIEW'), final: false }, ...above];
    const heard = levelsHeard([one('HEAD')], reviewed, new Map(Object.entries({ REVIEW: 1, COMMITTEE: 3 })));
    expect(heard.map(({ code }) => code)).toEqual(['REVIEW', 'COMMITTEE']);
  });
});
