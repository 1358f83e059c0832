import * as contract from '../../contracts/http/application-steps';
import type { ErrorCode } from '../../contracts/errors';
import { defined } from '../../contracts/quote';
import type { AppraisalKind } from '../../domain/appraisal/appraise';
import { mayReport } from '../../domain/application/site-visit';
import { parseYuan } from '../../domain/money';
import { appraisalsOf } from '../../store/appraisals';
import { caseFilesOf } from '../../store/case-files';
import type { ApiDeps } from '../deps';
import { atFields, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { atItsPayee } from './payee-fields';
import { taking, type Visible } from './taking';
import { sentTerms } from '../support/terms';
import { termsFields } from '../support/terms-fields';

/** Which field is to be mended for what is refused. */
const SIGN_FIELDS = {
  SIGNING_RECORD_REQUIRED: '/recordHash',
  SIGN_FACE_TO_FACE: '/method',
  DATE_IN_FUTURE: '/signedOn',
  SIGNED_BEFORE_APPROVAL: '/signedOn',
};
const INVESTIGATION_FIELDS = {
  ...termsFields('/suggestedTerms'),
  ALREADY_SIGNED: '/part',
  DATE_IN_FUTURE: '/report/siteVisitOn',
};
const DISBURSEMENT_FIELDS = { CONDITIONS_NOT_MET: '/conditionsConfirmed' };
const RATING_FIELDS = {
  RATING_OVERRIDE_REASON: '/comment',
  RATING_OVERRIDE_TOO_HIGH: '/grade',
  RATING_DEFAULT_STANDS: '/grade',
  RATING_SCORE_DIFFERS: '/score',
};
/** Appraisals that a recognised grade is bound to. */
const RATINGS: readonly AppraisalKind[] = ['CORPORATE_RATING', 'PERSONAL_SCORE'];

/** The field that a report lacks. */
const NOT_SEEN = {
  SITE_VISIT_REQUIRED: '/report/siteVisitOn',
  VERIFICATION_REQUIRED: '/report/verification',
} as const;

/** The steps people take; each is a command to the application's workflow, which judges and records it. */
export function applicationSteps({ prisma, pool, temporal }: ApiDeps, visible: Visible): Route[] {
  const step = taking({ pool, temporal }, visible);
  return [
    route(contract.submitDocuments, async (ask) => {
      const { documents } = ask.body;
      const { no } = await visible(ask.params.no, ask.session);
      const filed = new Set((await caseFilesOf(pool, no)).map(({ hash }) => hash));
      documents.forEach(({ fileHash }, index) => {
        if (fileHash !== undefined && !filed.has(fileHash))
          throw refuseField(`/documents/${String(index)}/fileHash`, 'FILE_UNKNOWN');
      });
      return step(ask, 'submitDocuments', { documents: documents.map((document) => defined(document)) });
    }),
    route(contract.proposeAdmission, (ask) => step(ask, 'proposeAdmission', ask.body)),
    route(contract.judgeAdmission, async (ask) => {
      await knownTeam(prisma, ask.body.team ?? []);
      return step(ask, 'judgeAdmission', defined(ask.body));
    }),
    route(contract.investigate, async (ask) => {
      const { part, agree, report, suggestedTerms } = ask.body;
      const { category, appliedTerms } = await visible(ask.params.no, ask.session);
      const seen = mayReport(category, appliedTerms.principal, report);
      if (!seen.allowed) throw refuseField(NOT_SEEN[seen.code as keyof typeof NOT_SEEN], seen.code as ErrorCode);
      const { monthlyIncome, monthlyDebt, ...written } = report;
      return step(ask, 'investigate', {
        part,
        agree,
        report: defined({
          ...written,
          monthlyIncomeFen: monthlyIncome === undefined ? undefined : parseYuan(monthlyIncome),
          monthlyDebtFen: monthlyDebt === undefined ? undefined : parseYuan(monthlyDebt),
        }),
        ...(suggestedTerms === undefined ? {} : { suggestedTerms: sentTerms(suggestedTerms) }),
      }).catch(atFields(INVESTIGATION_FIELDS));
    }),
    route(contract.rate, async (ask) => {
      // What the model said goes with the command: nobody recognises a grade as if it had not been asked.
      const rated = (await appraisalsOf(prisma, ask.params.no)).find(
        ({ kind, grade, setAsideIn }) => RATINGS.includes(kind) && grade !== null && setAsideIn === null,
      );
      if (rated === undefined) return step(ask, 'rate', ask.body);
      const { id: appraisalId, grade, modelVersion, kind, score } = rated;
      const scored = kind === 'PERSONAL_SCORE' ? { score: Number(score) } : {};
      return step(ask, 'rate', {
        ...ask.body,
        computed: { appraisalId, grade, modelVersion: modelVersion ?? '', ...scored },
      }).catch(atFields(RATING_FIELDS));
    }),
    route(contract.resubmit, (ask) => {
      const { comment, terms } = ask.body;
      const given = { comment, ...(terms === undefined ? {} : { terms: sentTerms(terms) }) };
      return step(ask, 'resubmit', given).catch(atFields(terms === undefined ? {} : termsFields('/terms')));
    }),
    route(contract.sign, async (ask) => {
      const { recordHash } = ask.body;
      const { no } = await visible(ask.params.no, ask.session);
      const isFiled = async (): Promise<boolean> =>
        (await caseFilesOf(pool, no)).some(({ hash }) => hash === recordHash);
      if (recordHash !== undefined && !(await isFiled())) throw refuseField('/recordHash', 'FILE_UNKNOWN');
      return step(ask, 'sign', defined(ask.body)).catch(atFields(SIGN_FIELDS));
    }),
    route(contract.disburse, (ask) =>
      atItsPayee(step(ask, 'disburse', ask.body), [ask.body], (_, field) => `/${field}`).catch(
        atFields(DISBURSEMENT_FIELDS),
      ),
    ),
    route(contract.withdraw, (ask) => step(ask, 'withdraw', ask.body)),
  ];
}

/** Who is to investigate may do so: an active client manager or department manager. */
async function knownTeam(prisma: ApiDeps['prisma'], team: readonly string[]): Promise<void> {
  for (const [index, username] of team.entries()) {
    const where = { username, active: true, roles: { hasSome: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'] } };
    if ((await prisma.user.count({ where })) === 0)
      throw refuseField(`/team/${String(index)}`, 'USER_UNKNOWN', { username });
  }
}
