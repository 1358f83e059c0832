import type { Language } from '../../contracts/problem';
import { NoticeParamError } from '../../domain/notice/params';
import { renderNotice, UnknownTemplateError } from '../../domain/notice/render';

/** The text of a notice. One that cannot be written must not hide the others: it is shown by its name. */
export function noticeText(
  template: string,
  params: Record<string, unknown>,
  language: Language,
): { subject: string; body: string } {
  try {
    return renderNotice(template, language, params);
  } catch (error) {
    if (error instanceof UnknownTemplateError || error instanceof NoticeParamError)
      return { subject: template, body: '' };
    throw error;
  }
}
