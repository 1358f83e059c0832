import fs from 'node:fs';
import path from 'node:path';
import type pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { legible } from '../domain/paper/legible';
import type { Block, Paper } from '../domain/paper/paper';
import { charactersOf } from './font-characters';

/** A whole font: the press puts only the characters of a paper into it. */
const FONTS = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const REGULAR = path.join(FONTS, '400Regular/NotoSansSC_400Regular.ttf');
const BOLD = path.join(FONTS, '700Bold/NotoSansSC_700Bold.ttf');

/** A paper as PDF (A4). The same paper gives the same bytes: its day is that of issue, not that of printing. */
export async function print(paper: Paper): Promise<Buffer> {
  const { maker, isDrawn } = await (pressed ??= press());
  return maker.createPdf(definition(legible(paper, isDrawn))).getBuffer();
}

interface Press {
  maker: typeof pdfmake;
  /** The characters of its font; its bold one has the same. */
  isDrawn: (codePoint: number) => boolean;
}
let pressed: Promise<Press> | undefined;

/** Read when the first paper is printed: a start and most commands need none of it. */
async function press(): Promise<Press> {
  const { default: maker } = await import('pdfmake');
  maker.setFonts({ NotoSansSC: { normal: REGULAR, bold: BOLD } });
  // Nothing a paper says may make the press read another file or fetch an address.
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((file) => file === REGULAR || file === BOLD);
  return { maker, isDrawn: charactersOf(await fs.promises.readFile(REGULAR)) };
}

function definition({ title, no, lender, issuedOn, blocks }: Paper): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    info: { title: `${title} ${no}`, author: lender, creationDate: new Date(`${issuedOn}T00:00:00Z`) },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10, lineHeight: 1.25 },
    header: { text: lender, alignment: 'right', fontSize: 8, color: '#666666', margin: [56, 28, 56, 0] },
    footer: (page, pages) => ({
      columns: [
        { text: no, alignment: 'left' },
        { text: `第 ${String(page)} 页　共 ${String(pages)} 页`, alignment: 'right' },
      ],
      fontSize: 8,
      color: '#666666',
      margin: [56, 16, 56, 0],
    }),
    content: [
      { text: title, fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 14] },
      ...together(blocks),
    ],
  };
}

/** A heading with the paragraph after it: alone it does not stay behind at the foot of a page. */
function together(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block, index): Content[] => {
    const before = blocks[index - 1];
    const next = blocks[index + 1];
    if (block.kind === 'heading' && next?.kind === 'text')
      return [{ stack: [drawn(block), drawn(next)], unbreakable: true }];
    return block.kind === 'text' && before?.kind === 'heading' ? [] : [drawn(block)];
  });
}

function drawn(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      // Larger, not bold: each bold character is one more in the file.
      return { text: block.text, fontSize: 12, margin: [0, 10, 0, 4] };
    case 'text':
      return {
        // Not justified: a line that ends before a long number would be pulled apart over the whole width.
        text: block.text,
        margin: [0, 0, 0, 4],
        ...(block.strong === true ? { decoration: 'underline' } : {}),
      };
    case 'fields':
      return {
        margin: [0, 2, 0, 6],
        layout: 'noBorders',
        table: {
          widths: [130, '*'],
          body: block.rows.map(([label, value]): TableCell[] => [{ text: label, color: '#444444' }, value]),
        },
      };
    case 'table':
      return table(block);
    case 'signatures':
      return {
        margin: [0, 26, 0, 10],
        unbreakable: true,
        columns: block.parties.map((party) => ({
          stack: [`${party}：`, { text: '年　　月　　日', margin: [0, 34, 0, 0] }],
        })),
      };
  }
}

function table({ head, rows, align = [] }: Extract<Block, { kind: 'table' }>): Content {
  // Figures take what they need, words share the rest; a table of figures alone shares the whole width.
  const hasText = head.some((_, column) => (align[column] ?? 'left') === 'left');
  const cell = (text: string, column: number): TableCell => ({ text, alignment: align[column] ?? 'left' });
  return {
    margin: [0, 4, 0, 8],
    fontSize: 8.5,
    layout: 'headerLineOnly',
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: head.map((_, column) =>
        hasText && align[column] !== undefined && align[column] !== 'left' ? 'auto' : '*',
      ),
      body: [
        head.map((text, column): TableCell => ({ text, bold: true, alignment: align[column] ?? 'left' })),
        ...rows.map((row) => row.map(cell)),
      ],
    },
  };
}
