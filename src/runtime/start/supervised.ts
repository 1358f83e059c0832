import type { ChildProcess } from 'node:child_process';
import { stopChild } from '../embedded/processes';

export interface ServiceSpec {
  name: string;
  /** Starts it and resolves when it is ready. */
  start: () => Promise<ChildProcess>;
  stopSignal: NodeJS.Signals;
  patienceMs: number;
}

export interface Watcher {
  /** One line for people. */
  say(line: { zh: string; en: string }): void;
  /** The process of a service changed. */
  changed(name: string, pid: number | undefined): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** Who lived this long has recovered: the next pause is short again. */
const RECOVERED_MS = 60_000;

/** Keeps one service running: started again, after a growing pause, whenever it ends by itself. */
export class Supervised {
  private child: ChildProcess | undefined;
  private stopping = false;
  private pauseMs = FIRST_PAUSE_MS;
  private restart: NodeJS.Timeout | undefined;

  constructor(
    private readonly spec: ServiceSpec,
    private readonly watcher: Watcher,
    /** Who stands on whom: the higher is stopped first. */
    readonly rank = 0,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** The first start; what goes wrong here is for the caller to judge. */
  async start(): Promise<void> {
    const child = await this.spec.start();
    if (this.stopping) {
      await stopChild(child, this.spec.stopSignal, this.spec.patienceMs);
      return;
    }
    const since = Date.now();
    this.child = child;
    this.watcher.changed(this.spec.name, child.pid);
    const ended = (): void => {
      this.ended(child, since);
    };
    child.once('exit', ended);
    // It may have ended between being ready and being watched.
    if (child.exitCode !== null || child.signalCode !== null) ended();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    if (this.child !== undefined) await stopChild(this.child, this.spec.stopSignal, this.spec.patienceMs);
  }

  private ended(child: ChildProcess, since: number): void {
    if (this.stopping || this.child !== child) return;
    this.child = undefined;
    this.watcher.changed(this.spec.name, undefined);
    if (Date.now() - since > RECOVERED_MS) this.pauseMs = FIRST_PAUSE_MS;
    const cause = child.signalCode ?? `exit ${String(child.exitCode)}`;
    const { name } = this.spec;
    this.watcher.say({
      zh: `${name} 意外停止（${cause}），正在重启`,
      en: `${name} ended (${cause}); starting it again`,
    });
    this.scheduleRestart();
  }

  private scheduleRestart(): void {
    this.restart = setTimeout(() => {
      void this.tryAgain();
    }, this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }

  private async tryAgain(): Promise<void> {
    const { name } = this.spec;
    try {
      await this.start();
      this.watcher.say({ zh: `${name} 已恢复`, en: `${name} is back` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.watcher.say({ zh: `${name} 未能启动：${reason}`, en: `${name} did not start` });
      if (!this.stopping) this.scheduleRestart();
    }
  }
}
