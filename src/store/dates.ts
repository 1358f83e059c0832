/** A business date 'YYYY-MM-DD' as the driver wants a DATE: midnight UTC of that day. */
export function toDbDate(date: string): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

/** The business date of a DATE column. */
export function fromDbDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
