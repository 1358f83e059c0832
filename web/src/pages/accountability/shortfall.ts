import type { AccountabilityCase } from '../../api/accountability';
import { useCode, useSpoken, type Bilingual, type CodeKind } from '../../i18n/use-code';

type Duty = AccountabilityCase['duties'][number];
type Shortfall = Duty['shortfalls'][number];
type Code = (kind: CodeKind, code: string) => string;
type Spoken = (text: Bilingual) => string;

/** What the file says is missing, in the words of its duty; of an inspection or a step only its day means something. */
const ABOUT: Record<Duty['duty'], ((about: string, code: Code) => string) | null> = {
  TWO_INVESTIGATORS: (about, code) => code('shortfall', about),
  DOCUMENTS_VERIFIED: (about) => about,
  RATING_IN_FORCE: (about, code) => code('shortfall', about),
  AUTHORITY_KEPT: (about, code) => (about === 'APPROVAL' ? code('shortfall', about) : code('level', about)),
  CONDITIONS_MET: (about, code) => code('condition', about),
  ENTRUSTED_PAYMENT: (about, code) => code('shortfall', about),
  PAYMENT_PROVED: (about, code) => code('shortfall', about),
  SIGNALS_IN_TIME: (about) => about,
  FIRST_USE_CHECKED: null,
  INSPECTED_IN_TIME: null,
  LADDER_KEPT: null,
  NOTICES_SERVED: null,
};

/** A document or a condition by its own name; what has none, by the words of its duty. */
export function shortfallOf(duty: Duty['duty'], { about, on, name }: Shortfall, code: Code, spoken: Spoken): string {
  const what = name === null ? (ABOUT[duty]?.(about, code) ?? null) : spoken(name);
  return [what, on].filter((part) => part !== null).join(' · ');
}

/** A shortfall as the reader of the page reads it. */
export function useShortfall(): (duty: Duty['duty'], shortfall: Shortfall) => string {
  const code = useCode();
  const spoken = useSpoken();
  return (duty, shortfall) => shortfallOf(duty, shortfall, code, spoken);
}
