import * as contract from '../contracts/http/sessions';
import { REASON_CODES, type ReasonKind } from '../domain/approval/reason-codes';
import { DEMO_LOGINS, type DemoLogin } from '../store/seed/logins';
import type { ApiDeps } from './deps';
import { route, type Route } from './support/route';

/** What is good to know before signing in, and the codes that forms offer. */
export function about({ prisma, config }: ApiDeps, version: string): Route[] {
  const sandbox = config.XINDAI_ENV !== 'production';
  return [
    route(contract.getAbout, async () => ({
      version,
      sandbox,
      temporalUiUrl: config.TEMPORAL_UI_URL ?? null,
      demoLogins: sandbox ? await demoLogins() : [],
    })),
    route(contract.getReasonCodes, () => Promise.resolve({ data: REASONS })),
  ];

  /** Only those that are in this database: a sandbox can be started without demo data. */
  async function demoLogins(): Promise<DemoLogin[]> {
    const names = DEMO_LOGINS.map(({ username }) => username);
    const present = await prisma.user.findMany({
      where: { username: { in: names }, active: true },
      select: { username: true },
    });
    return DEMO_LOGINS.filter(({ username }) => present.some((user) => user.username === username));
  }
}

const REASONS = (Object.keys(REASON_CODES) as ReasonKind[]).flatMap((kind) =>
  Object.entries(REASON_CODES[kind] as Record<string, { zh: string; en: string }>).map(([code, text]) => ({
    kind,
    code,
    text,
  })),
);
