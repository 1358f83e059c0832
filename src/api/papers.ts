import { applicationPapers } from './papers/application-papers';
import { loanPapers } from './papers/loan-papers';
import type { ApiDeps } from './deps';
import type { Route } from './support/route';

/** What is printed: composed from the file at the moment it is asked for, and never kept. */
export const papers = (deps: ApiDeps): Route[] => [...applicationPapers(deps), ...loanPapers(deps)];
