const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

let shared;

/**
 * The globals of a worker are the same for all of its files: the modules its files share (runtime.cjs) were made with them,
 * and an array or an error of one file must be an array and an error to all. What a file leaves behind goes with it.
 */
module.exports = class SharedEnvironment extends NodeEnvironment {
  constructor(...of) {
    if (shared) return shared;
    super(...of);
    shared = this;
    // The real one, not a copy: a time zone that a test sets is the zone of the threads it starts.
    this.global.process.env = process.env;
    this.before = { env: { ...process.env }, exit: this.global.process.exit };
    this.symbols = new Set(Object.getOwnPropertySymbols(this.global));
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.useRealTimers();
    // What the runner keeps of a file, its time limit among it, it names by symbols.
    for (const key of Object.getOwnPropertySymbols(this.global)) if (!this.symbols.has(key)) delete this.global[key];
    this.global.process.exit = this.before.exit;
    this.global.process.env = process.env;
    for (const name of Object.keys(process.env)) if (!(name in this.before.env)) delete process.env[name];
    Object.assign(process.env, this.before.env);
  }
};
