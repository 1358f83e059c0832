/** The workflow bundle that workers load: made once, so that a worker starts fast and always runs what was checked. */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { contentDigest, filesOf, readStamp, writeWhole } from './stamps.mjs';

const ENTRY = 'workflows/index.ts';
const OUTPUT = 'dist/workflow-bundle.js';
/** What a workflow may be made of. */
const ROOTS = ['workflows', 'src/domain', 'src/contracts'];
/** How they are bundled counts too. */
const THIS = 'scripts/build/bundle.mjs';
/** Nothing of the outside world may reach the sandbox; each would be a mistake in an import. */
const FORBIDDEN = [
  /node_modules\/@prisma\//,
  /node_modules\/express\//,
  /require\("node:/,
  /"external node:|external "node:/,
];

export const bundleTarget = {
  name: 'bundle',
  isCurrent(root) {
    if (!fs.existsSync(path.join(root, ENTRY))) return true;
    return readStamp(stampFile(root)).inputs === inputs(root) && fs.existsSync(path.join(root, OUTPUT));
  },
  async build(root) {
    const mark = inputs(root);
    const { code } = await bundle(root);
    const found = FORBIDDEN.find((pattern) => pattern.test(code));
    if (found) throw new Error(`the workflow bundle holds what no workflow may import: ${found}`);
    writeWhole(path.join(root, OUTPUT), code);
    writeWhole(stampFile(root), JSON.stringify({ inputs: mark }));
  },
};

async function bundle(root) {
  const require = createRequire(path.join(root, 'package.json'));
  const { bundleWorkflowCode } = require('@temporalio/worker');
  const problems = [];
  const keep = (level) => (message, meta) =>
    void problems.push(`${level} ${message} ${meta ? JSON.stringify(meta) : ''}`);
  const logger = {
    log: () => {},
    trace: () => {},
    debug: () => {},
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  };
  try {
    return await bundleWorkflowCode({
      workflowsPath: path.join(root, ENTRY),
      // Read once for all workflows of a worker instead of once for each: no module keeps anything of a workflow.
      preloadModules: [path.join(root, ENTRY)],
      logger,
      webpackConfigHook: (config) => ({
        ...config,
        optimization: {
          ...config.optimization,
          concatenateModules: true,
          usedExports: true,
          providedExports: true,
          sideEffects: true,
        },
      }),
    });
  } catch (error) {
    throw new Error(`the workflows do not bundle: ${error.message}\n${problems.join('\n')}`);
  }
}

function inputs(root) {
  const sdk = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/@temporalio/worker/package.json'), 'utf8'),
  ).version;
  return `${contentDigest(filesOf([...ROOTS, THIS], { base: root }), root)} ${sdk}`;
}

const stampFile = (root) => path.join(root, 'dist/.bundle-stamp.json');
