import { ERRORS } from '../../contracts/errors';
import { API, TAGS } from '../../contracts/http';
import type { OperationSpec } from '../../contracts/http/operation';
import { PERMISSIONS } from '../../domain/access/permissions';
import type { Field, FieldKind } from './fields';

const KINDS: Readonly<Record<FieldKind, string>> = {
  text: 'TEXT',
  number: 'NUMBER',
  flag: '',
  texts: 'TEXT…',
  json: 'JSON',
};

/** What an operation is for, what it takes and what it may refuse with. */
export function describe(spec: OperationSpec, fields: readonly Field[]): string {
  const { id, method, path, summary, action, example } = spec;
  const words = fields.filter(({ place }) => place === 'params').map(({ option }) => option.toUpperCase());
  const roles = action === 'PUBLIC' ? '无须登录 no session needed' : PERMISSIONS[action].join(', ');
  const sample = example?.body === undefined ? [] : ['', '样例 Example body:', JSON.stringify(example.body, null, 2)];
  return [
    `用法 Usage: xindai api ${[id, ...words].join(' ')} [options]`,
    '',
    `${summary.zh}。`,
    `${summary.en}.`,
    `${method.toUpperCase()} /api${path} · ${roles}`,
    '',
    ...rows([...fields.map(fieldRow), ...OWN.filter(({ when }) => when(spec)).map(({ row }) => row)]),
    ...sample,
    ...refusals(spec),
  ].join('\n');
}

/** Options that belong to the way an operation is called, not to what it says. */
const OWN: readonly { when: (spec: OperationSpec) => boolean; row: readonly [string, string] }[] = [
  {
    when: ({ body }) => body !== undefined,
    row: ['--body FILE|-', '整个请求体（JSON）；选项优先 the whole body; options win over it'],
  },
  { when: ({ upload }) => upload === true, row: ['--file FILE *', '要上传的文件 the file to send'] },
  {
    when: (spec) => isFile(spec),
    row: ['--out FILE', '写入的文件，默认用原名 where to write it (default: its own name)'],
  },
  { when: ({ ifMatch }) => ifMatch === true, row: ['--if-match VERSION *', '读取时的 version the `version` you read'] },
  {
    when: ({ idempotent }) => idempotent === true,
    row: ['--key KEY', 'Idempotency-Key；重试用原值 to repeat, the same again'],
  },
];

/** The answer is a paper, a file or an export. */
export const isFile = ({ paper, stream }: OperationSpec): boolean => paper === true || stream === true;

function fieldRow({ option, kind, required, values, description }: Field): readonly [string, string] {
  const takes = values.length > 0 && kind !== 'flag' ? values.join('|') : KINDS[kind];
  const head = `--${kind === 'flag' ? '[no-]' : ''}${option}${required ? ' *' : ''}`;
  return [head, [takes, description].filter((part) => part !== '').join('  ')];
}

function rows(table: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...table.map(([head]) => head.length));
  return table.map(([head, text]) => `  ${head.padEnd(width)}  ${text}`.trimEnd());
}

function refusals({ errors = [] }: OperationSpec): string[] {
  if (errors.length === 0) return [];
  return ['', '可能的拒绝 Refusals:', ...rows(errors.map((code) => [code, `${ERRORS[code].zh} · ${ERRORS[code].en}`]))];
}

/** The operations of a tag, or of all tags, with what each is for. */
export function listOperations(tag?: string): string {
  const width = Math.max(...API.map(({ id }) => id.length));
  const groups = TAGS.filter(({ name }) => tag === undefined || name === tag).map(({ name, zh, en }) => {
    const those = API.filter((spec) => spec.tag === name).map(
      ({ id, summary }) => `  ${id.padEnd(width)}  ${summary.zh} · ${summary.en}`,
    );
    return [`${name}  ${zh} · ${en}`, ...those].join('\n');
  });
  return groups.join('\n\n');
}
