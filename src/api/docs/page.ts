import type { openApiDocument } from '../openapi';
import { operationHtml, type Described } from './operation';
import { escapeHtml } from './html';

type Document = ReturnType<typeof openApiDocument>;

/** The reference as one page of plain HTML; its script only filters. */
export function docsPage(document: Document): string {
  const groups = (document.tags ?? []).map(({ name, description }) => ({
    name,
    title: description ?? name,
    operations: of(document, name),
  }));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Xindai 信贷 API ${escapeHtml(document.info.version)}</title>
<style>${STYLE}</style>
<script src="/api/docs/reference.js" defer></script>
</head>
<body>
<nav aria-label="接口 Operations">
<h1>Xindai 信贷 API</h1>
<p><input id="filter" type="search" placeholder="筛选 Filter" aria-label="筛选 Filter"></p>
${groups.map(menu).join('\n')}
<p><a href="/api/openapi.json">openapi.json</a></p>
</nav>
<main>
<section><p class="intro">${escapeHtml(document.info.description ?? '').replaceAll('\n', '<br>')}</p></section>
${groups.map((group) => section(group, document)).join('\n')}
</main>
</body>
</html>`;
}

interface Group {
  name: string;
  title: string;
  operations: Described[];
}

function of({ paths = {} }: Document, tag: string): Described[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described['operation']>)
      .filter(([, operation]) => operation.tags?.includes(tag))
      .map(([method, operation]) => ({ method, path, operation })),
  );
}

const menu = ({ title, operations }: Group): string => `<h2>${escapeHtml(title)}</h2>
<ul>${operations
  .map(
    ({ method, path, operation }) =>
      `<li><a href="#${operation.operationId ?? ''}"><b>${method.toUpperCase()}</b> ${escapeHtml(path)}</a></li>`,
  )
  .join('')}</ul>`;

const section = ({ title, operations }: Group, document: Document): string =>
  `<section><h2>${escapeHtml(title)}</h2>\n${operations.map((one) => operationHtml(one, document)).join('\n')}</section>`;

/** Filters operations by what is typed; without it the page is complete all the same. */
export const DOCS_SCRIPT = `const field = document.getElementById('filter');
field.addEventListener('input', () => {
  const wanted = field.value.toLowerCase();
  for (const item of document.querySelectorAll('nav li')) item.hidden = !item.textContent.toLowerCase().includes(wanted);
  for (const item of document.querySelectorAll('article')) item.hidden = !item.textContent.toLowerCase().includes(wanted);
});
`;

const STYLE = `:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{margin:0;font:15px/1.6 system-ui,"Noto Sans SC",sans-serif;display:grid;grid-template-columns:20rem 1fr}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:0 1rem;border-right:1px solid var(--line);box-sizing:border-box}
nav ul{list-style:none;padding:0;margin:0}nav li a{display:block;font-size:13px;text-decoration:none;overflow-wrap:anywhere}
nav input{width:100%;padding:.4rem;box-sizing:border-box}h1{font-size:1.2rem}nav h2{font-size:.9rem;margin:1rem 0 .2rem}
main{padding:1rem 2rem;max-width:60rem;min-width:0}article{border-top:1px solid var(--line);padding:1rem 0}
article h3{margin:.2rem 0;overflow-wrap:anywhere}.method{display:inline-block;min-width:4.5em;text-transform:uppercase}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid var(--line)}
pre{background:var(--soft);padding:.7rem;overflow:auto}code{font-family:ui-monospace,monospace}.who{opacity:.75}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;border:0}}`;
