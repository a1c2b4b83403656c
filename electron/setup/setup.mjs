import { ready } from './ready.mjs';
import { command, say } from './terminal.mjs';

await command(async () => {
  const electron = await ready({
    need: ['modules', 'native', 'electron', 'display', 'fonts'],
    retry: process.argv.includes('--retry'),
  });
  say('ready.all', electron);
  return 0;
});
