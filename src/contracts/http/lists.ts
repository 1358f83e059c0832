import { z } from 'zod';
import { text } from './fields';
import { streamed } from './operation';

/** A business number may stand in an address; what may name a person goes into the body of a search. */
export const searchNo = z
  .string()
  .regex(/^[A-Z]{1,3}\d{0,20}$/, 'SEARCH_IN_BODY')
  .optional()
  .meta({
    description:
      '编号开头。按姓名、拼音、尾号查找请用 POST …/search，地址中不出现个人信息。Beginning of a number. Names and tails of numbers: POST …/search, so that no address names a person.',
  });

export const searchText = text(80).optional().meta({
  description:
    '编号开头或末四位以上；客户姓名、全拼、拼音首字母开头；手机末四位以上。A number by its beginning or its last four digits and more, the client’s name, pinyin or initials, or the end of the telephone.',
});

/** The ways a list may be sorted; a minus before the name: the greatest first. */
export function sortBy<Name extends string>(...names: [Name, ...Name[]]): z.ZodOptional<z.ZodEnum<SortEnum<Name>>> {
  const both = names.flatMap((name) => [name, `-${name}`]) as [Name | `-${Name}`];
  return z.enum(both).optional().meta({ description: '排序，负号为倒序。Order; a minus turns it round.' });
}
type SortEnum<Name extends string> = { [Key in Name | `-${Name}`]: Key };

/** What every export takes: how it is written, and which columns in which order (all when none are named). */
export const exportBody = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  columns: z
    .array(z.string().regex(/^[A-Za-z]{1,40}$/, 'TEXT_FORMAT'))
    .max(40)
    .optional(),
});

/** What all exports have in common. */
export const exporting = { method: 'post', stream: true, response: streamed, errors: ['EXPORT_TOO_LARGE'] } as const;
