import { simulateSchema } from '../simulate';
import { byNo } from './fields';
import { operation } from './operation';

export const getLoanSimulation = operation({
  id: 'getLoanSimulation',
  method: 'get',
  path: '/loans/{no}/simulation',
  tag: 'loans',
  summary: {
    zh: '贷款账户的推演输入：条款与全部事件，可交给 simulate',
    en: 'What the account of a loan is folded from: its terms and all its events, as simulate reads them',
  },
  action: 'LOAN_READ',
  params: byNo,
  response: simulateSchema,
});
