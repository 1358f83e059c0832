import {
  afterApproval,
  afterDocuments,
  afterInvestigation,
  afterRating,
  afterRatingAsked,
  afterResubmission,
  newApplication,
} from '../../src/domain/application/state';
import { mayStep, type Stage, type Step } from '../../src/domain/application/stages';
import { tasksAt } from '../../src/domain/application/tasks';
import type { Item } from '../../src/domain/application/documents';

const items: Item[] = [
  { code: 'ID', required: true, status: 'MISSING' },
  { code: 'INCOME', required: true, status: 'MISSING' },
  { code: 'PHOTO', required: false, status: 'MISSING' },
];
const verified = items.map((item) => (item.required ? { ...item, status: 'VERIFIED' as const } : item));

describe('The way of an application', () => {
  test('goes on to investigation when the last required original is verified, not before', () => {
    const fresh = newApplication('terms', items);
    const received = items.map((item) => ({ ...item, status: 'RECEIVED' as const }));
    expect(afterDocuments(fresh, received, '2026-01-15').stage).toBe('DOCUMENTS');
    expect(afterDocuments(fresh, verified, '2026-01-15').stage).toBe('INVESTIGATION');
  });

  test('a product without required documents starts at investigation', () => {
    expect(newApplication('terms', []).stage).toBe('INVESTIGATION');
  });

  test('needs both signatures before rating; the last suggestion is what is proposed', () => {
    const open = newApplication('applied', verified);
    const half = afterInvestigation(open, { part: 'A', username: 'li', suggestedTerms: 'suggested' });
    expect(half).toMatchObject({ stage: 'INVESTIGATION', terms: 'suggested' });
    const both = afterInvestigation(half, { part: 'B', username: 'wang' });
    expect(both).toMatchObject({ stage: 'RATING', investigators: ['li', 'wang'], terms: 'suggested' });
  });

  test('a returned case begins its next round after the supplement; what approvers changed stands', () => {
    const first = afterRating(
      { ...newApplication('applied', verified), stage: 'RATING' },
      {
        grade: 'A',
        rater: 'zhao',
        on: '2026-01-15',
      },
    );
    expect(first).toMatchObject({ stage: 'APPROVAL', round: 1 });
    const returned = afterApproval(first, {
      outcome: 'RETURNED',
      terms: null,
      reasonCode: 'MORE_EVIDENCE',
      approvers: ['p'],
    });
    expect(returned).toMatchObject({ stage: 'SUPPLEMENT', reasonCode: 'MORE_EVIDENCE' });
    const second = afterResubmission(returned, '2026-02-15', 'less');
    expect(second).toMatchObject({ stage: 'APPROVAL', round: 2, terms: 'less' });
    // A year later its rating has run out, and it is rated first.
    expect(afterResubmission(returned, '2027-01-15')).toMatchObject({ stage: 'APPROVAL' });
    expect(afterResubmission(returned, '2027-01-16')).toMatchObject({ stage: 'RATING', round: 1 });
    const approved = afterApproval(second, {
      outcome: 'APPROVED',
      terms: 'approved',
      reasonCode: null,
      approvers: ['q'],
    });
    expect(approved).toMatchObject({ stage: 'CONTRACT', terms: 'approved', approvers: ['p', 'q'] });
  });

  test('another rating that a re-assessment asks for comes before what is decided, signed or paid on the old one; once for each', () => {
    const rated = { ...newApplication('applied', verified), grade: 'A', ratedOn: '2026-01-15', round: 1 };
    const asked = (stage: Stage, paidFen = 0) => afterRatingAsked({ ...rated, stage }, { by: 'CE1', paidFen });
    for (const stage of ['APPROVAL', 'CONTRACT', 'DISBURSEMENT'] as const) expect(asked(stage).stage).toBe('RATING');
    for (const stage of ['INVESTIGATION', 'RATING', 'PAYING', 'DISBURSED'] as const)
      expect(asked(stage)).toEqual({ ...rated, stage });
    expect(asked('DISBURSEMENT', 1).stage).toBe('DISBURSEMENT');
    // A draw stands on the rating of its facility.
    expect(afterRatingAsked({ ...newApplication('t', []), stage: 'CONTRACT' }, { by: 'CE1', paidFen: 0 }).stage).toBe(
      'CONTRACT',
    );
    // What is supplemented is rated when it comes back, and not twice.
    const supplemented = afterResubmission(asked('SUPPLEMENT'), '2026-01-20');
    expect(supplemented.stage).toBe('RATING');
    const again = afterRating(supplemented, { grade: 'B', rater: 'r', on: '2026-01-20' });
    expect(afterRatingAsked(again, { by: 'CE1', paidFen: 0 })).toBe(again);
    expect(afterResubmission({ ...again, stage: 'SUPPLEMENT' }, '2026-01-21').stage).toBe('APPROVAL');
    expect(afterRatingAsked(again, { by: 'CE2', paidFen: 0 }).stage).toBe('RATING');
  });

  test('an approval that ends after the withdrawal changes nothing', () => {
    const withdrawn = { ...newApplication('applied', verified), stage: 'WITHDRAWN' as const };
    expect(afterApproval(withdrawn, { outcome: 'APPROVED', terms: 'x', reasonCode: null, approvers: [] })).toBe(
      withdrawn,
    );
  });

  test.each<[Stage, Step, string]>([
    ['DOCUMENTS', 'submitDocuments', 'allowed'],
    ['SUPPLEMENT', 'submitDocuments', 'allowed'],
    ['RATING', 'submitDocuments', 'WRONG_STAGE'],
    ['DOCUMENTS', 'investigate', 'WRONG_STAGE'],
    ['CONTRACT', 'disburse', 'WRONG_STAGE'],
    ['DISBURSEMENT', 'disburse', 'allowed'],
    ['PAYING', 'disburse', 'WRONG_STAGE'],
    ['PAYING', 'withdraw', 'WRONG_STAGE'],
    ['APPROVAL', 'withdraw', 'allowed'],
    ['DISBURSED', 'withdraw', 'APPLICATION_CLOSED'],
    ['EXPIRED', 'submitDocuments', 'APPLICATION_CLOSED'],
  ])('at %s, %s is %s', (stage, step, expected) => {
    const verdict = mayStep(stage, step);
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });
});

describe('Every step at every stage', () => {
  const STAGES: Stage[] = [
    'DOCUMENTS',
    'ADMISSION',
    'ADMISSION_REVIEW',
    'ADMISSION_RISK',
    'INVESTIGATION',
    'RATING',
    'APPROVAL',
    'SUPPLEMENT',
    'CONTRACT',
    'DISBURSEMENT',
    'PAYING',
    'DISBURSED',
    'GRANTED',
    'ISSUED',
    'REJECTED',
    'WITHDRAWN',
    'EXPIRED',
  ];
  // One column a stage, in the order above: + allowed, - the wrong stage, x the case is closed.
  test.each<[Step, string]>([
    ['submitDocuments', '++--+--+++-xxxxxx'],
    ['propose', '-+---------xxxxxx'],
    ['judge', '--++-------xxxxxx'],
    ['investigate', '----+------xxxxxx'],
    ['rate', '-----+-----xxxxxx'],
    ['resubmit', '-------+---xxxxxx'],
    ['sign', '--------+--xxxxxx'],
    ['disburse', '---------+-xxxxxx'],
    ['withdraw', '++++++++++-xxxxxx'],
  ])('%s: %s', (step, expected) => {
    const marks = STAGES.map((stage) => {
      const verdict = mayStep(stage, step);
      if (verdict.allowed) return '+';
      return verdict.code === 'WRONG_STAGE' ? '-' : 'x';
    });
    expect(marks.join('')).toBe(expected);
  });
});

describe('Whose task a stage is', () => {
  const state = { stage: 'DISBURSEMENT' as Stage, round: 1, investigators: ['li', 'wang'], approvers: ['zhao'] };
  test('the disbursement post is kept from everyone who had a part in the case', () => {
    expect(tasksAt('AP1', state, 'li')).toMatchObject([
      { role: 'FINANCE', assignee: null, excluded: ['li', 'wang', 'zhao'] },
    ]);
  });
  test('part B of the investigation is kept from the account manager, who has part A', () => {
    const tasks = tasksAt('AP1', { ...state, stage: 'INVESTIGATION' }, 'li');
    expect(tasks).toMatchObject([
      { id: 'AP1-INVESTIGATION-1-A', assignee: 'li' },
      { id: 'AP1-INVESTIGATION-1-B', assignee: null, excluded: ['li'] },
    ]);
  });
  test('a closed application waits for nobody', () => {
    expect(tasksAt('AP1', { ...state, stage: 'REJECTED' }, 'li')).toEqual([]);
  });
});
