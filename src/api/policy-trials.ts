import type { z } from 'zod';
import { ERRORS } from '../contracts/errors';
import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/policy-trials';
import { mayDo, mayReach } from '../domain/access/access';
import { SEEDED_ADMISSION_POLICY, type AdmissionPolicy } from '../domain/admission/policy';
import { rescreened } from '../domain/admission/rescreened';
import type { Screening } from '../domain/admission/screen';
import { SEEDED_AUTHORITY_MATRIX, type AuthorityLevel } from '../domain/approval/authority-matrix';
import { rerouted } from '../domain/approval/rerouted';
import { addMonths } from '../domain/date';
import { matrixOfVersion } from '../store/authority';
import { admissionPolicyOfVersion } from '../store/admission';
import { decodeCursor, pageOf } from '../store/paging';
import { eachRouted, eachScreened } from '../store/policy-trials';
import { findProposal, type ProposalRecord, type ProposalSubject } from '../store/proposals';
import type { ApiDeps } from './deps';
import { notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Chain = AnswerOf<typeof contract.tryAuthority>['moves'][number]['from'];

/**
 * What a proposed matrix or policy would have done, for who decides on it: tried on past cases by the functions that route and
 * screen. Everybody who may try counts every case of the bank, and is told which they were only of those he may see.
 */
export function policyTrials({ prisma, pool }: ApiDeps): Route[] {
  const proposal = async <Content>(id: string, subject: ProposalSubject): Promise<ProposalRecord<Content>> => {
    const found = /^\d{1,18}$/.test(id) ? await findProposal<Content>(prisma, id) : null;
    if (found?.subject !== subject) throw notFound('proposal');
    return found;
  };
  return [
    route(contract.tryAuthority, async ({ params, query, session }) => {
      const { content, baseVersion } = await proposal<AuthorityLevel[]>(params.id, 'AUTHORITY');
      const standing = (await matrixOfVersion(prisma, baseVersion)) ?? SEEDED_AUTHORITY_MATRIX;
      const from = addMonths(businessToday(), -query.months);
      const trial = new Trial<AnswerOf<typeof contract.tryAuthority>['data'][number], { from: Chain; to: Chain }>(
        query,
      );
      const reach = await eachRouted(pool, from, ({ id, on, subject, subjectNo, branchCode, facts }) => {
        const { differs, ...chains } = rerouted(standing, content, facts);
        trial.judged += 1;
        if (!differs) return;
        const moved = { from: chains.from.map(named), to: chains.to.map(named) };
        trial.differs(moved, { on, id }, () => ({
          id,
          on,
          subject,
          ...seen(session, { branchCode, subjectNo }),
          column: facts.column,
          amount: yuan(facts.amountFen),
          groupExposure: yuan(facts.groupExposureFen),
          termMonths: facts.termMonths,
          grade: facts.grade,
          ...moved,
        }));
      });
      return { from, ...trial.answer(), ...reach };
    }),
    route(contract.tryAdmissionPolicy, async ({ params, query, session }) => {
      const { content, baseVersion } = await proposal<AdmissionPolicy>(params.id, 'ADMISSION_POLICY');
      const standing = (await admissionPolicyOfVersion(prisma, baseVersion)) ?? SEEDED_ADMISSION_POLICY;
      const from = addMonths(businessToday(), -query.months);
      type Row = AnswerOf<typeof contract.tryAdmissionPolicy>['data'][number];
      type Move = Pick<z.output<typeof contract.admissionTrial>['moves'][number], 'from' | 'to'>;
      const trial = new Trial<Row, Move>(query);
      let unknown = 0;
      const reach = await eachScreened(pool, from, ({ id, on, applicationNo, branchCode, facts }) => {
        if (facts === null) {
          unknown += 1;
          return;
        }
        trial.judged += 1;
        const { differs, ...screens } = rescreened(standing, content, facts);
        if (!differs) return;
        trial.differs({ from: screens.from.outcome, to: screens.to.outcome }, { on, id }, () => ({
          id,
          on,
          ...seen(session, { branchCode, applicationNo }),
          industry: facts.candidate.industry,
          amount: yuan(facts.candidate.amountFen),
          groupExposure: yuan(facts.candidate.groupExposureFen),
          from: explained(screens.from),
          to: explained(screens.to),
        }));
      });
      return { from, unknown, ...trial.answer(), ...reach };
    }),
  ];
}

/** Counts the cases of a trial, and keeps the page of them that was asked for. */
class Trial<Row, Move extends object> {
  judged = 0;
  private differing = 0;
  private readonly moves = new Map<string, Move & { count: number }>();
  private readonly page: { row: Row; key: [string, string] }[] = [];
  private readonly after: { on: string; id: bigint } | null;

  constructor(private readonly asked: { limit: number; cursor?: string | undefined }) {
    const [on, id] = decodeCursor(asked.cursor, ['date', 'id']) ?? [];
    this.after = on === undefined ? null : { on: String(on), id: BigInt(String(id)) };
  }

  /** A case that goes otherwise; the latest come first. */
  differs(move: Move, { on, id }: { on: string; id: string }, row: () => Row): void {
    this.differing += 1;
    const key = JSON.stringify(move);
    this.moves.set(key, { ...move, count: (this.moves.get(key)?.count ?? 0) + 1 });
    if (this.page.length > this.asked.limit || !this.isAfter(on, id)) return;
    this.page.push({ row: row(), key: [on, id] });
  }

  answer() {
    const { data, ...page } = pageOf(this.page, this.asked.limit, ({ key }) => key);
    const moves = [...this.moves.values()].sort((one, other) => other.count - one.count);
    return { judged: this.judged, differing: this.differing, moves, ...page, data: data.map(({ row }) => row) };
  }

  private isAfter(on: string, id: string): boolean {
    const { after } = this;
    return after === null || on < after.on || (on === after.on && BigInt(id) < after.id);
  }
}

const named = ({ code, nameZh, nameEn }: AuthorityLevel): Chain[number] => ({ code, nameZh, nameEn });

const explained = ({ outcome, reasons }: Screening) => ({
  outcome,
  reasons: reasons.map(({ code, weight }) => ({ code, weight, text: { zh: ERRORS[code].zh, en: ERRORS[code].en } })),
});

/** Which case it was, for who may see it: who makes a matrix does not read cases (RULES 7.3), and a branch sees its own. */
function seen<Case extends { branchCode: string | null }>({ actor }: Session, found: Case): Case | Nobody<Case> {
  const isSeen = mayDo(actor.roles, 'APPLICATION_READ').allowed && mayReach(actor.branchCode, found.branchCode ?? '');
  if (isSeen) return found;
  return Object.fromEntries(Object.keys(found).map((key) => [key, null])) as Nobody<Case>;
}
type Nobody<Case> = { [Key in keyof Case]: null };
