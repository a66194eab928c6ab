import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerritori } from '../../../src/lib/confronta/parse-territori.ts';
import { parseStato } from '../../../src/lib/esplora/stato.ts';
import { parseCollegamento } from '../../../src/lib/raccolta/collegamento.ts';
import { parseRaccolta } from '../../../src/lib/raccolta/formato.ts';
import { parseStato as parseTabelle } from '../../../src/lib/tabelle/stato.ts';
import { attack } from '../../support/attacks.ts';

const RUNS = { numRuns: 150 };

describe('an address from anyone gives only what the atlas knows', () => {
  const ids = new Set(['indice-vecchiaia', 'quota-65-piu']);
  const query = fc
    .dictionary(
      fc.constantFrom(
        'i',
        'j',
        'anno',
        'anno2',
        't',
        'vista',
        'scala',
        'ambito',
        'servizi',
        'q',
        'o',
        'f',
        'p',
        'c',
        'a',
        'g',
      ),
      attack,
    )
    .map((entries) => new URLSearchParams(entries));

  it('to the map explorer', () => {
    fc.assert(
      fc.property(query, (q) => {
        const said = Object.values(parseStato(`?${q}`, ids))
          .flat()
          .join(' ');
        expect(said).toMatch(/^[\w -]*$/u);
      }),
      RUNS,
    );
  });

  it('to the comparison', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const known = parseTerritori(`?t=desio,${encodeURIComponent(text)}`, new Set(['desio']));
        expect(known).toEqual(['desio']);
      }),
      RUNS,
    );
  });

  it('to the tables: short, and never an error', () => {
    fc.assert(
      fc.property(query, (q) => {
        const { pagina, cerca } = parseTabelle(q);
        expect(pagina).toBeGreaterThanOrEqual(1);
        expect(cerca.length).toBeLessThanOrEqual(200);
      }),
      RUNS,
    );
  });

  it('to the collection: only addresses of the site, whatever the fragment and the storage say', () => {
    fc.assert(
      fc.property(attack, (text) => {
        for (const { indirizzo, ancora } of parseCollegamento(
          `#parti=${text},ambiti/desio~${text}`,
        )) {
          expect(indirizzo).toMatch(/^\/[\w/-]+\/$/u);
          expect(ancora).toMatch(/^[\w-]*$/u);
        }
        parseRaccolta(text);
        parseRaccolta(JSON.stringify({ versione: 1, titolo: text, voci: [{ indirizzo: text }] }));
      }),
      RUNS,
    );
  });
});
