/** What was done about the security of a case, as a timeline calls it. */
export const SECURITY_STORY_TITLES: Readonly<Record<string, { zh: string; en: string }>> = {
  SECURITY_OFFERED: { zh: '登录担保', en: 'Security taken down' },
  SECURITY_WITHDRAWN: { zh: '撤销担保', en: 'Security withdrawn' },
  SECURITY_APPRAISED: { zh: '评估担保', en: 'Security appraised' },
  SECURITY_CONTRACT_SIGNED: { zh: '签订担保合同', en: 'Contract of security signed' },
  SECURITY_REGISTERED: { zh: '办妥担保登记', en: 'Security registered' },
  REGISTRATION_EXTENDED: { zh: '担保登记展期', en: 'Registration extended' },
  SECURITY_SEARCHED: { zh: '重新查询担保登记', en: 'Register of security searched anew' },
};
