import { DEMO_LOGINS } from '../../store/seed';
import { Cast } from './cast';
import type { Example, Step } from './example';
import { Story } from './story';

type Case = Pick<Example, 'client' | 'application' | 'story'>;

const RATED: Step[] = [{ do: 'documents' }, { do: 'investigate' }, { do: 'rate', grade: 'A', score: 79 }];
const APPROVED: Step[] = [...RATED, { do: 'decide', level: 'SUB_BRANCH_HEAD', outcome: 'APPROVE' }];
const PAID_OUT: Step[] = [...APPROVED, { do: 'sign' }, { do: 'disburse' }];

/** Somebody's consumer loan by equal instalments. */
const consumer = (name: string, purpose: string, principal: string, instalments: number, story: Step[]): Case => ({
  client: { kind: 'PERSON', name },
  application: {
    category: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    purpose,
    terms: { method: 'EQUAL_INSTALMENT', principal, annualRate: '0.0435', instalments },
  },
  story,
});

/** What a department has on its desks on an ordinary day: one case at each stage that waits for somebody. */
const CASES: readonly Case[] = [
  consumer('林晓梅', '购买家具家电', '60000.00', 24, []),
  consumer('马国强', '住房装修', '150000.00', 36, [{ do: 'documents' }]),
  consumer('何静', '子女留学预备金', '100000.00', 24, RATED),
  consumer('罗志伟', '购置新能源汽车', '130000.00', 36, APPROVED),
  consumer('梁小红', '进修学费', '48000.00', 12, [...PAID_OUT, { do: 'repayOnTime', instalments: 2 }]),
  consumer('谢文斌', '婚庆支出', '80000.00', 12, [...PAID_OUT, { do: 'travelPast', instalment: 1, days: 5 }]),
];

/** A database that nobody has worked with yet gets the cases above, so that there is something to see. Returns how many. */
export async function playCases(apiUrl: string): Promise<number> {
  const cast = await Cast.signIn(apiUrl, DEMO_LOGINS);
  const [manager] = cast.all('CLIENT_MANAGER');
  const { data } = (await manager?.get<{ data: unknown[] }>('/applications?limit=1')) ?? { data: [] };
  if (data.length > 0) return 0;
  // One after the other: whoever has just started the system comes first.
  for (const one of CASES) await new Story(one, cast, () => undefined).play();
  return CASES.length;
}
