import type { Register } from './registers';

interface Ticket {
  no: string;
}

/** What clients asked to have done: answered, closed, sent on to a colleague, and still to be done. */
export const serviceTickets: Register = async (cast) => {
  const manager = cast.named('li.na');
  const open = (clientNo: string, kind: string, request: string, owner = 'li.na'): Promise<Ticket> =>
    manager.post<Ticket>('/service-tickets', { clientNo, kind, request, owner });
  const step = (no: string, act: string, text: string): Promise<unknown> =>
    manager.post(`/service-tickets/${no}/steps`, { act, text });

  const proof = await open('CL00000001', 'PAPERS', '需要近一年还款证明，用于提取住房公积金');
  await step(proof.no, 'ANSWER', '证明已开具并加盖业务章，可持身份证到城东支行柜面领取');
  const phone = await open('CL00000003', 'DATA_CHANGE', '手机号换了，请改成新号码并继续收短信提醒');
  await step(phone.no, 'NOTE', '已电话核验身份，新号码实名一致');
  await step(phone.no, 'ANSWER', '新号码已登记，自下期起短信发送至新号码');
  await step(phone.no, 'CLOSE', '客户确认收到测试短信');
  await open('CL00000012', 'RENEWAL', '流动资金贷款明年二月到期，咨询无还本续贷需要准备的材料', 'wang.qiang');
  await open('CL00000006', 'REPAYMENT', '本月工资推迟发放，想把扣款日延后几天，问是否影响征信');
};

interface Transfer {
  no: string;
}

/** 责任移交: one confirmed, one that waits for its decision, and one whose clients are still to be looked at. */
export const clientTransfers: Register = async (cast) => {
  const head = cast.named('chen.jing');
  const propose = async (from: string, to: string, clientNos: string[], reason: string): Promise<Transfer> =>
    head.post<Transfer>('/client-transfers', { from, to, clientNos, reason });
  const review = (by: string, no: string, clientNo: string, given: object): Promise<unknown> =>
    cast.named(by).post(`/client-transfers/${no}/reviews`, { clientNo, ...given });

  const done = await propose('wang.qiang', 'li.na', ['CL00000005'], '客户迁居城东，由就近客户经理管户');
  const sound = { conclusion: 'SOUND', opinion: '资料齐全，联系方式已核实，无未结事项' };
  await review('li.na', done.no, 'CL00000005', sound);
  await cast.one('RISK_OFFICER').post(`/client-transfers/${done.no}/decision`, { agree: true, comment: '同意移交' });

  const waiting = await propose('li.na', 'wang.qiang', ['CL00000010', 'CL00000014'], '岗位轮换，按年度轮岗计划移交');
  await review('wang.qiang', waiting.no, 'CL00000010', sound);
  await review('wang.qiang', waiting.no, 'CL00000014', {
    conclusion: 'ATTENTION',
    opinion: '两笔应收账款账期拉长，主要买方回款慢',
    measures: '接管后首月现场走访，核对应收账款明细并更新财务报表',
  });

  await propose('wang.qiang', 'li.na', ['CL00000013'], '装备制造客户集中由李娜管户');
};
