import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from './launch';

let bench: Workbench;
beforeAll(async () => {
  bench = await launchWorkbench();
});
afterAll(() => bench.close());

describe('the window', () => {
  it('opens with a page in it', async () => {
    await bench.window.waitForFunction(() => document.body.innerText.trim() !== '');
    expect(await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('has no Node in it', async () => {
    const names = ['require', 'process', 'module', 'Buffer', '__dirname', 'global'];
    expect(await bench.window.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  it('runs no script that was put into the page', async () => {
    const run = await bench.window.evaluate(async () => {
      const blocked = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      return { blockedBy: await blocked, intruder: 'intruder' in window };
    });
    expect(run).toEqual({ blockedBy: 'script-src-elem', intruder: false });
  });

  it('reaches no network', async () => {
    const reached = await bench.window.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  it('goes to no other page', async () => {
    const before = bench.window.url();
    await bench.window.evaluate(() => {
      window.open('https://example.com/');
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      link.remove();
    });
    expect(await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(bench.window.url()).toBe(before);
  });
});
