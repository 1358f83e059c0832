import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { attributePairs, deadlinePair } from '../src/contracts/search-attribute-keys';
import type { ApplicationCase } from './application-case';
import { applicationDetails } from './application-details';

/** Tells the Temporal UI where the application stands. */
export function show(app: ApplicationCase): void {
  const { stage } = app.state;
  setCurrentDetails(applicationDetails(app.input, app.view(), app.unanswered));
  upsertSearchAttributes([...attributePairs({ stage }), deadlinePair(app.deadline)]);
}
