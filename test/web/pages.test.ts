import { SEEDED_AUTHORITY_MATRIX } from '../../src/domain/approval/authority-matrix';
import { formatYuan, type Fen } from '../../src/domain/money';
import { UNLIMITED } from '../../web/src/pages/authority/columns';
import { homeOf, menuFor, placeOf } from '../../web/src/app/navigation';
import { parsePreferences } from '../../web/src/app/parse-preferences';
import { changedDocuments } from '../../web/src/pages/application/changed-documents';
import { outcomesFor, reasonsFor } from '../../web/src/pages/application/decision-rules';
import { levelStates } from '../../web/src/pages/application/level-states';
import { placeOnPath } from '../../web/src/pages/application/stage-path';
import { causeOf } from '../../src/contracts/journal-cause';
import { prepaymentBody } from '../../web/src/pages/loan/prepayment-body';
import { comparedBodies, rowsOf } from '../../web/src/pages/loan/prepayment-comparison';
import { rowState } from '../../web/src/pages/loan/row-state';
import { pathOf } from '../../web/src/pages/inbox/task-path';
import { subjectPath } from '../../web/src/pages/notices/subject-path';
import { mayStillWorkOut } from '../../web/src/pages/application/project/still-open';

describe('Doors of the workbench', () => {
  it('leads an administrator, who reads no cases, to where he can do something', () => {
    const menu = menuFor(['ADMINISTRATOR']).map(({ group, entries }) => [group, entries.map(({ place }) => place)]);
    expect(menu).toEqual([
      ['work', ['market']],
      ['loans', ['calculator', 'solutions', 'simulation']],
      [
        'administration',
        [
          'users',
          'products',
          'authority',
          'delegations',
          'lpr',
          'admissionPolicy',
          'warningRules',
          'funding',
          'statementFormats',
          'calendars',
          'system',
        ],
      ],
    ]);
    expect(homeOf(['ADMINISTRATOR'])).toBe('/users');
    expect(homeOf(['APPROVER'])).toBe('/inbox');
    expect(homeOf(['ARCHIVIST'])).toBe('/archive');
    expect(homeOf(['RISK_OFFICER'])).toBe('/dashboard');
  });

  it('leads from what a notice is about to its page', () => {
    expect(
      ['AP2026', 'LN2026', 'PD2026', 'CP2026', 'AC2026', 'CE2026', 'TR2026', 'XP2026'].map((no) => subjectPath(no)),
    ).toEqual([
      '/applications/AP2026',
      '/loans/LN2026',
      '/market/policies/PD2026',
      '/complaints/CP2026',
      '/accountability-cases/AC2026',
      '/client-changes/CE2026',
      '/client-transfers/TR2026',
      '/exit-plans',
    ]);
    expect(subjectPath('collection-LN2026-3')).toBe('/collections/collection-LN2026-3');
    expect(subjectPath('end-of-day/2026-11-27')).toBeNull();
  });

  it('begins each part of the menu with what is opened most', () => {
    const menu = menuFor(['CLIENT_MANAGER']).map(({ group, entries }) => [group, entries[0]?.place]);
    expect(menu).toEqual([
      ['work', 'dashboard'],
      ['clients', 'clients'],
      ['loans', 'applications'],
      ['risk', 'inspections'],
      ['administration', 'lpr'],
    ]);
  });

  it('finds the page on which a task is done', () => {
    expect(pathOf({ room: 'APPROVAL', subjectNo: 'AP1' })).toBe('/applications/AP1');
    expect(pathOf({ room: 'COLLECTION', subjectNo: 'collection-LN1-1' })).toBe('/collections/collection-LN1-1');
    // Security is given back where what it secured stands.
    expect(['LN1', 'FC1', 'CM1', 'AP1'].map((subjectNo) => pathOf({ room: 'WORKOUT', subjectNo }))).toEqual([
      '/workouts/LN1',
      '/facilities/FC1',
      '/commitments/CM1',
      '/applications/AP1',
    ]);
    expect(placeOf('/applications/AP1')).toBe('applications');
    expect(placeOf('/nowhere')).toBeNull();
  });

  it('understands only preferences that it wrote', () => {
    expect(parsePreferences('{"language":"en","theme":"dark","density":"compact"}')).toEqual({
      language: 'en',
      theme: 'dark',
      density: 'compact',
    });
    expect(parsePreferences('{"language":"xx"}').language).toBe('zh');
    expect(parsePreferences('nonsense').theme).toBe('system');
    expect(parsePreferences('null').theme).toBe('system');
  });
});

describe('The matrix of authority', () => {
  it('knows the limit that stands for none, as the API writes it', () => {
    const top = SEEDED_AUTHORITY_MATRIX.at(-1)?.limitsFen.WRITE_OFF ?? 0;
    expect(UNLIMITED).toBe(formatYuan(top as Fen));
  });
});

describe('The case page', () => {
  const level = (code: string, kind: 'INDIVIDUAL' | 'COMMITTEE') => ({ code, nameZh: code, nameEn: code, kind });
  const levels = [level('SUB_BRANCH_HEAD', 'INDIVIDUAL'), level('BRANCH_COMMITTEE', 'COMMITTEE')];

  it('lets a committee vote on the terms before it and change none', () => {
    const round = { status: 'OPEN', levels, levelIndex: 1 } as Parameters<typeof outcomesFor>[0]['approvals'][number];
    expect(outcomesFor({ approvals: [round] })).toEqual(['APPROVE', 'RETURN', 'REJECT']);
    expect(outcomesFor({ approvals: [{ ...round, levelIndex: 0 }] })).toContain('APPROVE_CHANGED');
  });

  it('asks for a reason where a decision is negative, and only there', () => {
    expect(reasonsFor('REJECT')).toContain('REPAYMENT_ABILITY');
    expect(reasonsFor('RETURN')).toContain('DOCUMENTS_INCOMPLETE');
    expect(reasonsFor('APPROVE')).toEqual([]);
    expect(reasonsFor(undefined)).toEqual([]);
  });

  it('shows how far a round of approval has climbed', () => {
    const states = (status: 'OPEN' | 'REJECTED' | 'APPROVED', levelIndex: number): string[] =>
      levelStates({ levels, levelIndex, status, decisions: [] }).map(({ state }) => state);
    expect(states('OPEN', 0)).toEqual(['process', 'wait']);
    expect(states('OPEN', 1)).toEqual(['finish', 'process']);
    expect(states('REJECTED', 1)).toEqual(['finish', 'error']);
    expect(states('APPROVED', 1)).toEqual(['finish', 'finish']);
  });

  it('puts each stage on the way of a case', () => {
    expect(placeOnPath('DOCUMENTS')).toEqual({ current: 0, ended: false });
    expect(placeOnPath('SUPPLEMENT')).toEqual({ current: 3, ended: false });
    expect(placeOnPath('REJECTED')).toEqual({ current: 3, ended: true });
    expect(placeOnPath('DISBURSED')).toEqual({ current: 6, ended: false });
  });

  it('sends only the documents whose verdict was changed', () => {
    const known = {
      nameZh: '',
      nameEn: '',
      required: true,
      verifiedBy: null,
      fileHash: null,
      updatedAt: '',
      originalSeenBy: null,
      originalSeenOn: null,
      expiresOn: null,
    };
    const documents = [
      { ...known, code: 'ID_CARD', status: 'RECEIVED' as const, note: null },
      { ...known, code: 'INCOME_PROOF', status: 'MISSING' as const, note: null },
      { ...known, code: 'DEED', status: 'VERIFIED' as const, note: null },
    ];
    const values = {
      ID_CARD: { status: 'VERIFIED', note: ' 原件 ' },
      INCOME_PROOF: { status: 'MISSING', note: '' },
      DEED: { status: 'VERIFIED', note: '' },
    };
    expect(changedDocuments(documents, values)).toEqual([{ code: 'ID_CARD', status: 'VERIFIED', note: '原件' }]);
    const renewed = { DEED: { status: 'VERIFIED', expiresOn: { format: () => '2030-01-15' } } };
    expect(changedDocuments(documents, renewed)).toEqual([
      { code: 'DEED', status: 'VERIFIED', expiresOn: '2030-01-15' },
    ]);
    const dated = { DEED: { status: 'VERIFIED', issuedOn: { format: () => '2026-01-10' } } };
    expect(changedDocuments(documents, dated)).toEqual([{ code: 'DEED', status: 'VERIFIED', issuedOn: '2026-01-10' }]);
  });
});

describe('The loan page', () => {
  const paid = { fee: '0.00', compound: '0.00', penalty: '0.00', interest: '0.00', principal: '0.00' };

  it('says of each instalment whether it is paid, late, paid in part, or not due', () => {
    expect(rowState({ dueOn: '2026-01-15', paidOn: '2026-01-15', paid }, '2026-02-01')).toBe('paid');
    expect(rowState({ dueOn: '2026-01-15', paidOn: null, paid }, '2026-02-01')).toBe('late');
    expect(rowState({ dueOn: '2026-03-15', paidOn: null, paid: { ...paid, interest: '1.00' } }, '2026-02-01')).toBe(
      'partly',
    );
    expect(rowState({ dueOn: '2026-03-15', paidOn: null, paid }, '2026-02-01')).toBe('open');
  });

  it('reads what a journal entry was caused by', () => {
    expect(causeOf('REPAYMENT R-17')).toEqual({ kind: 'REPAYMENT', about: 'R-17' });
    expect(causeOf('due/2026-12-24')).toEqual({ kind: 'DUE', about: '2026-12-24' });
    expect(causeOf('FEE')).toEqual({ kind: 'FEE', about: '' });
  });

  it('prepays in full without an amount, and in part only with one', () => {
    const on = { format: () => '2026-12-20' };
    expect(prepaymentBody({ on, full: true, amount: '5' })).toEqual({ on: '2026-12-20', mode: 'REDUCE_INSTALMENT' });
    expect(prepaymentBody({ on, full: false, amount: '5万', mode: 'REDUCE_TERM' })).toEqual({
      on: '2026-12-20',
      amount: '50000.00',
      mode: 'REDUCE_TERM',
    });
    expect(prepaymentBody({ on, full: false, amount: '' })).toBeNull();
  });
});

describe('The comparison of early repayments', () => {
  const on = { format: () => '2026-12-20' };
  const row = (dueOn: string, total: string, paidOn: string | null = null) => ({ dueOn, total, paidOn });

  it('asks for both ways of a part and for the whole; without an amount for the whole alone', () => {
    expect(comparedBodies({ on, amount: '5万' }).map(({ way, body }) => [way, body['amount'], body['mode']])).toEqual([
      ['REDUCE_INSTALMENT', '50000.00', 'REDUCE_INSTALMENT'],
      ['REDUCE_TERM', '50000.00', 'REDUCE_TERM'],
      ['FULL', undefined, 'REDUCE_INSTALMENT'],
    ]);
    expect(comparedBodies({ on, amount: '' }).map(({ way }) => way)).toEqual(['FULL']);
    expect(comparedBodies({ amount: '5万' })).toEqual([]);
  });

  it('counts what is still to pay from the day on, and stands going on as planned beside it', () => {
    const now = [row('2026-12-15', '100.00', '2026-12-15'), row('2027-01-15', '100.00'), row('2027-02-15', '99.00')];
    const quote = { on: '2026-12-20', received: '50.00', interestBefore: '9.00', interestAfter: '4.00' };
    const part = { ...quote, interestSaved: '5.00', settles: false, schedule: [row('2027-01-15', '60.00')] };
    const full = { ...quote, interestAfter: '0.00', interestSaved: '9.00', settles: true, schedule: [] };
    const known = [
      { way: 'REDUCE_TERM', quote: part },
      { way: 'FULL', quote: full },
    ] as unknown as Parameters<typeof rowsOf>[0];
    expect(rowsOf(known, now)).toEqual([
      expect.objectContaining({ way: 'NONE', left: 2, lastOn: '2027-02-15', nextTotal: '100.00', saved: '0.00' }),
      expect.objectContaining({ way: 'REDUCE_TERM', left: 1, lastOn: '2027-01-15', interest: '4.00', saved: '5.00' }),
      expect.objectContaining({ way: 'FULL', left: 0, lastOn: null, nextTotal: null, interest: '0.00' }),
    ]);
  });
});

describe('The feasibility of a project', () => {
  it('is worked out where the API lets it: no more once the investigation is signed or the case has ended', () => {
    const offered = ['DOCUMENTS', 'ADMISSION', 'INVESTIGATION', 'SUPPLEMENT'] as const;
    const settled = ['RATING', 'APPROVAL', 'CONTRACT', 'DISBURSEMENT', 'PAYING', 'DISBURSED', 'REJECTED'] as const;
    expect(offered.filter((stage) => !mayStillWorkOut(stage))).toEqual([]);
    expect(settled.filter(mayStillWorkOut)).toEqual([]);
  });
});
