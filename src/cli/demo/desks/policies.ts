import { addDays } from '../../../domain/date';
import type { Register } from './registers';

interface Policy {
  no: string;
  reviewsWaiting: string[];
}

const ISSUED = { issuer: '示例银行总行', kind: 'INTERNAL', industries: [], productCodes: [], mustRead: [] };

/** Three documents of the library: one in force with its borrowers looked through, one that comes, one to be released. */
export const policies: Register = async (cast, today) => {
  const [author, checker] = cast.all('RISK_OFFICER');
  if (author === undefined || checker === undefined) throw new Error('two risk officers are needed');
  const release = { outcome: 'RELEASE', comment: '同意发布' };
  const food = await author.post<Policy>('/policy-documents', {
    ...ISSUED,
    title: '关于冷链食品加工行业信贷政策的通知',
    number: '示银发〔2026〕18号',
    stance: 'RESTRICTED',
    summary: '新增授信实行名单制；存量客户逐户排查原料来源与冷库权属，一个月内提交结论',
    effectiveFrom: addDays(today, -3),
    industries: ['食品加工', '纺织'],
    mustRead: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'],
  });
  const { reviewsWaiting } = await checker.post<Policy>(`/policy-documents/${food.no}/check`, release);
  for (const username of ['li.na', 'chen.jing'])
    await cast.named(username).post(`/policy-documents/${food.no}/receipt`, {});
  const [reviewer] = reviewsWaiting;
  if (reviewer !== undefined)
    await cast.named(reviewer).post(`/policy-documents/${food.no}/reviews`, {
      conclusion: 'WATCHED',
      findings: '名下一户，原料来自自有基地，冷库已抵押我行，按季检查',
    });
  const green = await author.post<Policy>('/policy-documents', {
    ...ISSUED,
    title: '绿色信贷支持目录（2027 年版）',
    number: '示银发〔2026〕31号',
    stance: 'ENCOURAGED',
    summary: '节能改造、污染治理项目优先安排额度，利率可下浮 10 个基点',
    effectiveFrom: addDays(today, 34),
    industries: ['节能环保'],
    mustRead: ['CLIENT_MANAGER'],
  });
  await checker.post(`/policy-documents/${green.no}/check`, release);
  await cast.one('DEPARTMENT_MANAGER', 'SB01').post('/policy-documents', {
    ...ISSUED,
    title: '关于个体工商户经营性贷款尽调要点的提示',
    issuer: '城东支行',
    number: '城东〔2026〕7号',
    stance: 'NEUTRAL',
    summary: '核对经营流水与纳税记录，实地查看库存，拍照留存',
    effectiveFrom: addDays(today, 7),
    productCodes: ['PERSONAL_BUSINESS'],
    mustRead: ['CLIENT_MANAGER'],
  });
};
