#!/usr/bin/env node
'use strict';

// `gangmu` in a checkout: makes what is missing ready (progress on standard error only), then runs the built command
// line in this very process, so that its arguments and exit code are the command's own.
(async () => {
  const { command } = await import('../setup/terminal.mjs');
  const { ready } = await import('../setup/ready.mjs');
  await command(async () => {
    await ready({ need: ['modules', 'native', 'fonts', 'build'] });
    return 0;
  });
  if (process.exitCode === 0) require('../../out/main/cli.js');
})();
