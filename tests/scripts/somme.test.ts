import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOMME, writeSomme } from '../../scripts/lib/somme.ts';

describe('writeSomme', () => {
  it('writes what sha256sum checks, and nothing of an earlier time', () => {
    const site = mkdtempSync(join(tmpdir(), 'somme-'));
    mkdirSync(join(site, 'ambiti'));
    writeFileSync(join(site, 'index.html'), 'città');
    writeFileSync(join(site, 'ambiti/index.html'), 'five');
    expect(writeSomme(site)).toBe(2);
    const first = readFileSync(join(site, SOMME), 'utf8');
    expect(writeSomme(site)).toBe(2);
    expect(readFileSync(join(site, SOMME), 'utf8')).toBe(first);
    const check = () =>
      execFileSync('sha256sum', ['-c', SOMME], { cwd: site, stdio: 'pipe' }).toString();
    expect(check()).toBe('ambiti/index.html: OK\nindex.html: OK\n');
    appendFileSync(join(site, 'index.html'), '!');
    expect(check).toThrow(/1 computed checksum did NOT match/);
  });
});
