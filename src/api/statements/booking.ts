import type { IncomingScope } from '../../contracts/messages/incoming';
import { awaitIncomingBooking, startIncomingBooking } from '../../gateways/incoming-booking';
import type { ApiDeps } from '../deps';
import { asRefusal } from '../support/command';

/** A person waits so long for the result; the booking goes on without him. */
const PATIENCE_MS = 5_000;

/** Has booked what is certain. What is on file stays on file when the engine is away: asking again takes it up. */
export async function bookCertain({ temporal, config }: ApiDeps, scope: IncomingScope): Promise<void> {
  try {
    await startIncomingBooking(temporal, scope, config.TASK_QUEUE);
    await awaitIncomingBooking(temporal, 'statementNo' in scope ? scope.statementNo : scope.paymentNo, PATIENCE_MS);
  } catch (error) {
    throw asRefusal(error);
  }
}
