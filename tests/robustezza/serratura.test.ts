import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withSerratura } from '../../scripts/lib/serratura.ts';

// Processes and whole data files: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const MODULE = new URL('../../scripts/lib/serratura.ts', import.meta.url).href;
const exec = promisify(execFile);
let target = '';
beforeEach(() => {
  target = join(mkdtempSync(join(tmpdir(), 'serratura-')), 'dati');
});

/** A process that takes the lock, says so, and ends when its input does. */
function startHolder() {
  const code = `
    import { withSerratura } from ${JSON.stringify(MODULE)};
    await withSerratura(${JSON.stringify(target)}, 'npm run build', async () => {
      console.log('held');
      for await (const _ of process.stdin);
    });`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

const take = () => withSerratura(target, 'npm run build-data', () => 'done');

describe('withSerratura', () => {
  it('says who is writing, and lets in when that has ended', async () => {
    const holder = startHolder();
    await once(holder.stdout, 'data');
    await expect(take()).rejects.toThrow(
      new RegExp(`"npm run build" is writing .*dati \\(process ${String(holder.pid)}, since 20`),
    );
    holder.stdin.end();
    await once(holder, 'exit');
    expect(await take()).toBe('done');
  });

  it('takes over the lock of a process that was killed', async () => {
    const holder = startHolder();
    await once(holder.stdout, 'data');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(existsSync(`${target}.serratura`)).toBe(true);
    expect(await take()).toBe('done');
    expect(existsSync(`${target}.serratura`)).toBe(false);
  });

  it('waits for what a killed process had started and left behind', async () => {
    const code = `
      import { spawn } from 'node:child_process';
      import { withSerratura } from ${JSON.stringify(MODULE)};
      await withSerratura(${JSON.stringify(target)}, 'npm run build', async () => {
        const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
        console.log(child.pid);
        for await (const _ of process.stdin);
      });`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const [line] = (await once(holder.stdout, 'data')) as [Buffer];
    const orphan = Number(line.toString());
    // Stopped, it stays after its parent: it does not read the end of its input.
    process.kill(orphan, 'SIGSTOP');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    try {
      await expect(take()).rejects.toThrow(
        new RegExp(`What "npm run build" left behind .*process ${String(orphan)},`),
      );
    } finally {
      process.kill(orphan, 'SIGKILL');
    }
    await expect.poll(take, { timeout: 10_000 }).toBe('done');
  });

  it('takes over the lock of an old process whose id another one has now', async () => {
    const lock = { pid: process.pid, inizio: '1', comando: 'npm run build', dalle: '2026-01-01' };
    writeFileSync(`${target}.serratura`, JSON.stringify(lock));
    expect(await take()).toBe('done');
  });

  it('takes over a lock that says nothing', async () => {
    writeFileSync(`${target}.serratura`, '');
    expect(await take()).toBe('done');
  });

  it('lets in what the holder starts, and leaves the lock to the holder', async () => {
    await withSerratura(target, 'npm run build', async () => {
      expect(await take()).toBe('done');
      const code = `
        import { withSerratura } from ${JSON.stringify(MODULE)};
        await withSerratura(${JSON.stringify(target)}, 'child', () => console.log('in'));`;
      const child = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
      expect(child.stdout.toString()).toBe('in\n');
      expect(readFileSync(`${target}.serratura`, 'utf8')).toContain('npm run build');
    });
  });

  it('is left free by a body that fails', async () => {
    const failing = withSerratura(target, 'a', () => {
      throw new Error('disk');
    });
    await expect(failing).rejects.toThrow('disk');
    expect(await take()).toBe('done');
  });

  it('is taken by one alone of many that come together to a dead one', async () => {
    writeFileSync(`${target}.serratura`, '');
    const holders = Array.from({ length: 6 }, startHolder);
    const outcomes = await Promise.all(
      holders.map((holder) =>
        Promise.race([
          once(holder.stdout, 'data').then(() => 'held'),
          once(holder, 'exit').then(() => 'refused'),
        ]),
      ),
    );
    for (const holder of holders) holder.stdin.end();
    expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(1);
  });

  it('is never of two at once, however many find dead ones again and again', async () => {
    const morta = `${target}.morta`;
    writeFileSync(
      morta,
      JSON.stringify({ pid: process.pid, inizio: '1', comando: 'x', dalle: '' }),
    );
    linkSync(morta, `${target}.serratura`);
    const code = `
      import { linkSync, rmSync, writeFileSync } from 'node:fs';
      import { setTimeout } from 'node:timers/promises';
      import { withSerratura } from ${JSON.stringify(MODULE)};
      const target = ${JSON.stringify(target)};
      const dentro = target + '.dentro';
      const count = { took: 0, together: 0 };
      for (let n = 0; n < 150; n += 1) {
        await withSerratura(target, 'npm run build', async () => {
          count.took += 1;
          try {
            writeFileSync(dentro, '', { flag: 'wx' });
          } catch {
            count.together += 1;
            return;
          }
          await setTimeout(1);
          rmSync(dentro);
        }).catch((error) => {
          if (!error.message.includes('is writing')) throw error;
        });
        // The next one finds again the lock of a dead process, where nobody has it.
        try {
          linkSync(${JSON.stringify(morta)}, target + '.serratura');
        } catch {}
      }
      console.log(JSON.stringify(count));`;
    const counts = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { stdout } = await exec(process.execPath, ['--input-type=module', '-e', code]);
        return JSON.parse(stdout) as { took: number; together: number };
      }),
    );
    const sum = (key: 'took' | 'together') => counts.reduce((total, c) => total + c[key], 0);
    expect(sum('took')).toBeGreaterThan(0);
    expect(sum('together')).toBe(0);
  });
});
