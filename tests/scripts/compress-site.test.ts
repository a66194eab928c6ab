import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressSite } from '../../scripts/lib/pubblica/compress-site.ts';

const PAGE = `<!doctype html><p>${'parole '.repeat(500)}`;

function makeSite(): string {
  const site = mkdtempSync(join(tmpdir(), 'compress-'));
  mkdirSync(join(site, 'comuni'));
  writeFileSync(join(site, 'comuni/index.html'), PAGE);
  writeFileSync(join(site, 'breve.html'), '<!doctype html>');
  writeFileSync(join(site, 'figura.png'), PAGE);
  return site;
}

describe('compressSite', () => {
  it('writes beside each text two copies that open to the same bytes', async () => {
    const site = makeSite();
    const { file, byte } = await compressSite(site, 5);
    expect(file).toBe(1);
    expect(byte.piani).toBe(PAGE.length);
    expect(gunzipSync(readFileSync(join(site, 'comuni/index.html.gz'))).toString()).toBe(PAGE);
    expect(brotliDecompressSync(readFileSync(join(site, 'comuni/index.html.br'))).toString()).toBe(
      PAGE,
    );
    expect(byte.br).toBeLessThan(byte.piani / 10);
  });

  it('leaves alone what is short or not text', async () => {
    const site = makeSite();
    await compressSite(site, 5);
    expect(readdirSync(site).sort()).toEqual(['breve.html', 'comuni', 'figura.png']);
  });

  it('leaves no copy of a page that is no longer there, nothing half written, and the same bytes when run again', async () => {
    const site = makeSite();
    for (const left of ['vecchia.html.br', 'breve.html.gz.new'])
      writeFileSync(join(site, left), 'x');
    await compressSite(site, 5);
    const first = readFileSync(join(site, 'comuni/index.html.br'));
    await compressSite(site, 5);
    expect(readFileSync(join(site, 'comuni/index.html.br')).equals(first)).toBe(true);
    expect(readdirSync(site).sort()).toEqual(['breve.html', 'comuni', 'figura.png']);
  });
});
