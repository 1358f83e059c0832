/** What the description of the API shows of a case. */
export const EXAMPLE = {
  no: 'AC20261123000001',
  loanNo: 'LN20261123000001',
  branchCode: 'SB01',
  cause: 'NON_PERFORMING',
  status: 'OPENED',
  askedOn: '2026-11-23',
  openBy: '2026-12-07',
  openedOn: '2026-11-24',
  concludeBy: '2027-01-06',
  stateBy: null,
  concludedOn: null,
  appealBy: null,
  endedOn: null,
  daysLeft: 43,
};

export const FINDING_EXAMPLE = {
  outcome: 'ACCOUNTABLE',
  measure: 'CRITICISM',
  duties: ['INSPECTED_IN_TIME'],
  conduct: '',
  excuse: '',
  grounds: '两次贷后检查逾期，未发现经营停滞',
};

const SHORTFALLS = [{ about: 'inspection-LN20261123000001-2', on: '2026-08-15', name: null }];

export const FULL = {
  ...EXAMPLE,
  knowledge: 'WHOLE',
  reason: '贷款认定为不良 recognised as non-performing',
  askedBy: 'system',
  investigator: 'wu.gang',
  concluder: null,
  evidence: { sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c', intact: true },
  duties: [{ duty: 'INSPECTED_IN_TIME', stage: 'TRACKING', state: 'UNPROVED', shortfalls: SHORTFALLS }],
  people: [
    {
      username: 'li.na',
      bears: [{ stage: 'TRACKING', order: 1, post: 'MANAGER', from: '2026-01-15', until: null }],
      unproved: [{ duty: 'INSPECTED_IN_TIME', stage: 'TRACKING', shortfalls: SHORTFALLS }],
      finding: { ...FINDING_EXAMPLE, deduction: null, by: 'wu.gang', on: '2026-11-25' },
      statement: null,
      appeal: null,
    },
  ],
  steps: [{ act: 'OPEN', username: null, text: '立案', document: null, by: 'wu.gang', on: '2026-11-24' }],
  may: ['NOTE', 'FIND', 'HEAR'],
};
