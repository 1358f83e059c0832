import { findingsAfter, placeOf, reconcile, unwatched } from '../../../src/domain/reconciliation/reconcile';

const loan = (loanNo: string, status: string, isOpen = true) => ({ loanNo, status, isOpen });

test('every open loan has its one living workflow in the same state, and every living workflow an open loan', () => {
  const loans = [
    loan('A', 'CURRENT'),
    loan('B', 'OVERDUE'),
    loan('C', 'OVERDUE'),
    loan('D', 'SETTLED', false),
    loan('E', 'SETTLED', false),
    loan('F', 'WRITTEN_OFF'),
  ];
  const living = [
    { loanNo: 'A', stage: 'CURRENT' },
    { loanNo: 'C', stage: 'CURRENT' },
    { loanNo: 'D', stage: 'SETTLED' },
    { loanNo: 'X', stage: 'CURRENT' },
  ];
  expect(reconcile(loans, living).map(({ loanNo, kind, repairable }) => [loanNo, kind, repairable])).toEqual([
    ['B', 'WORKFLOW_MISSING', true],
    ['C', 'STATUS_DIFFERS', false],
    ['D', 'LOAN_OVER', false],
    ['F', 'WORKFLOW_MISSING', true],
    ['X', 'LOAN_MISSING', false],
  ]);
  expect(reconcile(loans.slice(0, 1), living.slice(0, 1))).toEqual([]);
});

test('every loan that is not over, and has its workflow, is watched; the watch of the others is nobody’s to miss', () => {
  const loans = [
    loan('A', 'CURRENT'),
    loan('B', 'OVERDUE'),
    loan('C', 'CURRENT'),
    loan('D', 'SETTLED', false),
    loan('E', 'WRITTEN_OFF'),
    loan('F', 'OVERDUE'),
  ];
  // F lost both: the repair of its workflow begins its watch too.
  const living = ['A', 'B', 'C', 'D', 'E'].map((loanNo) => ({ loanNo, stage: 'CURRENT' }));
  expect(unwatched(loans, living, new Set(['A', 'X']))).toEqual([
    { loanNo: 'B', kind: 'REVIEW_MISSING', database: 'OVERDUE', workflow: null, repairable: true },
    { loanNo: 'C', kind: 'REVIEW_MISSING', database: 'CURRENT', workflow: null, repairable: true },
  ]);
});

test('what was found stands in one order, loans before other matters, and is read on from any place of it', () => {
  const differ = (loanNo: string, kind: 'LOAN_OVER' | 'REVIEW_MISSING' | 'WORKOUT_MISSING') => ({
    loanNo,
    kind,
    database: 'CURRENT',
    workflow: null,
    repairable: true,
  });
  const matter = (no: string) =>
    ({ kind: 'COMPLAINT', no, status: 'RECEIVED', workflowId: no, branchCode: 'SB01', clockOffsetMs: 0 }) as const;
  const differences = [differ('B', 'REVIEW_MISSING'), differ('A', 'LOAN_OVER'), differ('B', 'LOAN_OVER')];
  const matters = [matter('A2'), matter('A1')];
  const wanted = ['1 A LOAN_OVER', '1 B LOAN_OVER', '1 B REVIEW_MISSING', '2 A1 COMPLAINT', '2 A2 COMPLAINT'];
  const told = (after: Parameters<typeof findingsAfter>[2]) =>
    findingsAfter(differences, matters, after).map((one) => placeOf(one).join(' '));
  expect(told(null)).toEqual(wanted);
  expect(told([1, 'B', 'LOAN_OVER'])).toEqual(wanted.slice(2));
  expect(told([2, 'A2', 'COMPLAINT'])).toEqual([]);
});
