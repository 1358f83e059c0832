import { caseCautions, type CaseFacts } from '../../src/domain/approval/case-cautions';

const reports: CaseFacts['reports'] = [
  { part: 'A', agree: true, siteVisitOn: '2026-11-20' },
  { part: 'B', agree: true, siteVisitOn: '2026-11-20' },
];
const photo = (more: Partial<CaseFacts['photos'][number]> = {}) => ({
  name: 'gate.jpg',
  takenOn: '2026-11-20',
  alsoIn: null,
  ...more,
});
const SOUND: CaseFacts = {
  acceptedOn: '2026-11-18',
  reports,
  photosAsked: true,
  photos: [photo()],
  income: { testedFen: 1_800_000, verifiedFen: 1_800_000 },
  failed: [],
  debtService: null,
  statements: [],
  rating: { grade: 'A', model: 'A' },
  arrears: { loans: 0, days: 0 },
  need: { principalFen: 100, limitFen: 100, isMeasured: true },
  circle: [],
  appraisers: [],
};
const words = { zh: '资产负债表不平', en: 'Balance sheet does not balance' };

describe('What deciders are told of the investigation and the rating of a case', () => {
  it.each<[string, Partial<CaseFacts>, string[]]>([
    ['nothing where all agrees', {}, []],
    [
      'an investigator who says no',
      { reports: reports.map((one) => (one.part === 'B' ? { ...one, agree: false } : one)) },
      ['INVESTIGATOR_DISAGREES'],
    ],
    ['a visit on the day of the application', { acceptedOn: '2026-11-20' }, []],
    [
      'a visit and a photograph of the day before it',
      { acceptedOn: '2026-11-21' },
      ['VISIT_BEFORE_APPLICATION', 'SITE_PHOTO_BEFORE_APPLICATION'],
    ],
    ['no photograph of the site', { photos: [] }, ['SITE_PHOTO_ABSENT']],
    ['none where nobody must go there', { photos: [], photosAsked: false }, []],
    ['none before the report', { photos: [], reports: [] }, []],
    ['a photograph of another case', { photos: [photo({ alsoIn: 'AP1' })] }, ['SITE_PHOTO_REUSED']],
    [
      'a fen more than was verified',
      { income: { testedFen: 1_800_001, verifiedFen: 1_800_000 } },
      ['INCOME_ABOVE_VERIFIED'],
    ],
    ['less than was verified', { income: { testedFen: 1_799_999, verifiedFen: 1_800_000 } }, []],
    ['a test that failed', { failed: [{ zh: '收入负债比 0.6000', en: 'Debt to income 0.6000' }] }, ['CAPACITY_FAILED']],
    ['a debt service below the terms', { debtService: { given: '1', computed: '2' } }, ['DEBT_SERVICE_BELOW_TERMS']],
    ['statements that do not agree', { statements: [words] }, ['STATEMENTS_DOUBTED']],
    ['a grade without a model', { rating: { grade: 'A', model: null } }, ['RATED_WITHOUT_MODEL']],
    ['a grade without a model of a draw', { rating: { grade: 'A', model: null }, reports: [] }, []],
    ['a grade above the model', { rating: { grade: 'A', model: 'BBB' } }, ['RATED_ABOVE_MODEL']],
    ['a grade below the model', { rating: { grade: 'BBB', model: 'A' } }, []],
    ['arrears here', { arrears: { loans: 1, days: 40 } }, ['OWN_ARREARS']],
    ['a fen above the need', { need: { principalFen: 101, limitFen: 100, isMeasured: true } }, ['LOAN_ABOVE_NEED']],
    ['a need nobody measured', { need: { principalFen: 1, limitFen: null, isMeasured: false } }, ['NEED_NOT_MEASURED']],
    ['a need that cannot be measured', { need: { principalFen: 1, limitFen: null, isMeasured: true } }, []],
    ['an appraiser who is not on the list', { appraisers: ['乙评估'] }, ['APPRAISER_NOT_APPROVED']],
    ['a circle of guarantees', { circle: ['CL1', 'CL2'] }, ['GUARANTEE_CIRCLE']],
  ])('%s', (_what, more, expected) => {
    expect(caseCautions({ ...SOUND, ...more }).map(({ code }) => code)).toEqual(expected);
  });

  it('names what it is about in both languages', () => {
    const [{ text } = { text: { zh: '', en: '' } }] = caseCautions({ ...SOUND, statements: [words] });
    expect([text.zh, text.en]).toEqual([expect.stringContaining(words.zh), expect.stringContaining(words.en)]);
  });
});
