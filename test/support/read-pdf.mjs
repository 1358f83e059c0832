// What a reader of PDF sees: JSON { pages, text } of the file on standard input. A process of its own: jest runs no ES modules.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
const texts = [];
for (let number = 1; number <= document.numPages; number++) {
  const { items } = await (await document.getPage(number)).getTextContent();
  texts.push(items.map(({ str }) => str).join(''));
}
process.stdout.write(JSON.stringify({ pages: document.numPages, text: texts.join('') }));
