import type { ApplicationView } from '../../contracts/messages/application';
import { addDays } from '../../domain/date';
import type { Session } from './api';
import type { Cast } from './cast';
import { admitProject } from './project-admission';
import type { Played, Step } from './example';
import type { CaseFile, CollectionFile, LoanFile, OpenTask, Row } from './files';
import { freshClient, numberedClient } from './identities';
import { productFor, type OnSale } from './product-choice';
import { sign } from './signing';
import { until } from './until';

/** Plays one example over the HTTP API, as the people of the department. */
export class Story {
  applicationNo = '';
  loanNo = '';
  private paidOutOn = '';
  private awaited: { id: string; holder: Session } | undefined;
  readonly manager: Session;
  readonly branch: string;
  clientNo = '';

  constructor(
    private readonly example: Played,
    readonly cast: Cast,
    private readonly tell: (line: string) => void,
  ) {
    const [manager] = cast.all('CLIENT_MANAGER');
    if (!manager) throw new Error('no demo login is a client manager');
    this.manager = manager;
    this.branch = manager.user.branchCode;
  }

  async play(): Promise<void> {
    await this.begin();
    for (const step of this.example.story) await this.take(step);
  }

  loan(): Promise<LoanFile> {
    return this.manager.get(`/loans/${this.loanNo}`);
  }

  application(): Promise<
    CaseFile & { reasonCode: string | null; approvals: { round: number; decisions: { level: string }[] }[] }
  > {
    return this.manager.get(`/applications/${this.applicationNo}`);
  }

  async collections(): Promise<CollectionFile[]> {
    const { data } = await this.manager.get<{ data: { id: string }[] }>(`/collections?loanNo=${this.loanNo}`);
    return Promise.all(data.map(({ id }) => this.manager.get<CollectionFile>(`/collections/${id}`)));
  }

  timeline(
    subject: 'applications' | 'loans',
    no: string,
  ): Promise<{ data: { businessOn: string; actor: string; title: { zh: string; en: string } }[] }> {
    return this.manager.get(`/${subject}/${no}/timeline`);
  }

  async allocated(): Promise<Record<string, number>> {
    const { data } = await this.manager.get<{ data: { allocated: Record<string, string> }[] }>(
      `/loans/${this.loanNo}/transactions`,
    );
    const sums: Record<string, number> = {};
    for (const { allocated } of data) {
      for (const [name, amount] of Object.entries(allocated))
        sums[name] = (sums[name] ?? 0) + Math.round(Number(amount) * 100);
    }
    return sums;
  }

  perform(step: Step): Promise<void> {
    return this.take(step);
  }

  /** Waits for the task of a level and remembers it; the next `decideAwaited` is then one request and nothing else. */
  async awaitLevel(level: string): Promise<void> {
    const [holder] = this.cast.holders(level, this.branch);
    const { id } = await this.task(this.applicationNo, level);
    if (holder) this.awaited = { id, holder };
  }

  async decideAwaited(decision: object = { outcome: 'APPROVE', comment: '同意' }): Promise<void> {
    if (!this.awaited) throw new Error('no task is awaited');
    await this.awaited.holder.post(`/tasks/${this.awaited.id}/decision`, decision);
  }

  /** One repayment, dated on the day the loan was paid out: one request and nothing else. */
  async payPaidOutDay(amount: string): Promise<void> {
    await this.cast
      .one('FINANCE', this.branch)
      .post(`/loans/${this.loanNo}/repayments`, { amount, receivedOn: this.paidOutOn, reference: `BENCH-${amount}` });
  }

  /** Waits until the application stands where the example says it ends; the workflow gets there by itself. */
  async settle(stage: string): Promise<void> {
    await this.reach(stage).catch(() => undefined);
  }

  /** Registers the client and accepts the application. */
  async begin(): Promise<void> {
    const { client, application, clientNumber } = this.example;
    const someone = clientNumber === undefined ? freshClient(client) : numberedClient(client, clientNumber);
    const registered = await this.manager.post<{ no: string }>('/clients', someone);
    this.clientNo = registered.no;
    const { data: products } = await this.manager.get<{ data: OnSale[] }>('/products');
    const product = productFor(products, application.category, this.example.productCode);
    if (!product) throw new Error(`no product of category ${application.category}`);
    const { security, purpose, terms } = application;
    const accepted = await this.manager.post<ApplicationView>('/applications', {
      clientNo: registered.no,
      productCode: product.code,
      security,
      purpose,
      terms,
    });
    this.applicationNo = accepted.applicationNo;
    this.tell(
      `受理 accepted ${accepted.applicationNo}: ${terms.principal}, ${terms.annualRate}, ${String(terms.instalments)} 期`,
    );
  }

  private async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'documents': {
        const { documents } = await this.application();
        const required = documents.filter((item) => item.required).map(({ code }) => ({ code, status: 'VERIFIED' }));
        return this.step(this.manager, 'documents', { documents: required });
      }
      case 'admit':
        return admitProject(this.cast, this.manager, (by, part, body) => this.step(by, part, body));
      case 'investigate': {
        const { today } = await this.application();
        const report = {
          summary: '经营与收入稳定，用途真实',
          siteVisitOn: today,
          findings: '实地核实，流水与申报一致',
        };
        await this.step(this.manager, 'investigation', { part: 'A', report, agree: true });
        const second = this.cast.one('CLIENT_MANAGER', this.branch, [this.manager.user.username]);
        return this.step(second, 'investigation', { part: 'B', report, agree: true });
      }
      case 'rate': {
        const rating = { grade: step.grade, score: step.score, comment: '符合评级标准' };
        return this.step(this.cast.one('RISK_OFFICER', this.branch), 'rating', rating);
      }
      case 'decide':
        return this.decide(step);
      case 'vote':
        return this.vote(step.level, step.votes);
      case 'resubmit':
        await this.reach('SUPPLEMENT');
        return this.step(this.manager, 'resubmission', { comment: step.comment });
      case 'sign': {
        const { today } = await this.reach('CONTRACT');
        return sign(this.manager, this.applicationNo, { today, signatories: [this.example.client.name] });
      }
      case 'disburse':
        return this.disburse(step.mode ?? 'SELF');
      default:
        return this.afterDisbursement(step);
    }
  }

  private async afterDisbursement(step: Step): Promise<void> {
    switch (step.do) {
      case 'repayOnTime':
        for (let k = 0; k < step.instalments; k++) await this.repayNext();
        return;
      case 'repay':
        return this.repay(step.amount);
      case 'prepayFull': {
        const { today } = await this.loan();
        await this.cast
          .one('FINANCE', this.branch)
          .post(`/loans/${this.loanNo}/prepayments`, { on: today, reference: `PRE-${today}` });
        this.tell(`${today} 提前结清 prepaid in full`);
        return;
      }
      case 'travelPast': {
        const row = (await this.schedule()).find(({ number }) => number === step.instalment);
        if (!row) throw new Error(`no instalment ${String(step.instalment)}`);
        return this.travelTo(addDays(row.dueOn, step.days));
      }
      case 'expectCollection':
        return this.expectCollection(step.done);
      case 'act':
        return this.act(step);
      case 'completeWriteOffFile':
        return this.completeWriteOffFile();
      case 'decideWriteOff':
        return this.decideWriteOff(step.levels);
      default:
        throw new Error(`unexpected step ${step.do}`);
    }
  }

  private async step(who: Session, path: string, body: object): Promise<void> {
    const view = await who.post<ApplicationView>(`/applications/${this.applicationNo}/${path}`, body);
    this.tell(`${who.user.username} ${path} → ${view.stage}`);
  }

  private async decide(step: Extract<Step, { do: 'decide' }>): Promise<void> {
    const task = await this.task(this.applicationNo, step.level);
    const [holder] = this.cast.holders(step.level, this.branch);
    if (!holder) throw new Error(`nobody holds ${step.level}`);
    const { outcome, reasonCode, terms, comment = '同意' } = step;
    await holder.post(`/tasks/${task.id}/decision`, {
      outcome,
      comment,
      ...(reasonCode ? { reasonCode } : {}),
      ...(terms ? { terms } : {}),
    });
    this.tell(`${holder.user.username} ${step.level}: ${outcome}${reasonCode ? ` (${reasonCode})` : ''}`);
  }

  private async vote(level: string, votes: readonly string[]): Promise<void> {
    const task = await this.task(this.applicationNo, level);
    const members = this.cast.holders(level, this.branch);
    for (const [index, outcome] of votes.entries()) {
      const member = members[index];
      if (!member) throw new Error(`the committee has no member ${String(index + 1)}`);
      const negative = outcome === 'APPROVE' ? {} : { reasonCode: 'OTHER' };
      await member.post(`/tasks/${task.id}/decision`, { outcome, comment: '表决', ...negative });
      this.tell(`${member.user.username} ${level}: ${outcome}`);
    }
  }

  private async completeWriteOffFile(): Promise<void> {
    const path = `/loans/${this.loanNo}/write-off-file`;
    const { items } = await this.manager.get<{ items: { item: string }[] }>(path);
    const collector = this.cast.one('COLLECTOR', this.branch);
    const risk = this.cast.one('RISK_OFFICER', this.branch);
    for (const { item } of items) {
      await collector.post(`${path}/papers`, { item, evidence: `HX-${this.loanNo}-${item}` });
      await risk.post(`${path}/verifications`, { item, result: 'VERIFIED', note: '与原件一致' });
    }
    this.tell(`核销档案齐全 the file of the write-off is complete: ${String(items.length)}`);
  }

  private async decideWriteOff(levels: readonly string[]): Promise<void> {
    for (const level of levels) {
      const task = await this.task(this.loanNo, level);
      const [holder] = this.cast.holders(level, this.branch);
      if (!holder) throw new Error(`nobody holds ${level}`);
      await holder.post(`/tasks/${task.id}/decision`, { outcome: 'APPROVE', comment: '同意核销' });
      this.tell(`${holder.user.username} ${level}: 同意核销 write-off approved`);
    }
    await until('the write-off', async () => (await this.loan()).status === 'WRITTEN_OFF');
  }

  private async disburse(mode: 'SELF' | 'ENTRUSTED'): Promise<void> {
    const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
    await this.step(this.cast.one('FINANCE', this.branch), 'disbursement', {
      conditionsConfirmed,
      mode,
      payee: mode === 'SELF' ? this.example.client.name : '杭州安居装饰有限公司',
      ...(mode === 'SELF' ? {} : { account: '3301040160001234567' }),
    });
    const file = await this.reach('DISBURSED');
    this.loanNo = file.loanNo ?? '';
    this.paidOutOn = file.today;
    await until('the loan', () =>
      this.loan().then(
        () => true,
        () => false,
      ),
    );
    this.tell(`${file.today} 放款 paid out: ${this.loanNo}`);
  }

  private async repayNext(): Promise<void> {
    const next = (await this.schedule()).find(({ paidOn }) => paidOn === null);
    if (!next) throw new Error('nothing left to repay');
    await this.travelTo(next.dueOn);
    await this.repay(next.total);
  }

  private async repay(amount: string): Promise<void> {
    const { today } = await this.loan();
    const body = { amount, receivedOn: today, reference: `BANK-${today}-${amount}` };
    const after = await this.cast
      .one('FINANCE', this.branch)
      .post<{ status: string }>(`/loans/${this.loanNo}/repayments`, body);
    this.tell(`${today} 还款 repaid ${amount} → ${after.status}`);
  }

  private async schedule(): Promise<Row[]> {
    return (await this.manager.get<{ data: Row[] }>(`/loans/${this.loanNo}/schedule`)).data;
  }

  private async travelTo(date: string): Promise<void> {
    const { today } = await this.loan();
    const days = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
    if (days > 0) await this.cast.one('OPERATOR').post('/sandbox/travel', { loanNo: this.loanNo, days });
  }

  private async expectCollection(done: readonly string[]): Promise<void> {
    const open = await until(`ladder ${done.join(', ')}`, async () => {
      const cases = await this.collections();
      return cases.find((one) => one.status === 'OPEN' && done.every((step) => one.done.includes(step)));
    });
    if (open.done.length !== done.length)
      throw new Error(`ladder is ${open.done.join(', ')}, expected ${done.join(', ')}`);
    this.tell(`${open.today} 催收 collection: ${open.done.join(', ')}`);
  }

  private async act(step: Extract<Step, { do: 'act' }>): Promise<void> {
    const open = await until('an open collection case', async () =>
      (await this.collections()).find(({ status }) => status === 'OPEN'),
    );
    const { kind, note, decision, promise } = step;
    const promised = promise && { amount: promise.amount, payOn: addDays(open.today, promise.payInDays) };
    const body = {
      kind,
      note,
      contacted: true,
      ...(decision ? { decision } : {}),
      ...(promised ? { promise: promised } : {}),
    };
    // A decision that binds the lender is its manager's.
    const role = kind === 'LEGAL_DECISION' ? 'DEPARTMENT_MANAGER' : 'COLLECTOR';
    await this.cast.one(role, this.branch).post(`/collections/${open.id}/actions`, body);
    this.tell(
      `${open.today} ${kind}${promised ? ` ${promised.amount} → ${promised.payOn}` : ''}${decision ? ` ${decision}` : ''}: ${note}`,
    );
  }

  private reach(stage: string): Promise<CaseFile> {
    return until(`stage ${stage}`, async () => {
      const file = await this.application();
      return file.stage === stage && file;
    });
  }

  /** The open task of a level; the workflow opens it a moment after the step before. */
  private task(subjectNo: string, level: string): Promise<OpenTask> {
    const [reader] = this.cast.holders(level, this.branch);
    if (!reader) throw new Error(`nobody holds ${level}`);
    return until(`the task of ${level}`, async () => {
      const { data } = await reader.get<{ data: OpenTask[] }>(`/tasks?view=all&subjectNo=${subjectNo}`);
      return data.find((task) => task.level === level);
    });
  }
}
