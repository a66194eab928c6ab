import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { congela } from '../../scripts/lib/edizione/congela.ts';
import { checkStesse, listEdizioni } from '../../scripts/lib/edizione/deposito.ts';

// Processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const MODULE = new URL('../../scripts/lib/edizione/congela.ts', import.meta.url).href;
let deposito = '';
let sito = '';
beforeEach(() => {
  const radice = mkdtempSync(join(tmpdir(), 'deposito-'));
  deposito = join(radice, 'edizioni');
  sito = join(radice, 'sito');
  mkdirSync(sito);
  writeFileSync(join(sito, 'index.html'), 'casa');
});

const freeze = (edizione: string) =>
  congela({ edizione, base: '/', deposito, costruisci: () => Promise.resolve(sito) });

/** Another process that freezes an edition: it says when it builds the site, and goes on when its input ends. */
function startCongela(edizione: string) {
  const code = `
    import { congela } from ${JSON.stringify(MODULE)};
    await congela({
      edizione: ${JSON.stringify(edizione)},
      base: '/',
      deposito: ${JSON.stringify(deposito)},
      costruisci: async () => {
        console.log('building');
        for await (const _ of process.stdin);
        return ${JSON.stringify(sito)};
      },
    });`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

describe('the store of the editions', () => {
  it('is of one who freezes at a time, whatever the edition, and is free afterwards', async () => {
    const altro = startCongela('2026-11');
    await once(altro.stdout, 'data');
    await expect(freeze('2027-05')).rejects.toThrow(
      new RegExp(`"npm run edizione -- congela" is writing .*edizioni/ \\(process ${altro.pid!}`),
    );
    altro.stdin.end();
    await once(altro, 'exit');
    await freeze('2027-05');
    expect(listEdizioni(deposito).map(({ edizione }) => edizione)).toEqual(['2026-11', '2027-05']);
  });

  it('keeps nothing half done of a run that was killed, of any edition', async () => {
    const altro = startCongela('2026-11');
    await once(altro.stdout, 'data');
    mkdirSync(join(deposito, '2026-11.incompleta'));
    altro.kill('SIGKILL');
    await once(altro, 'exit');
    await freeze('2027-05');
    expect(readdirSync(deposito)).toEqual(['2027-05']);
    expect(existsSync(join(deposito, '2027-05/index.html'))).toBe(true);
  });

  it('does not change under a build: the site would tell of it in one page and not in another', async () => {
    await freeze('2026-11');
    const prima = listEdizioni(deposito);
    checkStesse(deposito, prima);
    await freeze('2027-05');
    expect(() => {
      checkStesse(deposito, prima);
    }).toThrow(/2027-05 has come to .* during this build: run it again/);
  });
});
