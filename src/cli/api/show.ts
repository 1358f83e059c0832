import type { Language } from '../../contracts/problem';
import { renderTable } from '../table';

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is Record<Language, string> =>
  isRow(value) && Object.keys(value).length === 2 && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
const isFlat = (value: unknown): boolean => typeof value !== 'object' || value === null || isText(value);
const WIDEST = 48;

/** Any answer of the API for people: a list as a table, anything else line by line. */
export function showAnswer(answer: unknown, language: Language): string {
  if (answer === undefined) return language === 'zh' ? '已完成' : 'done';
  if (!isRow(answer) || !isList(answer['data'])) return lines(answer, language).join('\n');
  const { data, nextCursor, hasMore: _, ...rest } = answer;
  const more =
    typeof nextCursor === 'string' ? [`${language === 'zh' ? '还有更多' : 'more'}: --cursor ${nextCursor}`] : [];
  return [...lines(rest, language), table(data, language), ...more].join('\n');
}

const isList = (value: unknown): value is Row[] => Array.isArray(value) && value.every(isRow);

function lines(value: unknown, language: Language, indent = ''): string[] {
  if (!isRow(value)) return [indent + cell(value, language)];
  return Object.entries(value).flatMap(([name, held]) => {
    if (isFlat(held)) return [`${indent}${name}: ${cell(held, language)}`];
    if (isList(held) && held.length > 0) return [`${indent}${name}:`, indented(table(held, language), `${indent}  `)];
    if (Array.isArray(held))
      return [`${indent}${name}: ${held.length === 0 ? '–' : held.map((each) => cell(each, language)).join(', ')}`];
    return [`${indent}${name}:`, ...lines(held, language, `${indent}  `)];
  });
}

/** What has more inside than fits a cell is left to --json. */
function table(rows: readonly Row[], language: Language): string {
  if (rows.length === 0) return language === 'zh' ? '（无）' : '(none)';
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.every((row) => isFlat(row[name])),
  );
  return renderTable(
    names,
    rows.map((row) => names.map((name) => cell(row[name], language, WIDEST))),
  );
}

function cell(value: unknown, language: Language, widest = Infinity): string {
  const line = textIn(value, language).replace(/\s+/g, ' ');
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
}

function textIn(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  return isText(value) ? value[language] : JSON.stringify(value);
}

const indented = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
