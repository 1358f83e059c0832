import type { ClientKind } from '../../domain/identity/masking';

/** A client of whom something is registered. */
export interface ChangedClient {
  no: string;
  kind: ClientKind;
  branchCode: string;
  managerUsername: string;
}
