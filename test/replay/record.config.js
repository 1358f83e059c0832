const base = require('../../jest.config.js');
module.exports = { ...base, rootDir: '../..', testMatch: ['<rootDir>/test/replay/record*.story.ts'] };
