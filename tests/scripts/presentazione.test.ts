import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makePresentazione } from '../../scripts/lib/presentazioni/modello.ts';
import { writeNuova } from '../../scripts/lib/presentazioni/write-nuova.ts';
import { run } from '../../scripts/lib/run.ts';
import { schemaPresentazione } from '../../src/lib/presentazione/schema.ts';
import { TIPI_PRESENTAZIONE } from '../../src/lib/presentazione/tipi.ts';

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'presentazioni-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true });
});

describe('a new presentation', () => {
  it('is one that the content accepts, written once', () => {
    const richiesta = { ambito: 'desio', tipo: 'sindaci-finale' };
    const { id, file } = writeNuova(richiesta, cartella);
    expect(id).toBe('desio-sindaci-finale');
    const [, testa = ''] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(schemaPresentazione.parse(parse(testa))).toEqual({
      tipo: 'sindaci-finale',
      ambito: 'desio',
    });
    expect(() => writeNuova(richiesta, cartella)).toThrow('c’è già');
    const altra = writeNuova({ ...richiesta, nome: 'assemblea-di-marzo' }, cartella);
    expect(readFileSync(altra.file, 'utf8')).toContain('\ntitolo: Assemblea di marzo\n');
    writeNuova({ tipo: 'incontro' }, cartella);
    expect(readdirSync(cartella).sort()).toEqual([
      'area-incontro.mdx',
      'assemblea-di-marzo.mdx',
      'desio-sindaci-finale.mdx',
    ]);
  });

  it.each([
    ['an unknown ambito', { ambito: 'lecco', tipo: 'incontro' }, 'carate-brianza'],
    ['an unknown kind', { ambito: 'desio', tipo: 'festa' }, 'sindaci-in-itinere'],
    ['no kind', { ambito: 'desio' }, 'Manca --tipo'],
    ['a name that is no address', { tipo: 'incontro', nome: '../fuori' }, 'è un indirizzo'],
  ])('is not written for %s', (_, richiesta, messaggio) => {
    expect(() => writeNuova(richiesta, cartella)).toThrow(messaggio);
    expect(readdirSync(cartella)).toEqual([]);
  });

  it('comes from the command', { timeout: 60_000 }, async () => {
    const argomenti = ['nuova', '--ambito', 'seregno', '--tipo', 'incontro'];
    const log = join(cartella, 'uscita.log');
    await run(
      'node',
      ['scripts/presentazione.ts', ...argomenti, '--contenuti', join(cartella, 'mdx')],
      { log },
    );
    expect(readdirSync(join(cartella, 'mdx'))).toEqual(['seregno-incontro.mdx']);
    expect(readFileSync(log, 'utf8')).toContain('/presentazioni/seregno-incontro/');
  });
});

describe('the template', () => {
  it.each(TIPI_PRESENTAZIONE)('of %s has 12 to 20 slides, on data that exist', (tipo) => {
    const testo = makePresentazione(tipo, 'vimercate-trezzo');
    const diapositive = testo.match(/^<[A-Z]\w*/gm) ?? [];
    expect(diapositive.length).toBeGreaterThanOrEqual(12);
    expect(diapositive.length).toBeLessThanOrEqual(20);
    for (const [, id] of testo.matchAll(/indicatore="([^"]+)"/g)) {
      const definita = ['indicatori', 'indici'].some((c) => existsSync(`data/${c}/${id!}.yaml`));
      expect(definita, id).toBe(true);
    }
  });
});
