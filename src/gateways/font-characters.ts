/** Where the groups of characters begin in a table of 32-bit characters (OpenType, cmap format 12), and how long each is. */
const [FORMAT_12, HEADER, GROUP] = [12, 16, 12];

/**
 * Which characters a font can draw, by its own table. Throws where the font has no table of 32-bit characters: without one it draws
 * no Chinese name beyond the common ones.
 */
export function charactersOf(font: Buffer): (codePoint: number) => boolean {
  const groups = groupsOf(font);
  return (codePoint) => {
    let [low, high] = [0, groups.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = groups[middle] ?? [0, 0];
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function groupsOf(font: Buffer): [first: number, last: number][] {
  const at = subtableOf(font, tableOf(font, 'cmap'));
  return Array.from({ length: font.readUInt32BE(at + HEADER - 4) }, (_, index) => {
    const group = at + HEADER + index * GROUP;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

function tableOf(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}

function subtableOf(font: Buffer, cmap: number): number {
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(subtable) === FORMAT_12) return subtable;
  }
  throw new RangeError('the font has no table of 32-bit characters');
}
