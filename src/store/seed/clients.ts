import { creditCodeCheckCharacter } from '../../domain/identity/credit-code';
import { identityCheckCharacter } from '../../domain/identity/identity-number';
import type { NewClient } from '../clients';

/** A division code and a date of birth that nobody was registered under, with its check character. */
const identity = (first17: string): string => first17 + identityCheckCharacter(first17);
const creditCode = (first17: string): string => first17 + creditCodeCheckCharacter(first17);

const at = (branchCode: string, managerUsername: string) => ({ branchCode, managerUsername });
const EAST = at('SB01', 'li.na');
const EAST_TWO = at('SB01', 'wang.qiang');
const WEST = at('SB02', 'liu.yang');

type Office = ReturnType<typeof at>;

function client(
  no: string,
  kind: 'PERSON' | 'COMPANY',
  name: string,
  number: string,
  phone: string,
  office: Office,
  more: Partial<NewClient> = {},
): NewClient {
  return {
    no,
    kind,
    name,
    identity: number,
    phone,
    email: `${no.toLowerCase()}@client.example`,
    industry: null,
    groupCode: null,
    relatedParty: false,
    locale: 'zh',
    ...office,
    ...more,
  };
}

/** Believable clients; nobody in particular. Numbers below 100000 belong to the demo. */
export const DEMO_CLIENTS: readonly NewClient[] = [
  client('CL00000001', 'PERSON', '张建国', identity('33010219850312411'), '13805710001', EAST, {
    industry: '批发零售',
  }),
  client('CL00000002', 'PERSON', '刘晓燕', identity('33010319900728462'), '13805710002', EAST),
  client('CL00000003', 'PERSON', '陈志强', identity('33010419780615331'), '13805710003', EAST, { industry: '餐饮' }),
  client('CL00000004', 'PERSON', '欧阳明', identity('33010519921103211'), '13805710004', EAST_TWO),
  client('CL00000005', 'PERSON', '黄丽华', identity('33010619880909524'), '13805710005', EAST_TWO, {
    industry: '服装加工',
  }),
  client('CL00000006', 'PERSON', '周子轩', identity('33010819950101617'), '13805710006', EAST),
  client('CL00000007', 'PERSON', '吴秀英', identity('33010919730420202'), '13805710007', WEST),
  client('CL00000008', 'PERSON', '马国栋', identity('33011019811212335'), '13805710008', WEST, { industry: '运输' }),
  client('CL00000009', 'PERSON', '林若溪', identity('33018519930517486'), '13805710009', WEST),
  client('CL00000010', 'PERSON', '何志远', identity('33018319860830159'), '13805710010', EAST, { relatedParty: true }),
  client('CL00000011', 'COMPANY', '杭州清河纺织有限公司', creditCode('91330100MA2H0X1K3'), '0571-88001101', EAST, {
    industry: '纺织',
    groupCode: 'QINGHE',
  }),
  client('CL00000012', 'COMPANY', '杭州清河印染有限公司', creditCode('91330100MA2H0X2P7'), '0571-88001102', EAST, {
    industry: '印染',
    groupCode: 'QINGHE',
  }),
  client(
    'CL00000013',
    'COMPANY',
    '浙江东岭机械股份有限公司',
    creditCode('91330000742016885'),
    '0571-88001103',
    EAST_TWO,
    {
      industry: '通用设备制造',
    },
  ),
  client('CL00000014', 'COMPANY', '杭州绿源食品有限公司', creditCode('91330110MA27Y3CQ1'), '0571-88001104', EAST, {
    industry: '食品加工',
  }),
  client('CL00000015', 'COMPANY', '宁波海通物流有限公司', creditCode('91330200MA2AJ5WT0'), '0574-87001105', WEST, {
    industry: '仓储物流',
  }),
  client('CL00000016', 'COMPANY', '绍兴古越酒业有限公司', creditCode('91330600MA288HRE4'), '0575-85001106', WEST, {
    industry: '酒类制造',
  }),
];
