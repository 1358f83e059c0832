import { CATALOGUE, type TemplateName } from './catalogue';
import { formatParam, NoticeParamError, type Locale } from './params';
import type { ParamsOf, TemplateText } from './template';

/** A template that nobody wrote. */
export class UnknownTemplateError extends Error {
  constructor(name: string) {
    super(`no notice template is named ${name}`);
    this.name = 'UnknownTemplateError';
  }
}

/**
 * Whether a name in the outbox is that of a template.
 * @example isTemplate('no-such-template') // => false
 */
export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(CATALOGUE, name);
}

/** The text of a notice with its parameters checked by the compiler. Throws NoticeParamError when a value is malformed. */
export function render<N extends TemplateName>(
  name: N,
  locale: Locale,
  params: ParamsOf<(typeof CATALOGUE)[N]>,
): TemplateText {
  return renderNotice(name, locale, params);
}

/**
 * The text of a notice as it stands in the outbox, its parameters checked now. Locales other than `en` read Chinese.
 * Throws UnknownTemplateError, or NoticeParamError for a missing or malformed parameter.
 */
export function renderNotice(name: string, locale: string, params: Readonly<Record<string, unknown>>): TemplateText {
  if (!isTemplate(name)) throw new UnknownTemplateError(name);
  const language: Locale = locale === 'en' ? 'en' : 'zh';
  const declared: Readonly<Record<string, string>> = CATALOGUE[name].params;
  const fill = (text: string): string =>
    withoutAbsent(text, params).replace(/\{(\w+)\}/g, (_, param: string) => {
      const type = declared[param];
      if (type === undefined) throw new NoticeParamError(param, 'a parameter of the template');
      return formatParam(param, type as never, params[param], language);
    });
  const text = CATALOGUE[name].text[language];
  return { subject: fill(text.subject), body: fill(text.body) };
}

/** A part in square brackets is left out where one of its parameters is absent. */
function withoutAbsent(text: string, params: Readonly<Record<string, unknown>>): string {
  const isThere = ([, param = '']: RegExpMatchArray): boolean => params[param] !== undefined && params[param] !== null;
  return text.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(isThere) ? part : '',
  );
}
