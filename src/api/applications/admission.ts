import * as contract from '../../contracts/http/admission-forms';
import { textOf } from '../../contracts/problem';
import { maskName } from '../../domain/identity/masking';
import { fen } from '../../domain/money';
import { admissionPaper } from '../../domain/paper/admission-form';
import { screeningsOf, type ScreeningRecord } from '../../store/admission';
import { admissionOf } from '../../store/admission-forms';
import type { ApplicationRecord } from '../../store/applications-read';
import type { ApiDeps } from '../deps';
import { asPdf } from '../papers/printing';
import { refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;

/** 立项审批表: the form, the screen of policy and every opinion. */
export function applicationAdmission({ prisma, config }: ApiDeps, visible: Visible): Route[] {
  const screened = async ({ no, clientNo }: ApplicationRecord): Promise<ScreeningRecord | undefined> =>
    (await screeningsOf(prisma, clientNo)).find(({ applicationNo }) => applicationNo === no);

  return [
    route(contract.getAdmissionForm, async ({ params, session }) => {
      const application = await visible(params.no, session);
      const { productCode: code, productVersion: version } = application;
      const [admission, screening, product] = await Promise.all([
        admissionOf(prisma, application.no),
        screened(application),
        prisma.product.findUniqueOrThrow({ where: { code_version: { code, version } } }),
      ]);
      const { form = null, proposedBy = null, proposedOn = null, judgements = [] } = admission ?? {};
      return {
        asked: (product.deadlines as { admissionDays?: number }).admissionDays !== undefined,
        screening:
          screening === undefined
            ? null
            : { outcome: screening.outcome, reasons: screening.reasons.map(({ code: reason }) => reason) },
        form,
        proposedBy,
        proposedOn,
        judgements,
      };
    }),

    route(contract.printAdmissionForm, async ({ params, session }) => {
      const application = await visible(params.no, session);
      const admission = await admissionOf(prisma, application.no);
      if (admission === null) throw refuse('ADMISSION_NOT_PROPOSED');
      const screening = await screened(application);
      const { no, clientKind, clientName, productNameZh, amountFen, appliedTerms, purpose } = application;
      const paper = admissionPaper({
        applicationNo: no,
        lender: config.LENDER_NAME,
        product: productNameZh,
        purpose,
        applicant: maskName(clientKind, clientName),
        amount: fen(amountFen),
        instalments: appliedTerms.instalments,
        screening:
          screening === undefined
            ? null
            : { outcome: screening.outcome, reasons: screening.reasons.map(({ code }) => textOf(code, 'zh')) },
        ...admission,
      });
      return asPdf(paper, `${no}-admission`);
    }),
  ];
}
