import type { bulk as zh } from '../zh/bulk';
import type { Same } from '../same';

export const bulk: Same<typeof zh> = {
  bulkActs: {
    documentActs: { VERIFIED: 'Verify', ORIGINAL_SEEN: 'Originals seen', RECEIVED: 'Received', RETURNED: 'Return' },
    documentActsHint:
      'Each is judged first (its last day, who acts, the stage of the case); one that is refused keeps none of the others back.',
    commonNote: 'Note for all',
    returnNote: 'Why all are returned',
    ownNotes: 'A note of its own (goes before the common one)',
    remindDebtors: 'Remind by message',
    remindDebtorsHint:
      'First it is judged for each whether a message may be sent now (22:00-08:00, number a day, complaints, refused messages); then it goes only where it may.',
    assignCases: 'Give to a collector',
    assignCasesHint: 'The tasks that wait for a collector go along; later ones open as that person’s.',
    collector: 'Collector',
    placeCases: 'Place with an agency',
    placeCasesHint:
      'First it is judged for each whether it may be placed (agency on the list, trained and evaluated, days overdue), then you confirm.',
    assignInspections: 'Give to another manager',
    assignInspectionsHint: 'Another client manager makes the inspections chosen; one that is reported stays.',
    clientManager: 'Client manager',
    assignLeads: 'Give to a client manager',
    assignLeadsHint: 'Another client manager follows the leads chosen.',
    reason: 'Reason',
    orderInspections: 'Order inspections',
    orderInspectionsHint: 'An inspection out of turn of each loan chosen, made by its client manager.',
    transfer: 'Hand over to another manager',
    oneManager: 'The loans chosen must be of one client manager',
    exportChosen: 'Export those chosen',
  },
};
