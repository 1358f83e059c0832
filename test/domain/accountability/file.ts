import type { LendingFile } from '../../../src/domain/accountability/lending-file';

/** A loan that was made and kept as it should be: lent on 15 January 2026, looked at on 1 December. */
export const SOUND: LendingFile = {
  asOf: '2026-12-01',
  visitWaived: false,
  signatures: [
    { part: 'A', by: 'li', on: '2026-01-06', siteVisitOn: '2026-01-05' },
    { part: 'B', by: 'wang', on: '2026-01-06', siteVisitOn: '2026-01-05' },
  ],
  admittedBy: ['chen'],
  documents: [
    { code: 'ID_CARD', required: true, status: 'VERIFIED' },
    { code: 'PURPOSE', required: true, status: 'WAIVED' },
    { code: 'OTHER', required: false, status: 'MISSING' },
  ],
  rating: { by: ['zhou'], on: '2026-01-08' },
  appraisers: ['zhou'],
  levels: ['SUB_BRANCH_HEAD', 'BRANCH_COMMITTEE'],
  ballots: [
    { level: 'SUB_BRANCH_HEAD', by: 'zhao', onBehalfOf: 'head', outcome: 'APPROVE', on: '2026-01-09' },
    { level: 'BRANCH_COMMITTEE', by: 'ma', onBehalfOf: null, outcome: 'APPROVE_CHANGED', on: '2026-01-12' },
    { level: 'BRANCH_COMMITTEE', by: 'mb', onBehalfOf: null, outcome: 'APPROVE', on: '2026-01-12' },
    { level: 'BRANCH_COMMITTEE', by: 'mc', onBehalfOf: null, outcome: 'REJECT', on: '2026-01-12' },
  ],
  signedOn: '2026-01-14',
  conditions: [{ code: 'REGISTERED', metOn: '2026-01-15', by: 'xie' }],
  payment: { by: 'sun', on: '2026-01-15', mode: 'SELF', amountFen: 30_000_000, selfPayMaxFen: 30_000_000 },
  proof: { about: 'PAYMENT', dueOn: '2026-01-22', doneOn: '2026-01-22', doneBy: 'sun' },
  managers: [
    { username: 'li', from: '2026-01-15', until: '2026-05-31' },
    { username: 'wang', from: '2026-06-01', until: null },
  ],
  departmentHeads: ['chen'],
  firstUse: [{ about: 'I1', dueOn: '2026-02-14', doneOn: '2026-02-14', doneBy: 'li' }],
  inspections: [{ about: 'I2', dueOn: '2026-04-15', doneOn: '2026-04-10', doneBy: 'li' }],
  warnings: [{ about: 'EW1', dueOn: '2026-07-03', doneOn: '2026-07-03', doneBy: null }],
  collectors: ['he'],
  overdueSince: '2026-07-15',
  ladder: [{ about: 'C1-CALL', dueOn: '2026-07-21', doneOn: '2026-07-21', doneBy: 'he' }],
  letters: [{ about: 'C1-LETTER', dueOn: '2026-08-20', doneOn: '2026-08-20', doneBy: null }],
};
