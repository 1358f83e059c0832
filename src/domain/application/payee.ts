/**
 * A payee's name without what people write differently: width, blanks, points and brackets, capitals, 有限责任公司 for 有限公司, and the
 * branch behind the company, for a branch is no person of its own (公司法: its company answers for it). Two names that are the same
 * so are one payee when splitting is looked for (RULES 1.5 pay.antiSplit).
 * @example payeeCore('杭州安居装饰（集团）有限责任公司 萧山分公司') // => '杭州安居装饰集团有限公司'
 * @example payeeCore('Ａｃｍｅ  Co., Ltd.') // => 'acmecoltd'
 */
export function payeeCore(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .replaceAll('有限责任公司', '有限公司')
    .replaceAll('股份公司', '股份有限公司')
    .replace(/(公司).*分公司$/u, '$1');
}

/**
 * The ways a payee may stand in the register of clients, to look for it by.
 * @example payeeSpellings('杭州安居(集团)有限公司').includes('杭州安居（集团）有限责任公司') // => true
 */
export function payeeSpellings(name: string): string[] {
  const plain = name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/(公司).*分公司$/u, '$1');
  const suffixes = [
    plain,
    plain.replace(/有限责任公司$/u, '有限公司'),
    plain.replace(/(?<!股份)有限公司$/u, '有限责任公司'),
  ];
  const wide = suffixes.map((text) => text.replaceAll('(', '（').replaceAll(')', '）'));
  return [...new Set([name.trim(), ...suffixes, ...wide])];
}
