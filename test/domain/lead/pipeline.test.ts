import { mayContact, mayWorkLead } from '../../../src/domain/lead/contact';
import { mayOpenLead } from '../../../src/domain/lead/duplicates';
import { LEAD_STAGES, mayApply, mayMove, movesFrom } from '../../../src/domain/lead/pipeline';

const codeOf = (verdict: ReturnType<typeof mayMove>): string => (verdict.allowed ? 'ALLOWED' : verdict.code);

describe('The pipeline of a lead', () => {
  it('moves one step at a time, and nothing by hand once an application decides', () => {
    const table = LEAD_STAGES.map((from) => [from, ...movesFrom(from)].join(' '));
    expect(table).toEqual([
      'NEW CONTACTED LOST',
      'CONTACTED QUALIFIED LOST',
      'QUALIFIED LOST',
      'APPLYING',
      'WON',
      'LOST CONTACTED',
    ]);
    for (const from of LEAD_STAGES)
      for (const to of LEAD_STAGES) {
        const verdict = mayMove(from, to, to === 'LOST' ? 'NO_NEED' : null);
        expect([from, to, verdict.allowed]).toEqual([from, to, movesFrom(from).includes(to)]);
      }
  });

  it('says why a lead is let go, and only then', () => {
    expect(codeOf(mayMove('NEW', 'LOST', null))).toBe('LEAD_LOST_REASON');
    expect(codeOf(mayMove('NEW', 'CONTACTED', 'PRICE'))).toBe('LEAD_LOST_REASON');
  });

  it('goes on to an application only as a qualified client', () => {
    for (const stage of LEAD_STAGES)
      expect([stage, mayApply({ stage, clientNo: 'CL1' }).allowed]).toEqual([stage, stage === 'QUALIFIED']);
    expect(codeOf(mayApply({ stage: 'QUALIFIED', clientNo: null }))).toBe('LEAD_NOT_CLIENT');
  });
});

describe('Who may do what with a lead', () => {
  it.each([
    ['NONE', 'ENQUIRY', 'ALLOWED'],
    ['NONE', 'MARKETING', 'MARKETING_CONSENT_REQUIRED'],
    ['GIVEN', 'MARKETING', 'ALLOWED'],
    ['WITHDRAWN', 'MARKETING', 'MARKETING_CONSENT_WITHDRAWN'],
    ['WITHDRAWN', 'ENQUIRY', 'ALLOWED'],
  ] as const)('with consent %s a contact for %s is %s', (consent, purpose, outcome) => {
    expect(codeOf(mayContact(consent, purpose))).toBe(outcome);
  });

  it('leaves it to its owner and the department manager', () => {
    const manager = { username: 'li', roles: ['CLIENT_MANAGER'] };
    expect(codeOf(mayWorkLead(manager, null))).toBe('LEAD_UNCLAIMED');
    expect(codeOf(mayWorkLead(manager, 'li'))).toBe('ALLOWED');
    expect(codeOf(mayWorkLead(manager, 'wang'))).toBe('LEAD_NOT_YOURS');
    expect(codeOf(mayWorkLead({ username: 'chen', roles: ['DEPARTMENT_MANAGER'] }, 'wang'))).toBe('ALLOWED');
  });

  it('names a duplicate of the own branch in full, of another branch the branch alone', () => {
    const holder = { kind: 'LEAD', no: 'LD1', branchCode: 'SB02', manager: 'liu' } as const;
    expect(mayOpenLead(holder, 'SB02')).toEqual({
      allowed: false,
      code: 'LEAD_EXISTS',
      params: { no: 'LD1', owner: 'liu' },
    });
    expect(mayOpenLead({ ...holder, kind: 'CLIENT' }, 'HQ')).toMatchObject({ code: 'LEAD_IS_CLIENT' });
    const elsewhere = mayOpenLead(holder, 'SB01');
    expect(elsewhere).toMatchObject({ code: 'LEAD_HELD_ELSEWHERE', params: { branch: 'SB02' } });
    expect(JSON.stringify(elsewhere)).not.toMatch(/LD1|liu/);
  });
});
