import type { Paper } from './paper';

/** Seen by nobody: control characters, marks of direction and of width. */
const UNSEEN = /[\p{Cc}\p{Cf}]/u;

/**
 * A paper as a press can print it. A character that its font does not draw would stand there as an empty box, and nobody could tell whose
 * name it was: its code stands in its place (〔U+20BB7〕), and the paper says at its end that it is to be written in by hand. What nobody
 * sees is left out; a line break stays one.
 * @example legible({ title: '合同', no: 'CT1', lender: '银行', issuedOn: '2026-01-15', blocks: [{ kind: 'text', text: '𠮷' }] }, (at) => at < 0x20000).blocks[0] // => { kind: 'text', text: '〔U+20BB7〕' }
 */
export function legible(paper: Paper, isDrawn: (codePoint: number) => boolean): Paper {
  const lacking = new Set<string>();
  const printed = (character: string): string => {
    if (character === '\n') return character;
    if (UNSEEN.test(character)) return character === '\t' ? ' ' : '';
    const codePoint = character.codePointAt(0) ?? 0;
    if (isDrawn(codePoint)) return character;
    const code = `〔U+${codePoint.toString(16).toUpperCase()}〕`;
    lacking.add(code);
    return code;
  };
  const spelled = JSON.parse(JSON.stringify(paper), (_key, value: unknown) =>
    typeof value === 'string' ? Array.from(value, printed).join('') : value,
  ) as Paper;
  if (lacking.size === 0) return spelled;
  const note = `打印字库缺字：${[...lacking].join('、')}。请对照证件手写补正，并由各方在补正处签章。`;
  return { ...spelled, blocks: [...spelled.blocks, { kind: 'text', text: note, strong: true }] };
}
