import { escapeHtml, prose } from './html';
import { schemaRows, type Schema, type Schemas } from './schema';

interface Content {
  content?: Record<string, { schema?: Schema; example?: unknown }>;
  description?: string;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
/** One operation as the document has it. */
export interface Described {
  method: string;
  path: string;
  operation: {
    operationId?: string;
    summary?: string;
    description?: string;
    tags?: string[];
    parameters?: Parameter[];
    requestBody?: Content;
    responses?: Record<string, Content>;
  };
}

export function operationHtml(
  { method, path, operation }: Described,
  document: { components?: { schemas?: unknown } },
): string {
  const schemas = (document.components?.schemas ?? {}) as Schemas;
  const responses = Object.entries(operation.responses ?? {});
  const successes = responses.filter(([status]) => status.startsWith('2'));
  const failures = responses.filter(([status]) => !status.startsWith('2'));
  return `<article id="${escapeHtml(operation.operationId ?? '')}">
<h3><span class="method">${method}</span> <code>/api${escapeHtml(path)}</code></h3>
<p><b>${prose(operation.summary ?? '')}</b><br><span class="who">${prose(operation.description ?? '')}</span></p>
${parameters(operation.parameters ?? [], schemas)}
${body('请求 Request', operation.requestBody, schemas)}
${successes.map(([status, answer]) => body(`回答 Answer ${status}`, answer, schemas)).join('')}
<details><summary>可能的拒绝 What it may refuse</summary><table>${failures
    .map(([status, answer]) => `<tr><th>${status}</th><td>${prose(answer.description ?? '')}</td></tr>`)
    .join('')}</table></details>
</article>`;
}

function parameters(given: readonly Parameter[], schemas: Schemas): string {
  if (given.length === 0) return '';
  const properties = Object.fromEntries(given.map(({ name, schema }) => [name, schema ?? {}]));
  const required = given.filter((parameter) => parameter.required === true).map(({ name }) => name);
  return `<h4>参数 Parameters</h4>${schemaRows({ type: 'object', properties, required }, schemas)}`;
}

function body(title: string, given: Content | undefined, schemas: Schemas): string {
  const json = given?.content?.['application/json'];
  if (json?.schema === undefined) return '';
  const example =
    json.example === undefined ? '' : `<pre><code>${escapeHtml(JSON.stringify(json.example, null, 2))}</code></pre>`;
  return `<h4>${title}</h4>${schemaRows(json.schema, schemas)}${example}`;
}
