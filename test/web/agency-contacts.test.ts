import { contactsIn } from '../../web/src/pages/agency/contacts-file';

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
