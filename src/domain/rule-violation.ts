/** What a rule refuses. `code` is a key of the error catalogue (src/contracts/errors.ts), `pointer` a JSON pointer into the input. */
export class RuleViolation extends Error {
  readonly code: string;
  readonly pointer?: string;
  readonly params: Readonly<Record<string, string>>;
  /** Other fields that mend it as well. */
  readonly also: readonly string[];

  constructor(
    code: string,
    pointer?: string,
    params: Readonly<Record<string, string>> = {},
    also: readonly string[] = [],
  ) {
    super(pointer === undefined ? code : `${code} at ${pointer}`);
    this.name = 'RuleViolation';
    this.code = code;
    if (pointer !== undefined) this.pointer = pointer;
    this.params = params;
    this.also = also;
  }

  /** The same refusal seen from an outer document, e.g. `/dueDay` of the terms as `/terms/dueDay`. */
  under(prefix: string): RuleViolation {
    const also = this.also.map((field) => prefix + field);
    return new RuleViolation(this.code, prefix + (this.pointer ?? ''), this.params, also);
  }
}
