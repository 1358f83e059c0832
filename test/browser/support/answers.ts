import type { z } from 'zod';
import type { application, applicationView } from '../../../src/contracts/http/applications';
import type { client, clientRow } from '../../../src/contracts/http/clients';
import type { collection, collectionRow } from '../../../src/contracts/http/collections';
import type { getLoanClass } from '../../../src/contracts/http/classification';
import type { getInspection, listLoanInspections } from '../../../src/contracts/http/inspections';
import type { listWarnings } from '../../../src/contracts/http/warnings';
import type { listExtensions } from '../../../src/contracts/http/loan-changes';
import type { loan } from '../../../src/contracts/http/loans';
import type { createSession, getAbout } from '../../../src/contracts/http/sessions';
import type { getPreparation } from '../../../src/contracts/http/preparation';
import type { getSecurity } from '../../../src/contracts/http/security';
import type { task } from '../../../src/contracts/http/tasks';

export type ApplicationFile = z.output<typeof application>;
export type ApplicationView = z.output<typeof applicationView>;
export type ClientFile = z.output<typeof client>;
export type ClientRow = z.output<typeof clientRow>;
export type LoanFile = z.output<typeof loan>;
export type CollectionRow = z.output<typeof collectionRow>;
export type CollectionFile = z.output<typeof collection>;
export type InspectionFile = z.output<(typeof getInspection)['response']>;
export type InspectionList = z.output<(typeof listLoanInspections)['response']>;
export type WarningList = z.output<(typeof listWarnings)['response']>;
export type ExtensionList = z.output<(typeof listExtensions)['response']>;
export type LoanClass = z.output<(typeof getLoanClass)['response']>;
export type Preparation = z.output<(typeof getPreparation)['response']>;
export type SecurityFile = z.output<(typeof getSecurity)['response']>;
export type Task = z.output<typeof task>;
export type About = z.output<(typeof getAbout)['response']>;
export type SignedIn = z.output<(typeof createSession)['response']>;
export interface Rows<Row> {
  data: Row[];
}
