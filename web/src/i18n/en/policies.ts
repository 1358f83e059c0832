import type { policies as zh, policyCodes as zhCodes } from '../zh/policies';
import type { Same } from '../same';

export const policies: Same<typeof zh> = {
  policies: {
    versions: 'Versions',
    version: 'Version',
    changes: 'Changes',
    inForce: 'In force',
    toCome: 'To come',
    over: 'Replaced',
    differences: 'What differs from the version before',
    noChange: 'Nothing changed',
    place: 'Of what',
    before: 'Was / taken out',
    after: 'Becomes / added',
  },
  admissionPolicy: {
    title: 'Admission policy',
    hint: 'An industry is known by the words it contains: prohibited ones are turned away, restricted ones go one level higher. Capital and industries are examples to be set by the lender; the shares are law.',
    proposeHint: 'Another person checks it; applications accepted from its day on are screened by it.',
    wordsHint: 'One word each, ended with the return key',
    fields: {
      prohibitedIndustries: 'Prohibited industries',
      restrictedIndustries: 'Restricted industries',
      capital: 'Net capital',
      tierOne: 'Net tier-one capital',
      singleBorrowerPpm: 'Loans to one borrower, of net capital',
      singleExposurePpm: 'Exposure to one client, of tier one',
      groupExposurePpm: 'Exposure to one group, of tier one',
    },
  },
  screenings: {
    title: 'Admission screens',
    hint: 'Each application is screened by the policy of its day when it is accepted, on record.',
    empty: 'Nothing applied for yet, nothing screened',
    on: 'Screened on',
    application: 'Application',
    policy: 'Policy version',
    outcome: 'Outcome',
    reasons: 'Reasons',
    none: 'Nothing stands against it',
    by: 'By',
    again: 'Screen again',
    tried: 'Tried',
    tryHint:
      'By the policy in force and what the client owes now; nothing is recorded, and the screen of an application decides.',
    security: 'Security',
    amount: 'Amount wanted (yuan)',
    result: 'By version {{version}} of the policy; the group owes {{exposure}} yuan now',
  },
  warningRules: {
    title: 'Warning rules',
    hint: 'The threshold of a signal stands in its name. Levels and days are examples to be set by the lender. A warning keeps the level and the day it was raised with.',
    proposeHint: 'Another person checks it; warnings raised from its day on follow it.',
    daysOf: '{{level}}: days to dispose of it',
    days_one: '{{count}} working day',
    days_other: '{{count}} working days',
    deadline: 'Working days',
    raisedBy: 'Raised by',
    bySystem: 'The system itself',
    fromOutside: 'Outside systems or staff',
    leaveOut: 'Leave out',
    addSignal: 'Add a signal',
    removeSignal: 'Remove',
    fields: { title: 'Signal', code: 'Code', level: 'Level', zh: 'Name in Chinese', en: 'Name in English' },
  },
};

export const policyCodes: Same<typeof zhCodes> = {
  screenOutcome: { ADMIT: 'Admitted', REFER: 'One level higher', REJECT: 'Turned away' },
};
