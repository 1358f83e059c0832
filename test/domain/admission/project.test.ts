import {
  ADMISSION_STAGES,
  admissionComplete,
  inTeam,
  mayJudgeAdmission,
  NO_ADMISSION_YET,
} from '../../../src/domain/application/admission';
import { mayStep } from '../../../src/domain/application/stages';
import { afterDocuments, afterJudgement, afterProposal, newApplication } from '../../../src/domain/application/state';
import { tasksAt } from '../../../src/domain/application/tasks';
import type { Verdict } from '../../../src/domain/verdict';

const codeOf = (verdict: Verdict): string => (verdict.allowed ? 'ALLOWED' : verdict.code);
const ID = { code: 'ID', required: true, status: 'VERIFIED' } as const;
const agreed = { outcome: 'AGREE', reasonCode: null } as const;

describe('Project admission before an investigation', () => {
  it('stands between documents and investigation only where the product asks for it', () => {
    expect(newApplication({}, [ID]).stage).toBe('INVESTIGATION');
    expect(newApplication({}, [ID], true).stage).toBe('ADMISSION');
    const waiting = newApplication({}, [{ ...ID, status: 'MISSING' }], true);
    expect([waiting.stage, afterDocuments(waiting, [ID], '2026-01-15').stage]).toEqual(['DOCUMENTS', 'ADMISSION']);
    for (const stage of ADMISSION_STAGES) expect(codeOf(mayStep(stage, 'investigate'))).toBe('WRONG_STAGE');
  });

  it('goes from form to department to risk to the team, and back to the form as a task of its own', () => {
    const proposed = afterProposal(newApplication({}, [ID], true), 'li');
    const reviewed = afterJudgement(proposed, { ...agreed, by: 'chen', team: [] });
    const admitted = afterJudgement(reviewed, { ...agreed, by: 'zhou', team: ['wang', 'li'] });
    expect([proposed, reviewed, admitted].map(({ stage }) => stage)).toEqual([
      'ADMISSION_REVIEW',
      'ADMISSION_RISK',
      'INVESTIGATION',
    ]);
    expect(tasksAt('AP1', admitted, 'li').map(({ id, assignee }) => [id, assignee])).toEqual([
      ['AP1-INVESTIGATION-0-A', 'wang'],
      ['AP1-INVESTIGATION-0-B', 'li'],
    ]);
    expect(tasksAt('AP1', reviewed, 'li')[0]?.excluded).toEqual(['li', 'chen']);
    const returned = afterJudgement(reviewed, { outcome: 'RETURN', reasonCode: null, by: 'zhou', team: [] });
    expect(returned).toMatchObject({ stage: 'ADMISSION', admission: { round: 1, proposer: null, department: null } });
    expect(tasksAt('AP1', returned, 'li')[0]?.id).toBe('AP1-ADMISSION-1');
    const rejected = afterJudgement(reviewed, { outcome: 'REJECT', reasonCode: 'POLICY', by: 'zhou', team: [] });
    expect(rejected).toMatchObject({ stage: 'REJECTED', reasonCode: 'POLICY' });
  });

  it.each([
    ['ADMISSION_REVIEW', 'chen', ['DEPARTMENT_MANAGER'], 'ALLOWED'],
    ['ADMISSION_REVIEW', 'li', ['DEPARTMENT_MANAGER'], 'PROPOSER_MAY_NOT_JUDGE_ADMISSION'],
    ['ADMISSION_REVIEW', 'wang', ['DEPARTMENT_MANAGER'], 'PROPOSER_MAY_NOT_JUDGE_ADMISSION'],
    ['ADMISSION_REVIEW', 'zhou', ['RISK_OFFICER'], 'ADMISSION_FOR_OTHER_ROLE'],
    ['ADMISSION_RISK', 'zhou', ['RISK_OFFICER'], 'ALLOWED'],
    ['ADMISSION_RISK', 'chen', ['DEPARTMENT_MANAGER'], 'ADMISSION_FOR_OTHER_ROLE'],
    ['ADMISSION_RISK', 'xu', ['RISK_OFFICER'], 'ADMISSION_JUDGED_ALREADY'],
  ] as const)('at %s %s (%s): %s', (stage, username, roles, outcome) => {
    const admission = { ...NO_ADMISSION_YET, proposer: 'wang', department: 'xu' };
    expect(codeOf(mayJudgeAdmission({ username, roles, levels: [] }, stage, admission, ['li']))).toBe(outcome);
  });

  it('names a team and a day when risk admits, a reason when anybody rejects, and nothing else', () => {
    const team = ['li', 'wang'];
    const judge = (stage: 'ADMISSION_REVIEW' | 'ADMISSION_RISK', more: object): string =>
      codeOf(
        admissionComplete(
          stage,
          { outcome: 'AGREE', team: [], reportOn: null, reasonCode: null, ...more },
          '2026-12-01',
        ),
      );
    expect(judge('ADMISSION_REVIEW', {})).toBe('ALLOWED');
    expect(judge('ADMISSION_REVIEW', { team })).toBe('ADMISSION_TEAM');
    expect(judge('ADMISSION_RISK', {})).toBe('ADMISSION_TEAM');
    expect(judge('ADMISSION_RISK', { team, reportOn: '2026-12-20' })).toBe('ALLOWED');
    expect(judge('ADMISSION_RISK', { team, reportOn: '2026-11-30' })).toBe('ADMISSION_TEAM');
    expect(judge('ADMISSION_RISK', { outcome: 'REJECT' })).toBe('ADMISSION_REASON');
    expect(judge('ADMISSION_RISK', { outcome: 'RETURN', reasonCode: 'POLICY' })).toBe('ADMISSION_REASON');
    expect(inTeam('wang', { ...NO_ADMISSION_YET, team: ['li', 'zhao'] }).allowed).toBe(false);
    expect(inTeam('wang', undefined).allowed).toBe(true);
  });
});
