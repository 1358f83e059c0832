import { textOf, type Language } from '../../contracts/problem';
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
