// Loaded before anything else into the processes of a benchmark's own system: on SIGUSR2 a process collects its garbage and
// writes down what its heaps hold, those of its threads too (workflows run in one).
'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');
const { BroadcastChannel, isMainThread, threadId } = require('node:worker_threads');

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
const channel = new BroadcastChannel('xindai-bench-memory');
channel.unref();

function heapBytes() {
  collect();
  return process.memoryUsage().heapUsed;
}

if (isMainThread) {
  const heaps = new Map();
  const write = () => {
    const sum = [...heaps.values()].reduce((a, b) => a + b, 0);
    const file = path.join(os.tmpdir(), `xindai-memory-${process.pid}.json`);
    fs.writeFileSync(`${file}.new`, JSON.stringify({ heap: sum, rss: process.memoryUsage.rss(), threads: heaps.size }));
    fs.renameSync(`${file}.new`, file);
  };
  channel.onmessage = ({ data }) => {
    if (data.heap === undefined) return;
    heaps.set(data.threadId, data.heap);
    write();
  };
  process.on('SIGUSR2', () => {
    heaps.set(0, heapBytes());
    channel.postMessage({ ask: true });
    write();
  });
} else {
  channel.onmessage = ({ data }) => {
    if (data.ask) channel.postMessage({ threadId, heap: heapBytes() });
  };
}
