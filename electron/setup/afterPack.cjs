'use strict';

const { rmSync } = require('node:fs');
const { join } = require('node:path');

/** Our stand-in for Electron's default application has no place in a packaged one. */
exports.default = ({ appOutDir }) =>
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
