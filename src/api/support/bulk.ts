import { textOf, type Language } from '../../contracts/problem';
import type { PrismaClient } from '../../store/generated/client';
import { once, type Tx } from '../../store/once';
import { Refused } from './refused';

/** What became of one of many: done, possible (only judged), or refused with the reason. */
export interface Outcome {
  outcome: 'DONE' | 'POSSIBLE' | 'REFUSED';
  code: string | null;
  detail: string | null;
}
interface How {
  preview: boolean;
  language: Language;
}
/** One thing, judged and then done; doing it judges again and finds what an earlier attempt has done. */
export interface Step {
  judge: () => unknown;
  act: () => Promise<unknown>;
}

/** One of many, as if it were alone: refused, it keeps none of the others back. */
export async function outcomeOf({ preview, language }: How, stepOf: () => Step | Promise<Step>): Promise<Outcome> {
  try {
    const { judge, act } = await stepOf();
    await (preview ? judge() : act());
    return { outcome: preview ? 'POSSIBLE' : 'DONE', code: null, detail: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, params } = error;
    return { outcome: 'REFUSED', code, detail: textOf(code, language, params) };
  }
}

interface Asked {
  body: { nos: readonly string[]; preview: boolean };
  language: Language;
}
interface Answer {
  preview: boolean;
  results: ({ no: string } & Outcome)[];
}

/** The same of each that was ticked, one after the other. */
export async function bulkAnswer(
  { body: { nos, preview }, language }: Asked,
  stepOf: (no: string) => Promise<Step>,
): Promise<Answer> {
  const results: Answer['results'] = [];
  for (const no of nos) results.push({ no, ...(await outcomeOf({ preview, language }, () => stepOf(no))) });
  return { preview, results };
}

/** Takes back what was done only to see whether it can be. */
class TakenBack extends Error {}

/** A step that is one transaction of the database: judged by doing it and taking it back, done once per business key. */
export function asOneTransaction(prisma: PrismaClient, businessKey: string, work: (tx: Tx) => Promise<unknown>): Step {
  return {
    judge: async () => {
      const tried = prisma.$transaction(async (tx) => {
        await work(tx);
        throw new TakenBack();
      });
      await tried.catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    },
    act: () =>
      once(prisma, businessKey, async (tx) => {
        await work(tx);
        return null;
      }),
  };
}
