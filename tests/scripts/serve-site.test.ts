import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type Serving } from '../../scripts/lib/serve-site.ts';
import { intestazioniDi } from '../../src/lib/sicurezza/intestazioni.ts';
import { listEccezioni } from '../../src/lib/sicurezza/politica.ts';

const ECCEZIONI = listEccezioni('');
const site = mkdtempSync(join(tmpdir(), 'site-'));
const page = `<!doctype html><title>Casa</title><p>${'a'.repeat(3000)}`;
let root: Serving;
let below: Serving;

beforeAll(async () => {
  mkdirSync(join(site, 'comuni'));
  writeFileSync(join(site, 'index.html'), page);
  writeFileSync(join(site, 'comuni/index.html'), page);
  mkdirSync(join(site, 'cerca'));
  writeFileSync(join(site, 'cerca/index.html'), page);
  writeFileSync(join(site, '404.html'), 'non c’è');
  writeFileSync(join(site, 'confini.topojson'), '{}');
  writeFileSync(join(site, 'righe.csv'), 'a,b\n');
  root = await serveSite(site, '/');
  below = await serveSite(site, '/atlante/');
});

afterAll(async () => {
  await root.close();
  await below.close();
});

describe('serveSite', () => {
  it('answers a folder with its index, compressed', async () => {
    const response = await fetch(`${root.url}comuni/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(response.headers.get('content-encoding')).toMatch(/gzip|br/);
    expect(await response.text()).toBe(page);
  });

  it('leads to the address with its slash, keeping the query', async () => {
    const response = await fetch(`${root.url}comuni?q=desio`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/comuni/?q=desio');
  });

  it.each([
    ['confini.topojson', 'application/json'],
    ['righe.csv', 'text/csv; charset=utf-8'],
  ])('%s is %s', async (file, type) => {
    expect((await fetch(root.url + file)).headers.get('content-type')).toBe(type);
  });

  it.each(['nulla/', 'nulla.csv', '%2e%2e/%2e%2e/etc/passwd', '%'])(
    'answers 404.html with status 404 to %j',
    async (address) => {
      const response = await fetch(root.url + address);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('non c’è');
    },
  );

  it('sends the policy of the site, of each page its own, also with a page that does not exist', async () => {
    const policy = async (address: string) =>
      (await fetch(address)).headers.get('content-security-policy');
    expect(await policy(`${root.url}comuni/`)).toBe(
      intestazioniDi('/comuni/', ECCEZIONI)['Content-Security-Policy'],
    );
    expect(await policy(`${below.url}cerca/`)).toContain("'wasm-unsafe-eval'");
    expect(await policy(`${below.url}nulla/`)).not.toContain('wasm');
    const { headers } = await fetch(`${root.url}righe.csv`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBeNull();
  });

  it('serves below the base path, and nothing outside of it', async () => {
    const { origin } = new URL(below.url);
    expect((await fetch(`${below.url}comuni/`)).status).toBe(200);
    expect((await fetch(`${origin}/comuni/`)).status).toBe(404);
    expect((await fetch(`${origin}/`)).url).toBe(below.url);
    expect((await fetch(`${origin}/atlante`)).url).toBe(below.url);
  });

  it('takes the next port when the first is taken', async () => {
    const port = Number(new URL(root.url).port);
    const next = await serveSite(site, '/', port);
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
  });
});
