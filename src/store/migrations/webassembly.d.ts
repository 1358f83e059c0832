/** The part of WebAssembly used here; its types otherwise come only with those of the browser. */
declare namespace WebAssembly {
  interface Module {
    readonly kind: 'module';
  }
  type ModuleImports = Record<string, unknown>;
  interface Instance {
    exports: Record<string, unknown>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: Record<string, ModuleImports>): Promise<Instance>;
}
