import type { ownLists as zh } from '../zh/own-lists';
import type { Same } from '../same';

export const ownLists: Same<typeof zh> = {
  ownQuestions: {
    title: 'Questions on cases',
    toAnswer: 'To be answered by me',
    asked: 'Asked by me',
    nothingToAnswer: 'No question waits for an answer',
    nothingAsked: 'Nothing you asked waits; questions are asked on the page of a case',
    question: 'Question',
    askedBy: 'Asked by',
    askedAt: 'Asked at',
    dueOn: 'Answer by',
    standing: 'Standing',
  },
  referrals: {
    title: 'Referrals',
    year: 'Year',
    ofYear: 'Clients who sent others in {{year}}, against the target',
    empty: 'Nobody was sent by a client this year; a lead names the client who sent it',
    referred: 'Leads sent',
    won: 'Won',
    target: 'Target',
    progress: 'Progress',
  },
};
