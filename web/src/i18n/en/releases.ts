import { labelsOf } from '../../../../src/contracts/labels';
import type { Same } from '../same';
import type { releases as zh } from '../zh/releases';

export const releases: Same<typeof zh> = {
  release: {
    title: 'Security given back',
    empty: {
      loans:
        'Nothing is to be given back. Once a loan is settled, its mortgages and pledges are released here in time.',
      facilities:
        'Nothing is to be given back. Once a facility is closed or has expired and every draw is settled, its mortgages and pledges are released here in time; also of one that was never drawn on.',
      commitments:
        'Nothing is to be given back. Once a promise has ended and no advance on it is owed, its mortgages and pledges are released here in time; also of one that was never called.',
      applications:
        'Nothing is to be given back. Once an application has ended before any money left (withdrawn, rejected, lapsed), its mortgages and pledges are released here in time.',
    },
    description: 'Security',
    certificate: 'Certificate of the entry',
    endedOn: {
      loans: 'Settled on',
      facilities: 'Nothing owed since',
      commitments: 'Nothing owed since',
      applications: 'Ended on',
    },
    dueOn: 'To be done by',
    states: labelsOf('releaseState', 'en'),
    acts: { REPORTED: 'given back', CHECKED: 'checked', RETURNED: 'returned' },
    history: 'History',
    letter: 'Print the consent to release',
    report: 'Record the release',
    reported: 'On record; somebody else checks it',
    on: 'Done on',
    cancellation: 'Number of the cancellation',
    cancellationHint: 'Needed where there was an entry',
    handedTo: 'Papers or thing received by',
    evidence: 'Where the papers are filed',
    check: 'Check',
    checked: 'The result is on record',
  },
};
