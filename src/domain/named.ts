/** What data gives a code and a name in both languages: a document of a checklist, a fee, a condition. */
export interface Named {
  code: string;
  nameZh?: string;
  nameEn?: string;
}

/**
 * What a refusal says of such things: their codes for programs, and for people what they are called in each language. What has no name is
 * called by its code.
 * @example naming('fees', [{ code: 'F', nameZh: '评估费', nameEn: 'appraisal fee' }]) // => { fees: 'F', 'fees.zh': '评估费', 'fees.en': 'appraisal fee' }
 */
export const naming = (param: string, things: readonly Named[]): Record<string, string> => ({
  [param]: things.map(({ code }) => code).join(', '),
  [`${param}.zh`]: things.map(({ code, nameZh }) => nameZh ?? code).join('、'),
  [`${param}.en`]: things.map(({ code, nameEn }) => nameEn ?? code).join(', '),
});
