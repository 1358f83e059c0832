import tseslint from 'typescript-eslint';

/** A spread of a literal hides its fields from the reader, and from the check for unknown ones. */
const noLiteralSpread = [
  {
    selector: 'ObjectExpression > SpreadElement > ObjectExpression',
    message: 'Write the fields where they belong.',
  },
  { selector: 'ArrayExpression > SpreadElement > ArrayExpression', message: 'Write the items where they belong.' },
];

/** The modules of the workflow bundle are read once for all workflows of a worker. */
const noModuleState = {
  selector:
    "Program > VariableDeclaration[kind='let'], Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
  message: 'All workflows of a worker share this module: it keeps nothing.',
};

/** One set of rules; what differs by room is at the end, with the reason. */
export default tseslint.config(
  {
    ignores: ['node_modules/', 'dist/', 'web/dist/', '.data/', '.cache/', 'coverage/', 'src/store/generated/'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...noLiteralSpread],
      'max-lines': ['error', { max: 350 }],
      'max-lines-per-function': ['error', { max: 60 }],
    },
  },
  {
    // Who speaks to a terminal.
    files: ['src/cli/**/*.ts', 'src/runtime/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Determinism: the sandbox replaces only the bare clock and randomness; all else follows the machine.
    files: ['src/domain/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setInterval', 'Intl', 'fetch', 'performance'],
      'no-restricted-properties': [
        'error',
        ...[
          'getFullYear',
          'getMonth',
          'getDate',
          'getDay',
          'getHours',
          'getMinutes',
          'toLocaleString',
          'toLocaleDateString',
        ].map((property) => ({
          property,
          message: 'It follows the time zone of the machine: use the business calendar.',
        })),
      ],
    },
  },
  {
    files: ['src/contracts/**/*.ts', 'workflows/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noLiteralSpread, noModuleState] },
  },
  {
    // The domain has no clock and no chance of its own: both are given to it.
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noLiteralSpread,
        noModuleState,
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The domain has no clock.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain has no clock.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'No chance in the domain.',
        },
      ],
    },
  },
  {
    // A resource's routes stand together, and markup is long: a little more, and no more.
    files: ['src/api/**/*.ts', 'web/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80 }] },
  },
  {
    // Fields left out of a copy are named with an underscore.
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
  {
    // Event handlers are written `onClick={() => setOpen(true)}`.
    files: ['web/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        ...noLiteralSpread,
        {
          selector: "CallExpression[callee.name='dayjs'][arguments.length=0]",
          message: "It follows the browser's zone: use chinaToday.",
        },
      ],
      'no-restricted-imports': [
        'error',
        { name: 'antd', importNames: ['DatePicker'], message: 'Return would send the form: use ui/date-picker.' },
      ],
    },
  },
  {
    files: ['web/src/ui/date-picker.tsx'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Figures in messages of scripts need no dressing.
    files: ['scripts/**/*.ts'],
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true }] },
  },
  {
    // A test tells a story from top to bottom, and may know more than the types do.
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
);
