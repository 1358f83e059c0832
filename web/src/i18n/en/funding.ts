import { labelsOf } from '../../../../src/contracts/labels';
import type { funding as chinese, fundingCodes as chineseCodes } from '../zh/funding';
import type { Same } from '../same';

export const funding: Same<typeof chinese> = {
  funding: {
    title: 'Funding parties',
    off: 'Funding parties are switched off',
    offHint:
      'Matching private money with borrowers is tightly restricted in mainland China. Only a licensed institution uses this: an administrator enters the licence, another person confirms it, and then this page takes parties, offers and subscriptions. Off by default.',
    none: 'off',
    kinds: 'Whom the licence lets in',
    kindsHint: 'Private persons only where the licence says so',
    licence: {
      title: 'Licence',
      enter: 'Enter a licence',
      hint: 'It holds once another person has confirmed it; switched off, nothing new is done.',
      isOn: 'Switched on',
      name: 'Name of the licence',
      number: 'Number',
      authority: 'Authority',
      validUntil: 'Valid until',
      whole: '{{name}} {{number}} ({{authority}}), valid until {{validUntil}}',
      ranOut: 'The licence must still be valid on the day it takes effect; check the date',
    },
    parties: 'Parties',
    offers: 'Offers',
    noParties: 'There is no party yet. A department manager or risk officer takes one on file.',
    noOffers: 'There is no offer yet. An approved loan that is not settled may be offered.',
    no: 'Number',
    name: 'Name',
    kind: 'Kind',
    identity: 'Credit code or client',
    creditCode: 'Unified social credit code',
    clientNo: 'Client number (a person)',
    email: 'E-mail for notices',
    has: 'on file',
    hasNot: 'none',
    subscribed: 'Subscribed',
    registered: 'Taken on file',
    register: 'Take a party on file',
    registerHint:
      'An institution is named by its credit code; a person is a client on file, named by the client number.',
    correct: 'Correct',
    correctHint:
      'Fill in only what is to be corrected; what stood there stays on file with who corrected it. Kind and client number are not corrected.',
    corrected: 'Corrected',
    dropEmail: 'Take the e-mail address away',
    former: 'What was on file before',
    reason: 'Reason',
    done: 'Recorded',
    told: 'Notices sent',
    nothingTold:
      'Nothing was told yet. Three days before an instalment is due, when money comes in and in arrears, each party is told its part by the end of day.',
    toldOn: 'Told on',
    of: 'Offer or party',
    notice: 'Notice',
    about: 'Day it is about',
    part: 'Its part',
    case: 'Application or loan',
    application: 'Application number',
    principal: 'Approved',
    amount: 'Offered',
    offered: 'Offered by',
    offer: 'Offer a loan',
    offerHint:
      'An approved application, up to what nobody has subscribed to. Subscriptions are recorded by somebody else than who offers.',
    note: 'Note',
    party: 'Party',
    outstanding: 'Part of what is outstanding',
    recorded: 'Recorded by',
    subscriptions: 'Subscriptions that stand',
    noSubscriptions: 'Nobody has subscribed yet',
    withdrawn: 'Withdrawn subscriptions',
    subscribe: 'Record a subscription',
    withdraw: 'Withdraw',
    withdrawHint:
      'Only before the loan is paid out. The party does not come back to this offer; its part is free for others.',
    close: 'Close the offer',
    closeHint: 'No more subscriptions are taken; those that stand are not affected.',
  },
};

export const fundingCodes: Same<typeof chineseCodes> = {
  fundingKind: labelsOf('fundingKind', 'en'),
  offerStatus: labelsOf('offerStatus', 'en'),
  fundingNotice: { DUE: 'falls due', RECOVERED: 'received', ARREARS: 'in arrears' },
};
