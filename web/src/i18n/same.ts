/** The same keys with other texts: what one language must have when the other has it. */
export type Same<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> };
