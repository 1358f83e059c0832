import { contactsIn, textOf } from '../../web/src/pages/agency/contacts-file';

const HEADS = 'reference,caseId,channel,effective';

test.each([
  ['true', true],
  ['TRUE', true],
  ['1', true],
  ['FALSE', false],
  ['0', false],
  ['', false],
  // Left as it is, so that the schema refuses it at its row.
  ['是', '是'],
])('an agency that writes "%s" says of a contact whether it reached anybody', (written, effective) => {
  expect(contactsIn(`${HEADS}\r\nR1,C1,CALL,${written}\r\n`).contacts).toEqual([
    { reference: 'R1', caseId: 'C1', channel: 'CALL', effective },
  ]);
});

describe('The file of an agency', () => {
  // 张三 in GBK, as a Chinese spreadsheet saves it.
  const GBK = new Uint8Array([0xd5, 0xc5, 0xc8, 0xfd]);

  it('is read in UTF-8 and in GBK', async () => {
    expect(await textOf(new Blob(['张三']))).toBe('张三');
    expect(await textOf(new Blob([GBK]))).toBe('张三');
  });

  it.each([
    ['in an encoding unknown here', [0x41, 0xff]],
    ['in UTF-16', [0xff, 0xfe, 0x20, 0x5f]],
  ])('is refused whole where it is %s', async (_, bytes) => {
    await expect(textOf(new Blob([new Uint8Array(bytes)]))).rejects.toMatchObject({
      kind: 'invalid',
      problem: { code: 'CONTACTS_ENCODING' },
    });
  });
});
