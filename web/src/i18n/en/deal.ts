import { labelsOf } from '../../../../src/contracts/labels';
import type { Same } from '../same';
import type { deal as zh, dealCodes as zhCodes } from '../zh/deal';

/** Texts of deal teams, their milestones and the pre-review by risk. */
export const deal: Same<typeof zh> = {
  deal: {
    title: 'Deal team and pre-review',
    none: 'There is no team on this case',
    mine: 'Deals I work on',
    case: 'Application',
    client: 'Client',
    amount: 'Amount (yuan)',
    stage: 'Stage',
    manager: 'Account manager',
    nextDueOn: 'My next day',
    join: 'Appoint a member',
    joined: 'The member is on the team',
    joinHint:
      'Members may be of another branch: they see the case, and neither decide, rate nor pay it, also after they have left.',
    leave: 'Take off',
    left: 'The member is off the team',
    leaveHint: 'A case of another branch is no longer seen; its decision is still not his.',
    member: 'Member',
    role: 'Part',
    note: 'Note',
    since: 'Since',
    milestones: 'Milestones',
    milestone: 'What',
    owner: 'Owner',
    dueOn: 'Due',
    standing: 'Standing',
    set: 'Set a milestone',
    setDone: 'The milestone is set',
    step: 'Record',
    stepDone: 'Recorded',
    act: 'What was done',
    newDay: 'New day (to move it)',
    what: 'How it was done, or why not',
    file: 'File',
    preReviews: 'Pre-review by risk',
    from: 'From {{from}} yuan on risk pre-reviews the deal first (example parameter, to be set by each bank)',
    needed: 'Before the investigation is signed: {{list}}',
    preReview: 'Give a pre-review',
    preReviewDone: 'The opinion is on record',
    preReviewHint: 'It guides the team and binds nobody; each concern is answered before the investigation is signed.',
    opinion: 'Opinion',
    summary: 'Reasons',
    concerns: 'Concerns (return key after each)',
    answer: 'Answer',
    answered: 'The answer is on record',
    notAnswered: 'Not answered yet',
  },
};

export const dealCodes: Same<typeof zhCodes> = {
  dealRole: labelsOf('dealRole', 'en'),
  milestoneStanding: labelsOf('milestoneStanding', 'en'),
  milestoneAct: { DONE: 'Done', MOVED: 'Moved', DROPPED: 'Dropped' },
  preReviewOpinion: labelsOf('preReviewOpinion', 'en'),
  dealFinding: { PRE_REVIEW_REQUIRED: 'a pre-review by risk', PRE_REVIEW_UNANSWERED: 'answers to its concerns' },
};
