import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection, WorkflowFailedError } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Pool } from 'pg';
import { parse } from 'yaml';
import { Metrics } from '../../src/api/metrics';
import { freePort } from '../../src/runtime/embedded/ports';
import { metricsAt } from '../../src/runtime/telemetry';
import { sharedDevServer } from '../support/temporal';
import { bundleOf } from '../support/workflow-bundle';

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Rules {
  groups: {
    rules: { alert: string; expr: string; labels: { severity: string }; annotations: { summary: string } }[];
  }[];
}
const alerts = (parse(read('ops/prometheus/alerts.yml')) as Rules).groups.flatMap(({ rules }) => rules);
const panels = (JSON.parse(read('ops/grafana/dashboards/xindai.json')) as { panels: { targets: { expr: string }[] }[] })
  .panels;

/** The series that an expression reads, without what a histogram adds to its name. */
const seriesIn = (expression: string): string[] =>
  [...expression.matchAll(/\b(?:xindai|temporal)_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));

const watched = [
  ...new Set([
    ...alerts.flatMap(({ expr }) => seriesIn(expr)),
    ...panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => seriesIn(expr))),
  ]),
];

describe('What operators watch', () => {
  test('every series of the API that alerts and dashboards read is one that the API serves', () => {
    const served = new Metrics({} as Pool).registry.getMetricsAsArray().map(({ name }) => name);
    const read = watched.filter((name) => name.startsWith('xindai_'));
    expect(read.length).toBeGreaterThan(3);
    expect(read.filter((name) => !served.includes(name))).toEqual([]);
  });

  test('every series of the worker that they read is one that a worker in trouble serves', async () => {
    const served = await seriesOfATroubledWorker();
    const read = watched.filter((name) => name.startsWith('temporal_'));
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !served.includes(name))).toEqual([]);
  }, 60_000);

  test('every alert says in both languages what is wrong, and the runbook says what to do', () => {
    const runbook = read('docs/operating/runbook.md');
    for (const { alert, labels, annotations } of alerts) {
      expect(annotations.summary).toMatch(/[A-Za-z].*[\u4e00-\u9fff]/);
      expect(['page', 'ticket']).toContain(labels.severity);
      expect(runbook).toContain(`### ${alert}\n`);
    }
  });
});

/** One workflow ends by failure and one cannot run at all; then the worker's own page is read. */
async function seriesOfATroubledWorker(): Promise<string[]> {
  const bindAddress = `127.0.0.1:${String(await freePort())}`;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { ...metricsAt(bindAddress), logging: { filter: 'OFF', forward: {} } },
  });
  const { address } = await sharedDevServer();
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const { workflow } = new Client({ connection });
  const worker = await Worker.create({
    connection: native,
    taskQueue: 'trouble',
    activities: { look: () => Promise.resolve() },
    workflowBundle: await bundleOf(path.join(__dirname, 'fixtures/failing.workflows.ts')),
  });
  const page = await worker.runUntil(async () => {
    const broken = await workflow.start('broken', { taskQueue: 'trouble', workflowId: 'broken' });
    await expect(workflow.execute('failing', { taskQueue: 'trouble', workflowId: 'failing' })).rejects.toThrow(
      WorkflowFailedError,
    );
    await expect(native.workflowService.describeNamespace({ namespace: 'none-of-this-name' })).rejects.toThrow();
    const text = await (await fetch(`http://${bindAddress}/metrics`)).text();
    await broken.terminate();
    return text;
  });
  await Promise.all([connection.close(), native.close()]);
  return [...page.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name ?? '');
}
