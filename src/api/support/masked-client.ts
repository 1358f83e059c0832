import type { z } from 'zod';
import type { clientRow } from '../../contracts/http/clients';
import { maskName, maskPhone } from '../../domain/identity/masking';
import type { ClientRecord } from '../../store/clients-read';

/** A client as anybody may see it. */
export function maskedClient(client: ClientRecord): z.output<typeof clientRow> {
  return {
    no: client.no,
    kind: client.kind,
    nameMasked: maskName(client.kind, client.name),
    identityMasked: client.identityMasked,
    phoneMasked: maskPhone(client.phone),
    industry: client.industry,
    groupCode: client.groupCode,
    relatedParty: client.relatedParty,
    branchCode: client.branchCode,
    managerUsername: client.managerUsername,
  };
}
