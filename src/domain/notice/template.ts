import type { RecipientKind } from './channels';
import type { Locale, ParamKind, ParamType, ParamValues } from './params';

/**
 * What is written to people: a subject of one line, and a body that says what to do next. `{name}` stands for a parameter; a part in
 * square brackets is left out where one of its parameters is absent.
 */
export interface TemplateText {
  subject: string;
  body: string;
}

export interface Template<P extends Readonly<Record<string, ParamType>> = Readonly<Record<string, ParamType>>> {
  audience: RecipientKind;
  params: P;
  text: Readonly<Record<Locale, TemplateText>>;
}

/** Keeps the parameter types of a template literal. */
export function template<const P extends Readonly<Record<string, ParamType>>>(definition: Template<P>): Template<P> {
  return definition;
}

type Optional<P> = { [K in keyof P]: P[K] extends `${string}?` ? K : never }[keyof P];
type ValueOf<T> = T extends `${infer K extends ParamKind}?`
  ? ParamValues[K]
  : T extends ParamKind
    ? ParamValues[T]
    : never;

/** The parameters a template takes, derived from its declaration. */
export type ParamsOf<T> =
  T extends Template<infer P>
    ? { readonly [K in Exclude<keyof P, Optional<P>>]: ValueOf<P[K]> } & {
        readonly [K in Optional<P>]?: ValueOf<P[K]> | null;
      }
    : never;
