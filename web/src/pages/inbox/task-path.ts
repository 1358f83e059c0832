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
    case 'LOAN':
      return `/loans/${no}`;
    default:
      return `/applications/${no}`;
  }
}
