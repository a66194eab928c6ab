import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intestazioniDi } from '../../src/lib/sicurezza/intestazioni.ts';
import { ask, ECCEZIONI, FILES, type Host } from './host.ts';

/** A server and its recipe. */
export interface Recipe {
  /** Serves the site below a base path. */
  serve: (base: string) => Promise<Host>;
  brotli: boolean;
  /** Addresses to answer with the page of what does not exist. */
  missing: readonly string[];
}

/** What every recipe must hold, below the root and below a base path. */
export function checkRecipe({ serve, brotli, missing }: Recipe): void {
  describe.each(['/', '/atlante/'])('a site published below %s', (base) => {
    let host: Host;
    beforeAll(async () => {
      host = await serve(base);
    });
    afterAll(() => host.stop());
    const get = (path: string, encoding?: string) => ask(host.port, base + path, encoding);

    it.each(Object.keys(FILES).filter((path) => path !== '.segreto'))(
      'sends %s with the headers of the policy, and no other policy',
      async (path) => {
        const address = path.replace(/index\.html$/, '');
        const { status, headers } = await get(address);
        expect(status).toBe(200);
        const wanted = intestazioniDi(`/${address}`, ECCEZIONI);
        const names = ['Content-Security-Policy', 'Access-Control-Allow-Origin'];
        for (const name of [...names, ...Object.keys(wanted)]) {
          expect([name, headers[name.toLowerCase()]]).toEqual([name, wanted[name]]);
        }
      },
    );

    it('lets any site frame an embed, of an old edition too, and nothing else', async () => {
      const policy = async (path: string) =>
        String((await get(path)).headers['content-security-policy']);
      expect(await policy('incorpora/desio/eta/')).toContain('frame-ancestors *');
      expect(await policy('edizioni/2026-11/incorpora/desio/eta/')).toContain('frame-ancestors *');
      expect(await policy('')).toContain("frame-ancestors 'none'");
      expect(await policy('edizioni/2026-11/cerca/')).toContain("'wasm-unsafe-eval'");
      expect(await policy('tabelle/')).not.toContain('wasm');
    });

    describe.each<[string, (bytes: Buffer) => Buffer]>([
      ['gzip', gunzipSync],
      ...(brotli ? [['br', brotliDecompressSync] as [string, typeof gunzipSync]] : []),
    ])('to whom reads %s', (encoding, open) => {
      it.each(['ambiti/desio/index.html', 'dati/osservazioni.csv', 'infografiche/desio.svg'])(
        'sends the copy of %s that was made before, as what it is',
        async (path) => {
          const address = path.replace(/index\.html$/, '');
          const { headers, body } = await get(address, encoding);
          const plain = await get(address);
          expect(headers['content-encoding']).toBe(encoding);
          expect(headers['vary']).toMatch(/accept-encoding/i);
          expect(open(body).toString()).toBe(FILES[path]);
          for (const name of ['content-type', 'content-security-policy', 'cache-control'])
            expect([name, headers[name]]).toEqual([name, plain.headers[name]]);
        },
      );
    });

    it('leads to the address with its slash, on whatever host and port it is reached', async () => {
      const { status, headers } = await get('ambiti/desio');
      expect(status).toBe(301);
      const here = `http://127.0.0.1:${String(host.port)}`;
      expect(new URL(String(headers['location']), here).href).toBe(`${here}${base}ambiti/desio/`);
    });

    it('answers its own page with status 404 to what does not exist, with the policy', async () => {
      for (const path of missing) {
        const { status, headers, body } = await get(path);
        expect([path, status]).toEqual([path, 404]);
        expect(body.toString()).toBe(FILES['404.html']);
        expect(headers['content-security-policy']).toContain("default-src 'none'");
      }
    });

    it.each([
      ['', /^text\/html; charset=utf-8$/],
      ['dati/osservazioni.csv', /^text\/csv; charset=utf-8$/],
      ['dati/comuni.topojson', /^application\/json(; charset=utf-8)?$/],
      ['dati/atlante.parquet', /^application\/vnd\.apache\.parquet$/],
      ['manifest.webmanifest', /^application\/manifest\+json$/],
      ['infografiche/desio.svg', /^image\/svg\+xml$/],
    ])('%s is %s', async (path, type) => {
      expect((await get(path)).headers['content-type']).toMatch(type);
    });
  });
}
