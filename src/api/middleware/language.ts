import type { Request } from 'express';
import type { Language } from '../../contracts/problem';

/** Chinese unless English is asked for. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}
