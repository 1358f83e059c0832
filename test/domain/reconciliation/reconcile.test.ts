import { reconcile, unwatched } from '../../../src/domain/reconciliation/reconcile';

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
