import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../runtime/paths';
import { runningSystem, type RunInfo } from '../runtime/start/run-file';
import { DEMO_LOGINS } from '../store/seed';
import { startSandbox } from '../runtime/sandbox';
import { Cast } from './demo/cast';
import { exampleSchema, type Example } from './demo/example';
import { Story } from './demo/story';
import { differences } from './demo/verdict';

const HELP = `用法 Usage: xindai demo [NAME ...] [--data-dir DIR]

让 examples/ 中的贷款走完一生：经 HTTP 接口、真实的 Temporal 与时间旅行，打印每笔贷款的经过；每笔都按其文件所期望的结局
结束时退出码为 0。没有正在运行的沙箱时，自行启动一个临时沙箱。
Takes the loans of examples/ through their whole lives: over the HTTP API, on the real Temporal server, with time travel;
prints each one's story. Exit 0 only if every loan ended as its file expects. Starts a sandbox of its own when none runs.`;

export async function runDemo(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const at = args.indexOf('--data-dir');
  const dataDir = path.resolve(at >= 0 ? (args[at + 1] ?? '.data') : path.join(projectRoot(), '.data'));
  const names = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));
  const examples = readExamples().filter(({ name }) => names.length === 0 || names.includes(name));
  if (examples.length === 0) {
    console.error(
      `xindai demo: ${names.join(', ')}？ examples/: ${readExamples()
        .map(({ name }) => name)
        .join(', ')}`,
    );
    return 2;
  }
  const running = runningSystem(dataDir);
  if (running) return play(running, examples);
  process.stderr.write('启动临时沙箱 starting a sandbox …\n');
  const own = await startSandbox();
  try {
    return await play(own.info, examples);
  } finally {
    await own.stop();
  }
}

export function readExamples(): Example[] {
  const folder = path.join(projectRoot(), 'examples');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => exampleSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))));
}

/** All examples at once: each is a client of its own, as in a department. */
async function play(info: RunInfo, examples: readonly Example[]): Promise<number> {
  const cast = await Cast.signIn(info.apiUrl, DEMO_LOGINS);
  const ended = await Promise.all(examples.map((example) => playOne(example, cast)));
  for (const { lines } of ended) console.log(`${lines.join('\n')}\n`);
  const failed = ended.filter(({ ok }) => !ok).length;
  console.log(`${String(ended.length - failed)} 笔符合预期 as expected, ${String(failed)} 笔不符 not`);
  return failed === 0 ? 0 : 1;
}

async function playOne(example: Example, cast: Cast): Promise<{ ok: boolean; lines: string[] }> {
  const lines = [`═══ ${example.name} · ${example.title.zh} · ${example.title.en}`];
  const tell = (line: string): void => {
    lines.push(`  ${line}`);
    process.stderr.write(`[${example.name}] ${line}\n`);
  };
  const story = new Story(example, cast, tell);
  try {
    await story.play();
    lines.push('  ── 经过 the story, by business date');
    lines.push(...(await told(story)));
    const wrong = await differences(example, story);
    lines.push(...(wrong.length === 0 ? ['  ✓ 结局与预期一致 ended as expected'] : wrong.map((line) => `  ✗ ${line}`)));
    return { ok: wrong.length === 0, lines };
  } catch (error) {
    lines.push(`  ✗ ${error instanceof Error ? error.message : String(error)}`);
    return { ok: false, lines };
  }
}

async function told(story: Story): Promise<string[]> {
  const { data: application } = await story.timeline('applications', story.applicationNo);
  const loan = story.loanNo === '' ? [] : (await story.timeline('loans', story.loanNo)).data;
  return [...application, ...loan].map(
    ({ businessOn, actor, title }) => `  ${businessOn}  ${title.zh} · ${title.en}  (${actor})`,
  );
}
