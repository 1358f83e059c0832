import { ERRORS, type ErrorCode } from '../../contracts/errors';
import { API } from '../../contracts/http';
import { slugOf } from '../../contracts/problem';
import { errorsOf } from '../support/errors-of';
import { escapeHtml } from './html';

const CODES = new Map((Object.keys(ERRORS) as ErrorCode[]).map((code) => [slugOf(code), code]));

/** What the `type` of a problem document leads to: what the refusal means and who may answer with it. Null: no such problem. */
export function problemPage(slug: string): string | null {
  const code = CODES.get(slug);
  if (code === undefined) return null;
  const { status, zh, en } = ERRORS[code];
  const operations = API.filter((spec) => errorsOf(spec).includes(code)).map(
    ({ id, method, path }) =>
      `<li><a href="/api/docs#${id}"><code>${method.toUpperCase()} /api${escapeHtml(path)}</code></a></li>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${code} · Xindai 信贷</title>
<style>:root{color-scheme:light dark}body{margin:2rem auto;max-width:50rem;padding:0 1rem;font:16px/1.6 system-ui,"Noto Sans SC",sans-serif}</style>
</head>
<body>
<h1><code>${code}</code> · ${String(status)}</h1>
<p>${escapeHtml(zh)}</p>
<p lang="en">${escapeHtml(en)}</p>
<p>花括号处由当次请求的事实填写。<span lang="en">What stands in braces is filled in with the facts of the request.</span></p>
${operations.length === 0 ? '' : `<h2>可能如此答复的接口 <span lang="en">Operations that may answer so</span></h2>\n<ul>${operations.join('')}</ul>`}
<p><a href="/api/docs">接口文档 <span lang="en">API reference</span></a></p>
</body>
</html>`;
}
