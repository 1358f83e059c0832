import {
  mayConcludeTakeover,
  mayDecideTransfer,
  mayPropose,
  mayReview,
  type Transfer,
} from '../../../src/domain/client-transfer/transfer';
import type { Verdict } from '../../../src/domain/verdict';

const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const person = (username: string, ...roles: string[]) => ({ username, roles, branchCode: 'SB01' });
const LI = person('li', 'CLIENT_MANAGER');
const WANG = person('wang', 'CLIENT_MANAGER');
const CHEN = person('chen', 'DEPARTMENT_MANAGER');
const ZHOU = { ...person('zhou', 'RISK_OFFICER'), branchCode: 'HQ' };
const WEST = { ...CHEN, branchCode: 'SB02' };

const transfer = (more: Partial<Transfer> = {}): Transfer => ({
  status: 'REVIEWED',
  branchCode: 'SB01',
  from: 'li',
  to: 'wang',
  proposedBy: 'li',
  clientNos: ['CL1', 'CL2'],
  reviewed: ['CL1', 'CL2'],
  ...more,
});

test('A manager hands over his own clients, his department manager anybody’s of the branch', () => {
  const given = { from: 'li', to: 'wang', branchCode: 'SB01' };
  const by = (who: Parameters<typeof mayPropose>[1], to = 'wang'): string => said(mayPropose({ ...given, to }, who));
  expect([by(LI), by(WANG), by(CHEN), by(WEST), by(ZHOU), by(LI, 'li')]).toEqual([
    'allowed',
    'TRANSFER_OF_OTHERS',
    'allowed',
    'CASE_OF_OTHER_BRANCH',
    'ROLE_NOT_ALLOWED',
    'TRANSFER_TO_SELF',
  ]);
});

test('Only who takes a client over writes the opinion, on a client of the list, before it is decided', () => {
  expect(said(mayReview(transfer(), 'CL1', 'wang'))).toBe('allowed');
  expect(said(mayReview(transfer(), 'CL1', 'li'))).toBe('TRANSFER_NOT_YOURS');
  expect(said(mayReview(transfer(), 'CL3', 'wang'))).toBe('TRANSFER_CLIENT');
  expect(said(mayReview(transfer({ status: 'CONFIRMED' }), 'CL1', 'wang'))).toBe('TRANSFER_STATE');
  expect(said(mayConcludeTakeover('ATTENTION', ''))).toBe('TRANSFER_MEASURES');
  expect(said(mayConcludeTakeover('ATTENTION', '走访'))).toBe('allowed');
});

test.each<[string, Partial<Transfer>, Parameters<typeof mayDecideTransfer>[2], string]>([
  ['a third person decides', {}, CHEN, 'allowed'],
  ['head office may', {}, ZHOU, 'allowed'],
  ['not who proposed it', { proposedBy: 'chen' }, CHEN, 'TRANSFER_SAME_PERSON'],
  ['not who takes over', {}, { ...WANG, roles: ['DEPARTMENT_MANAGER'] }, 'TRANSFER_SAME_PERSON'],
  ['not a client manager', {}, person('ma', 'CLIENT_MANAGER'), 'ROLE_NOT_ALLOWED'],
  ['not another branch', {}, WEST, 'CASE_OF_OTHER_BRANCH'],
  ['not while an opinion is missing', { reviewed: ['CL1'] }, CHEN, 'TRANSFER_NOT_REVIEWED'],
  ['not twice', { status: 'REJECTED' }, CHEN, 'TRANSFER_STATE'],
])('Of a transfer, %s', (_, more, who, expected) => {
  expect(said(mayDecideTransfer(transfer(more), true, who))).toBe(expected);
});

test('A transfer is refused without any opinion', () => {
  expect(said(mayDecideTransfer(transfer({ status: 'PROPOSED', reviewed: [] }), false, CHEN))).toBe('allowed');
});
