import * as contract from '../contracts/http/policy-library';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope, mayDo } from '../domain/access/access';
import { mayEnterPolicy, mayReleasePolicy, policyStanding } from '../domain/policy-library/document';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import { checkPolicy, enterPolicy, filePolicy } from '../store/policy-library/documents';
import {
  findPolicy,
  listPolicies,
  readBy,
  readersOf,
  reviewsOf,
  type PolicyRecord,
} from '../store/policy-library/documents-read';
import { record } from '../store/policy-library/record';
import type { ApiDeps } from './deps';
import { policyConcerns } from './policy-library/concerns';
import { receivedFile } from './support/received-file';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { byNow } from './support/by-now';
import { businessToday } from './support/today';

type Row = AnswerOf<typeof contract.listPolicies>['data'][number];
type Full = AnswerOf<typeof contract.getPolicy>;

/** The field to be mended for what a document is refused for. */
const FIELDS = {
  DATE_ORDER: '/effectiveTo',
  POLICY_SCOPE: '/industries',
  POLICY_NUMBER_KNOWN: '/number',
  POLICY_SUPERSEDED: '/supersedes',
} as const;

/** 政策库: documents with their days, entered by one and released by another, and what they mean for the borrowers there are. */
export function policyLibrary(deps: ApiDeps): Route[] {
  const { prisma, files } = deps;
  const known = async (no: string): Promise<PolicyRecord> => {
    const found = await findPolicy(prisma, no);
    if (found === null) throw notFound('policy');
    return found;
  };
  const full = async (no: string, { actor }: Session): Promise<Full> => {
    const found = await known(no);
    const { done, waiting } = await reviewsOf(prisma, no, {
      username: actor.username,
      branch: mayDo(actor.roles, 'POLICY_IMPACT').allowed ? branchScope(actor.branchCode) : undefined,
    });
    return {
      ...rowOf(found, actor, await readBy(prisma, actor.username, [no])),
      mayRelease: mayReleasePolicy(found, actor).allowed,
      mayReview: waiting.includes(actor.username),
      readers: await readersOf(prisma, found),
      reviews: done,
      reviewsWaiting: waiting,
    };
  };

  return [
    route(contract.enterPolicy, async ({ body, session, commandId }) => {
      const { effectiveTo = null, supersedes = null, ...given } = body;
      const content = { ...given, effectiveTo, supersedes };
      allow(mayEnterPolicy(content), FIELDS);
      const by = byNow(session);
      const { result: no } = await once(prisma, `policy-document/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'PD', by.on);
        allow(await enterPolicy(tx, number, content, by), FIELDS);
        return number;
      });
      return full(no, session);
    }),
    route(contract.listPolicies, async ({ query: { toRead, ...query }, session: { actor } }) => {
      const filter = { ...query, toReadBy: toRead === undefined ? undefined : actor };
      const page = await listPolicies(prisma, filter, businessToday());
      const read = await readBy(
        prisma,
        actor.username,
        page.data.map(({ no }) => no),
      );
      return { ...page, data: page.data.map((found) => rowOf(found, actor, read)) };
    }),
    route(contract.getPolicy, ({ params, session }) => full(params.no, session)),
    route(contract.checkPolicy, async ({ params: { no }, body, session, commandId }) => {
      await known(no);
      await once(prisma, `policy-document/${no}/${commandId}`, async (tx) => {
        allow(await checkPolicy(tx, no, body, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
    route(contract.filePolicy, async ({ params: { no }, query: { name }, body, session }) => {
      await known(no);
      const by = byNow(session);
      const sent = { name, bytes: body as unknown as Uint8Array };
      const file = await receivedFile(deps, sent, (detail) =>
        prisma.$transaction((tx) => record(tx, no, by, 'FILE_INFECTED', detail)),
      );
      allow(await prisma.$transaction((tx) => filePolicy(tx, no, file, by)));
      return full(no, session);
    }),
    route(contract.readPolicyFile, async ({ params: { no } }) => {
      const { file } = await known(no);
      const bytes = file === null ? null : await files.get(file.hash);
      if (file === null || bytes === null) throw notFound('file');
      return { name: file.name, mime: file.mime, bytes: new Uint8Array(bytes) };
    }),
    ...policyConcerns(deps, { known, full }),
  ];
}

function rowOf(found: PolicyRecord, actor: Session['actor'], read: ReadonlySet<string>): Row {
  const { status, supersededFrom: _from, ...rest } = found;
  const isRead = read.has(found.no);
  return {
    ...rest,
    standing: policyStanding(found, businessToday()),
    read: isRead,
    toRead: status === 'RELEASED' && !isRead && actor.roles.some((role) => found.mustRead.includes(role)),
  };
}
