const path = require('node:path');
// Of jest itself, and so at its version.
const { default: Runtime } = require('jest-runtime');

const TESTS = path.resolve(__dirname, '..') + path.sep;
const isOfTests = (file) => file.startsWith(TESTS) && !file.startsWith(__dirname);

/** Reads what files share; it is never torn down, so that a module may read another when it is first used. */
let shelf;

/**
 * Modules are read once a worker, as they are once a process in service: the two thousand that make up the API and its worker
 * cost each file more than its story. They keep nothing between two users. Tests and the helpers beside them are read anew.
 */
module.exports = class SharingRuntime extends Runtime {
  constructor(...of) {
    super(...of);
    shelf ??= new Runtime(...of);
  }

  requireModule(from, name, options, actual) {
    const isShared =
      name !== undefined &&
      !options?.isInternalModule &&
      !this._resolution.isCoreModule(name) &&
      !isOfTests(this._resolution.resolveCjs(from, name));
    return isShared
      ? shelf.requireModule(from, name, options, actual)
      : super.requireModule(from, name, options, actual);
  }
};
