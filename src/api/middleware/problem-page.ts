import type { Language, Problem } from '../../contracts/problem';

const WORDS = {
  zh: {
    heading: '这一页没有打开',
    next: '请关闭本页，回到工作台按上面的提示处理后再打开；登录已结束的，请先重新登录。',
  },
  en: {
    heading: 'This page did not open',
    next: 'Close it, do in the workbench what is said above, and open it again. If your session is over, sign in first.',
  },
} as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** A refusal for somebody who opened a paper in a window of its own: words and what to do, instead of a document for programs. */
export function problemPage({ title, errors }: Problem, language: Language, traceId: string): string {
  const { heading, next } = WORDS[language];
  const said = [...new Set([title, ...errors.map(({ detail }) => detail)])];
  const lines = [...said, next].map((line) => `<p>${escaped(line)}</p>`).join('');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${heading}</title><main><h1>${heading}</h1>${lines}<p><small>${escaped(traceId)}</small></p></main></html>`;
}
