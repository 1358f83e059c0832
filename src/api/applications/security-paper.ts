import type { z } from 'zod';
import type { printed } from '../../contracts/http/operation';
import { fen } from '../../domain/money';
import { securityContract } from '../../domain/paper/security-contract';
import { officeOf, type RegistrationOffice } from '../../domain/security/form';
import { bears } from '../../domain/security/item';
import { contractOf, type ApplicationRecord } from '../../store/applications-read';
import type { SecurityRecord } from '../../store/security-read';
import type { ApiDeps } from '../deps';
import { asPdf, partyFor } from '../papers/printing';
import { refuse } from '../support/refused';
import { businessToday } from '../support/today';

const OFFICES: Record<RegistrationOffice, string> = {
  REAL_ESTATE: '不动产登记中心',
  CREDIT_CENTRE: '中国人民银行征信中心动产融资统一登记公示系统',
  VEHICLE: '车辆管理所',
  CLEARING: '中国证券登记结算有限责任公司',
  INTELLECTUAL_PROPERTY: '国家知识产权局',
  BILL_SYSTEM: '票据业务系统',
};

/** The contract of an item as it was signed, with its provider in the clear; the print is on record. */
export async function securityPaper(
  deps: ApiDeps,
  application: ApplicationRecord,
  item: SecurityRecord,
  username: string,
): Promise<z.output<typeof printed>> {
  const signed = item.contract;
  if (signed === null) throw refuse('CONTRACT_NOT_SIGNED');
  const by = { username, on: businessToday(application.clockOffsetMs) };
  const what = {
    subject: 'APPLICATION',
    subjectNo: application.no,
    kind: `security-${item.form.toLowerCase()}`,
  } as const;
  const [provider, borrower, principal] = await Promise.all([
    partyFor(deps, item.ownerNo, what, by),
    partyFor(deps, application.clientNo, what, by),
    contractOf(deps.pool, application.no),
  ]);
  const office = officeOf(item.kind);
  const paper = securityContract(
    {
      form: item.form,
      no: signed.no,
      lender: deps.config.LENDER_NAME,
      provider,
      borrowerName: borrower.name,
      principalNo: principal?.no ?? application.no,
      secured: fen(signed.securedFen),
      signedOn: signed.signedOn,
      description: item.description,
      titleNo: item.titleNo,
      rank: item.rank,
      consent: item.consent,
      value: item.form === 'SURETY' ? null : bears(item).valueFen,
      office: office === null ? null : OFFICES[office],
    },
    signed.template,
  );
  return asPdf(paper, `${item.no}-contract`);
}
