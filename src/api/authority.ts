import type { z } from 'zod';
import * as contract from '../contracts/http/administration';
import { AUTHORITY_COLUMNS, type AuthorityColumn, type AuthorityLevel } from '../domain/approval/authority-matrix';
import { parseYuan } from '../domain/money';
import { defined } from '../contracts/quote';
import { matrixInForce, publishMatrix, type AuthorityVersion } from '../store/authority';
import type { ApiDeps } from './deps';
import { changedTo } from './support/etag';
import { refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Matrix = z.input<typeof contract.authorityMatrix>;
type Level = z.output<typeof contract.authorityMatrix>['levels'][number];

/** The authority matrix: a new version concerns applications accepted from its day on. */
export function authority({ prisma }: ApiDeps): Route[] {
  return [
    route(contract.getAuthority, async () => matrixAnswer(await matrixInForce(prisma, businessToday()))),
    route(contract.publishAuthority, async ({ body, session, version }) => {
      const today = businessToday();
      if (body.effectiveFrom < today) throw refuseField('/effectiveFrom', 'PRODUCT_EFFECTIVE_DATE');
      const matrix = { effectiveFrom: body.effectiveFrom, levels: body.levels.map(stored) };
      const by = { username: session.actor.username, on: today };
      const stands = await prisma.$transaction((tx) => publishMatrix(tx, version, matrix, by));
      if (stands !== null) throw changedTo(stands);
      return matrixAnswer({ version: version + 1, ...matrix });
    }),
  ];
}

const limitsBy = <T>(value: (column: AuthorityColumn) => T): Record<AuthorityColumn, T> =>
  Object.fromEntries(AUTHORITY_COLUMNS.map((column) => [column, value(column)])) as Record<AuthorityColumn, T>;

function matrixAnswer({ version, effectiveFrom, levels }: AuthorityVersion): Matrix {
  return {
    version,
    effectiveFrom,
    levels: levels.map(({ limitsFen, ...level }) => ({ ...level, limits: limitsBy((column) => yuan(limitsFen[column])) })),
  };
}

function stored({ limits, quorum, convened, smallOnly, ...level }: Level): AuthorityLevel {
  return { ...level, ...defined({ quorum, convened, smallOnly }), limitsFen: limitsBy((column) => parseYuan(limits[column])) };
}
