interface Subject {
  room: string;
  subjectNo: string;
}

/** Page on which a task is done. */
export function pathOf({ room, subjectNo }: Subject): string {
  const no = encodeURIComponent(subjectNo);
  switch (room) {
    case 'COLLECTION':
      return `/collections/${no}`;
    case 'WORKOUT':
      if (subjectNo.startsWith('FC')) return `/facilities/${no}`;
      if (subjectNo.startsWith('CM')) return `/commitments/${no}`;
      if (subjectNo.startsWith('AP')) return `/applications/${no}`;
      return `/workouts/${no}`;
    case 'TRANSFER':
      return `/client-transfers/${no}`;
    case 'HUMAN_REVIEW':
      return `/human-reviews/${no}`;
    case 'SERVICE':
      return `/service-tickets/${no}`;
    case 'RECONCILIATION':
      return `/finance-matches/${no}`;
    case 'CREDIT_PLAN':
      return `/credit-plans/${no}`;
    case 'POLICY':
      return `/market/policies/${no}`;
    case 'COMMITMENT':
      return `/commitments/${no}`;
    case 'CLIENT_CHANGE':
      return `/client-changes/${no}`;
    case 'COMPLAINT':
      return `/complaints/${no}`;
    case 'ACCOUNTABILITY':
      return `/accountability-cases/${no}`;
    case 'LOAN':
      return `/loans/${no}`;
    default:
      // A change of a loan is decided on the page of the loan.
      if (subjectNo.startsWith('LN')) return `/loans/${no}`;
      return `/applications/${no}`;
  }
}
