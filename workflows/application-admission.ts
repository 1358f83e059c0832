import type { JudgeAdmission, ProposeAdmission } from '../src/contracts/messages/application';
import { admissionComplete, mayJudgeAdmission, NO_ADMISSION_YET } from '../src/domain/application/admission';
import { afterJudgement, afterProposal } from '../src/domain/application/state';
import { managersOf } from '../src/domain/approval/separation';
import { firstRefusal } from '../src/domain/verdict';
import { at, complete, type CommandRule } from './application-commands';

/** 立项审批表 is filled in: by the account manager, on a complete file. */
export const proposeAdmission: CommandRule<ProposeAdmission> = {
  judge: (app) => firstRefusal(at(app, 'propose'), complete(app)),
  step: (app, { actor, form }) => ({
    action: 'ADMISSION_PROPOSED',
    after: afterProposal(app.state, actor.username),
    fact: { kind: 'admission', form },
  }),
};

/** The department manager's opinion, then risk's: admitted, returned or rejected. */
export const judgeAdmission: CommandRule<JudgeAdmission> = {
  judge: (app, { actor, outcome, reasonCode = null, team = [], reportOn = null }) => {
    const { stage, admission = NO_ADMISSION_YET } = app.state;
    return firstRefusal(
      at(app, 'judge'),
      () => mayJudgeAdmission(actor, stage, admission, managersOf(app.input)),
      () => admissionComplete(stage, { outcome, team, reportOn, reasonCode }, app.clock.today()),
    );
  },
  step: (app, { actor, outcome, opinion, reasonCode = null, team = [], reportOn = null }) => ({
    action: `ADMISSION_${outcome}`,
    after: afterJudgement(app.state, { outcome, by: actor.username, team, reasonCode }),
    fact: {
      kind: 'judgement',
      judgement: {
        part: app.state.stage === 'ADMISSION_REVIEW' ? 'DEPARTMENT' : 'RISK',
        outcome,
        opinion,
        reasonCode,
        team,
        reportOn,
      },
    },
  }),
};
