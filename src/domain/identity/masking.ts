export type ClientKind = 'PERSON' | 'COMPANY';

/**
 * A name that no longer tells who it is: a person keeps the family name (two characters of it where it is a common
 * double one), a company its first two and last two characters.
 * @example maskName('PERSON', '张建国') // => '张**'
 * @example maskName('COMPANY', '杭州清河纺织有限公司') // => '杭州******公司'
 */
export function maskName(kind: ClientKind, name: string): string {
  const characters = Array.from(name);
  if (kind === 'COMPANY') {
    if (characters.length <= 4) return `${characters[0] ?? ''}${'*'.repeat(Math.max(1, characters.length - 1))}`;
    return `${characters.slice(0, 2).join('')}${'*'.repeat(characters.length - 4)}${characters.slice(-2).join('')}`;
  }
  const family = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return `${characters.slice(0, family).join('')}${'*'.repeat(Math.max(1, characters.length - family))}`;
}

const DOUBLE_SURNAMES = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '东方',
  '夏侯',
]);

/**
 * An identity number or credit code with its first four and last four characters.
 * @example maskIdentity('11010519491231002X') // => '1101**********002X'
 */
export function maskIdentity(value: string): string {
  return value.length <= 8
    ? '*'.repeat(value.length)
    : `${value.slice(0, 4)}${'*'.repeat(value.length - 8)}${value.slice(-4)}`;
}

/**
 * A phone number with its first three and last four digits.
 * @example maskPhone('13800138000') // => '138****8000'
 */
export function maskPhone(value: string): string {
  return value.length < 8
    ? '*'.repeat(value.length)
    : `${value.slice(0, 3)}${'*'.repeat(value.length - 7)}${value.slice(-4)}`;
}

/**
 * An e-mail address with the first character of its name.
 * @example maskEmail('zhang@example.com') // => 'z****@example.com'
 */
export function maskEmail(value: string): string {
  const at = value.indexOf('@');
  return at < 1 ? '*'.repeat(value.length) : `${value.slice(0, 1)}${'*'.repeat(at - 1)}${value.slice(at)}`;
}
