/** The rooms and who may lean on whom: docs of the house in code. `npm run depcruise`. */
const ROOM = {
  domain: '^src/domain/',
  contracts: '^src/contracts/',
  workflows: '^workflows/',
  activities: '^activities/',
  store: '^src/store/',
  gateways: '^src/gateways/',
  api: '^src/api/',
  runtime: '^src/runtime/',
  cli: '^src/cli/',
  scripts: '^scripts/',
  web: '^web/',
};
const OURS = '^(src|workflows|activities|web|scripts|test)/';

/** `room` may import, of our own files, only the rooms named. */
const only = (room, allowed, comment) => ({
  name: `${room}-only`,
  comment,
  severity: 'error',
  from: { path: ROOM[room] },
  to: { path: OURS, pathNot: [room, ...allowed].map((name) => ROOM[name]) },
});

/** As above, but types alone may come from anywhere they are named in `types`. */
const onlyWithTypes = (room, allowed, types, comment) => [
  only(room, [...allowed, ...types], comment),
  {
    name: `${room}-types`,
    comment: `${comment} Of ${types.join(', ')} it takes types alone.`,
    severity: 'error',
    from: { path: ROOM[room] },
    to: { path: types.map((name) => ROOM[name]), dependencyTypesNot: ['type-only'] },
  },
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain', [], 'The domain decides, alone.'),
    {
      name: 'domain-pure',
      comment: 'No I/O, clock or framework in the domain; decimal.js only for powers and roots.',
      severity: 'error',
      from: { path: ROOM.domain },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/decimal\\.js/' },
    },
    only('contracts', ['domain'], 'What crosses a border knows only what it is about.'),
    ...onlyWithTypes('workflows', ['domain', 'contracts'], ['activities'], 'Workflows wait; others act.'),
    {
      name: 'workflows-deterministic',
      severity: 'error',
      from: { path: ROOM.workflows },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    only('activities', ['domain', 'contracts', 'store', 'gateways'], 'Activities act through store and gateways.'),
    only('store', ['domain', 'contracts'], 'The store remembers.'),
    only('gateways', ['domain', 'contracts', 'store'], 'Gateways reach out.'),
    ...onlyWithTypes('api', ['domain', 'contracts', 'store', 'gateways'], ['runtime'], 'The API answers.'),
    only('web', ['contracts'], 'The workbench knows the contracts.'),
    only(
      'runtime',
      ['domain', 'contracts', 'store', 'gateways', 'activities', 'api'],
      'The runtime starts all others but the commands.',
    ),
    only('cli', ['domain', 'contracts', 'runtime', 'store', 'gateways'], 'Commands call the API or the runtime.'),
    {
      name: 'prisma-in-store',
      comment: 'The store alone touches Prisma.',
      severity: 'error',
      from: { path: '^(src|workflows|activities)/', pathNot: ROOM.store },
      to: { path: 'node_modules/(@prisma|prisma)/' },
    },
    {
      name: 'generated-in-store',
      comment: 'Others see the generated client as a type.',
      severity: 'error',
      from: { path: '^(src|workflows|activities)/', pathNot: ROOM.store },
      to: { path: '^src/store/generated/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-tests-in-product', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    // The types of pdfmake lie in @types under a name that is no file of the package.
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^pdfmake/interfaces$' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/store/generated/'] },
    exclude: { path: '^(dist|coverage|web/dist)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
