import type { Locator, Page, Route } from 'playwright-core';
import type { ApplicationFile } from './support/answers';
import { choose, Windows } from './support/browser';
import { approverAt, caseUnderApproval, caseUnderInvestigation, clientOf } from './support/cases';
import { clientManager, whoever, type Person } from './support/people';
import { refusal } from './support/refusal';
import { until } from './support/until';

const TYPED = '实地核实：厂房与设备在用，订单排至明年三月。';

/** What stands in the way of a form, and what the page says of it: for each its own. */
const BREAKS: [says: string, by: (route: Route) => Promise<void>][] = [
  ['连接不上服务器', (route) => route.abort('internetdisconnected')],
  ['系统暂时不可用', (route) => route.fulfill({ status: 502, body: '<html>Bad Gateway</html>' })],
  ['系统出了问题', refusal(500, 'INTERNAL')],
  ['等了很久没有收到结果', refusal(503, 'ANSWER_PENDING')],
  ['您没有此项权限', refusal(403, 'ROLE_NOT_ALLOWED')],
  ['已被他人抢先处理', refusal(409, 'WRONG_STAGE')],
];

/** The same of what has no form: why, and what to do now. */
const UNDONE: [says: string, next: string, by: (route: Route) => Promise<void>][] = [
  ['连接不上服务器', '请检查网络', (route) => route.abort('internetdisconnected')],
  ['系统暂时不可用', '请过一两分钟重试', (route) => route.fulfill({ status: 502, body: '<html>Bad Gateway</html>' })],
  ['您没有此项权限', '请联系有权限的同事', refusal(403, 'ROLE_NOT_ALLOWED')],
  ['已被他人抢先处理', '页面已更新为最新状态', refusal(409, 'TASK_DONE')],
];

/** A session that is over, by time or elsewhere: the password is asked for over the page. */
const ENDED = [
  ['登录已过期', 'SESSION_EXPIRED'],
  ['您已退出登录', 'UNAUTHENTICATED'],
] as const;

const WARNING = {
  no: 'EW20260601000001',
  code: 'LITIGATION',
  level: 'ORANGE',
  source: 'SYSTEM',
  reference: 'LITIGATION/LN20260101000001',
  detail: '被告，标的 80 万元',
  loanNo: 'LN20260101000001',
  branchCode: 'SB01',
  managerUsername: 'li.na',
  disposition: null,
  liftedBy: null,
  late: false,
  raisedOn: '2026-06-01',
  dueOn: '2026-06-08',
  closedOn: null,
  title: { zh: '涉诉', en: 'Litigation' },
  clientMasked: '宁波******公司',
  steps: [],
};

interface Kind {
  /** Opens the form and fills it in. */
  open: (manager: Person) => Promise<{ page: Page; form: Locator; field: Locator }>;
  /** Where it is sent. */
  to: string;
  button: string;
  /** True once it has had its effect. */
  done: (manager: Person) => Promise<boolean>;
}

describe('What was typed into a form outlives whatever breaks', () => {
  const windows = new Windows();
  let clientNo = '';
  let applicationNo = '';
  beforeAll(async () => {
    clientNo = (await clientOf(await clientManager())).no;
  });
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  const KINDS: Record<string, Kind> = {
    'a dialog': {
      to: '**/contacts',
      button: '登记联系',
      open: async (manager) => {
        const page = await windows.openFor(manager, `/clients/${clientNo}`);
        await page.getByRole('button', { name: '登记联系' }).click();
        const form = page.getByRole('dialog', { name: '登记联系' });
        return { page, form, field: form.getByLabel('内容') };
      },
      done: async (manager) => {
        const { body } = await manager.get<{ data: { summary: string }[] }>(`clients/${clientNo}/contacts`);
        return body.data.some(({ summary }) => summary === TYPED);
      },
    },
    'a whole page': {
      to: '**/api/applications',
      button: '受理申请',
      open: async (manager) => {
        const page = await windows.openFor(manager, '/applications/new');
        await choose(page, page, '客户', clientNo, clientNo);
        await choose(page, page, '产品', '个人消费贷款');
        await page.getByLabel('金额（元）').fill('12万');
        await page.getByLabel('年利率').fill('4.35');
        await page.getByLabel('期数').fill('12');
        return { page, form: page.locator('#content'), field: page.getByLabel('用途') };
      },
      done: async (manager) => {
        const { body } = await manager.get<{ data: { no: string }[] }>(`applications?clientNo=${clientNo}`);
        for (const { no } of body.data) {
          const file = await manager.get<ApplicationFile>(`applications/${no}`);
          if (file.body.purpose === TYPED) return true;
        }
        return false;
      },
    },
    'a report': {
      to: '**/investigation',
      button: '签署并提交',
      open: async (manager) => {
        applicationNo = await caseUnderInvestigation(manager, clientNo);
        const page = await windows.openFor(manager, `/applications/${applicationNo}`);
        const form = page.locator('#step-INVESTIGATE_A');
        await form.getByLabel('调查摘要').fill('收入稳定');
        await form.getByLabel('免现场调查的面谈与核实方式').fill('视频面谈，流水与申报一致');
        return { page, form, field: form.getByLabel('发现与核实情况') };
      },
      done: async (manager) => {
        const { body } = await manager.get<ApplicationFile>(`applications/${applicationNo}`);
        return body.investigations.some(({ report }) => report.findings === TYPED);
      },
    },
  };

  it.each(Object.entries(KINDS))('%s', async (_, { open, to, button, done }) => {
    const manager = await clientManager();
    const { page, form, field } = await open(manager);
    await field.fill(TYPED);
    const submit = form.getByRole('button', { name: button });
    for (const [says, by] of BREAKS) {
      await page.route(to, (route) => (route.request().method() === 'POST' ? by(route) : route.fallback()));
      await submit.click();
      await form.getByText(says).waitFor();
      expect([says, await field.inputValue()]).toEqual([says, TYPED]);
      await page.unroute(to);
    }
    for (const [title, code] of ENDED) {
      await page.route(to, refusal(401, code));
      await submit.click();
      await page.unroute(to);
      await signInAgain(page, title, manager);
      expect([title, await field.inputValue()]).toEqual([title, TYPED]);
    }
    await submit.click();
    await until('its effect', async () => ((await done(manager)) ? true : undefined));
  });
});

describe('A form that nobody sees any more', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('tells what came of it, and comes back as it was typed', async () => {
    const manager = await clientManager();
    const { no } = await clientOf(manager);
    const page = await windows.openFor(manager, `/clients/${no}`);
    const opener = page.getByRole('button', { name: '登记联系' });
    const form = page.getByRole('dialog', { name: '登记联系' });
    for (const [says, by] of BREAKS) {
      let answer = (): void => undefined;
      const closed = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/contacts', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        await closed;
        return by(route);
      });
      await opener.click();
      await form.getByLabel('内容').fill(TYPED);
      await form.getByRole('button', { name: '登记联系' }).click();
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'hidden' });
      answer();
      const told = page.getByRole('alert').filter({ hasText: '“登记联系”没有办成' });
      await told.getByText(says).waitFor();
      await told.getByRole('button', { name: /关闭|Close/ }).click();
      await told.waitFor({ state: 'detached' });
      await page.unroute('**/contacts');
      await opener.click();
      expect([says, await form.getByLabel('内容').inputValue()]).toEqual([says, TYPED]);
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'hidden' });
    }
  });

  it('goes when somebody else was first, and it is said that nothing came of it', async () => {
    const officer = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
    let status = 'OPEN';
    const page = await windows.openFor(officer, '/warnings');
    await page.route('**/api/warnings/EW20260601000001', (route) => route.fulfill({ json: { ...WARNING, status } }));
    await page.route('**/api/warnings/EW20260601000001/disposition', (route) => {
      status = 'CLOSED';
      return refusal(409, 'WARNING_NOT_OPEN')(route);
    });
    await page.goto('/warnings/EW20260601000001');
    await choose(page, page, '处置方式', '关注');
    const reason = page.getByLabel('理由', { exact: true });
    await reason.fill(TYPED);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').filter({ hasText: '没有办成' }).waitFor();
    expect(await reason.count()).toBe(0);
  });

  it('is that of its month: a target of June is not begun again in July', async () => {
    const manager = await whoever('a department manager', ({ roles }) => roles.includes('DEPARTMENT_MANAGER'));
    const page = await windows.openFor(manager, '/performance?period=2026-06');
    const opener = page.getByRole('button', { name: '下达目标' });
    const form = page.getByRole('dialog', { name: '下达目标' });
    const target = form.getByLabel('目标（元或户）');
    await opener.click();
    await target.fill('300万');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    const months = page.getByRole('textbox', { name: '期间' });
    for (const [month, typed] of [
      ['2026-07', ''],
      ['2026-06', '300万'],
    ] as const) {
      await months.fill(month);
      await months.press('Enter');
      // The address is of the new month a moment before the page is.
      await page.getByRole('table', { name: month }).waitFor();
      await opener.click();
      await target.and(page.locator(`[value="${typed}"]`)).waitFor();
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'hidden' });
    }
  });
});

/** The password again, over the page as it is. */
async function signInAgain(page: Page, title: string, { password }: Person): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel('密码').fill(password);
  await dialog.getByRole('button', { name: '继续工作' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('A button that asks for nothing', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('says why nothing was done and what to do now', async () => {
    const { no, manager, level } = await caseUnderApproval();
    const page = await windows.openFor(await approverAt(level, manager), `/applications/${no}`);
    const claim = page.getByRole('button', { name: '领取' }).first();
    for (const [says, next, by] of UNDONE) {
      await page.route('**/claim', by);
      await claim.click();
      const told = page.getByRole('alert').filter({ hasText: says });
      await told.getByText(next).waitFor();
      await told.getByRole('button', { name: /关闭|Close/ }).click();
      await told.waitFor({ state: 'detached' });
      await page.unroute('**/claim');
    }
    await claim.click();
    await page.getByRole('button', { name: '退还' }).first().waitFor();
    expect(windows.complaints).toEqual([]);
  });
});

describe('A form about money and rates', () => {
  const windows = new Windows();
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('has its dates chosen by return, without being sent, and says at its text what a rate lacks', async () => {
    const manager = await clientManager();
    const page = await windows.openFor(manager, '/market?tab=campaigns');
    await page.getByRole('button', { name: '拟定活动' }).click();
    const form = page.getByRole('dialog', { name: '拟定活动' });
    let sent = 0;
    page.on('request', (request) => (sent += request.method() === 'POST' && /campaigns$/.test(request.url()) ? 1 : 0));
    await form.getByLabel('名称').fill('春季经营贷');
    await choose(page, form, '产品', '个人消费贷款');
    for (const [field, date] of [
      ['开始日', '2099-03-01'],
      ['结束日', '2099-03-31'],
    ] as const) {
      const typed = form.getByLabel(field);
      await typed.fill(date);
      await typed.press('Enter');
      expect(await typed.inputValue()).toBe(date);
    }
    // Sent too early, each of the four empty texts would complain.
    expect(await form.getByText('必填').count()).toBe(0);
    await form.getByLabel('中文标题').fill('经营贷');
    await form.getByLabel('中文正文').fill('日息万分之二起');
    await form.getByLabel('英文标题').fill('Business loan');
    await form.getByLabel('英文正文').fill('Ask us');
    await form.getByRole('button', { name: '拟定活动' }).click();
    const field = form.locator('.ant-form-item', { has: page.getByLabel('中文正文') });
    await field.locator('.ant-form-item-explain-error').waitFor();
    expect(sent).toBe(1);
    await form.getByLabel('中文正文').fill('年化利率 9% 起，日息万分之二点五');
    await form.getByRole('button', { name: '拟定活动' }).click();
    await page.waitForURL(/campaigns\/CG/);
  });
});
