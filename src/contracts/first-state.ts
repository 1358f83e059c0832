import { newApplication, newDraw, type ApplicationState } from '../domain/application/state';
import type { ApplicationInput } from './messages/application';
import type { LoanTerms } from './terms';

/** Where an application stands when it is accepted: workflow and file begin alike. */
export function firstState({
  terms,
  checklist,
  draw,
  deadlines,
}: Pick<ApplicationInput, 'terms' | 'checklist' | 'draw' | 'deadlines'>): ApplicationState<LoanTerms> {
  if (draw !== undefined) return newDraw(terms, draw);
  return newApplication(
    terms,
    checklist.map(({ code, required }) => ({ code, required, status: 'MISSING' })),
    deadlines.admissionDays !== undefined,
  );
}
