import { describe, expect, it } from 'vitest';
import { addMetadati } from '../../../src/lib/documento/add-metadati.ts';

const OGGETTI = [
  '1 0 obj\n<</Title (Uno)\n/Producer (Skia/PDF m153)>>\nendobj\n',
  '2 0 obj\n<</Type /Pages /Count 0 /Kids []>>\nendobj\n',
  '3 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Lang (it)>>\nendobj\n',
];
const TESTO = `%PDF-1.4\n${OGGETTI.join('')}`;
const PDF = `${TESTO}xref\n0 4\ntrailer\n<</Size 4\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n${String(TESTO.length)}\n%%EOF`;
const METADATI = {
  titolo: 'Sintesi. Città & dintorni',
  descrizione: 'Perché: <dati>',
  autore: 'Ufficio',
  parole: ['uno', 'due'],
  data: '2026-11-01',
  licenza: 'https://example.org/licenza',
  impronta: '0123456789abcdef0123456789abcdef',
};

describe('addMetadati', () => {
  const esteso = addMetadati(PDF, METADATI);

  it('leaves what the browser wrote where it was', () => {
    expect(esteso.startsWith(PDF)).toBe(true);
    expect(esteso).toContain(`/Prev ${String(TESTO.length)}`);
  });

  it('points each new object to the place where it is', () => {
    const nuova = esteso.slice(PDF.length);
    const righe = [...nuova.matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm)];
    expect(righe.map(([, numero]) => numero)).toEqual(['1', '3', '4']);
    for (const [, numero, posto] of righe) {
      expect(esteso.slice(Number(posto))).toMatch(new RegExp(`^${numero!} 0 obj\n`));
    }
    const inizio = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(esteso)?.[1]);
    expect(esteso.slice(inizio)).toMatch(/^xref\n/);
  });

  it('measures the metadata in bytes and keeps letters and signs', () => {
    const [, lunga, xmp] = /\/Subtype \/XML \/Length (\d+)>> stream\n([\s\S]*?)\nendstream/.exec(
      esteso,
    )!;
    expect(xmp!.length).toBe(Number(lunga));
    const letto = Buffer.from(xmp!, 'latin1').toString('utf8');
    expect(letto).toContain('Sintesi. Città &amp; dintorni');
    expect(letto).toContain('Perché: &lt;dati&gt;');
    expect(esteso).toContain(`/ID [<${METADATI.impronta}> <${METADATI.impronta}>]`);
  });

  it('keeps the entries of catalogue and description', () => {
    const nuova = esteso.slice(PDF.length);
    expect(nuova).toMatch(
      /3 0 obj\n<<\/Type \/Catalog\n\/Pages 2 0 R\n\/Lang \(it\)\n\/Metadata 4 0 R>>/,
    );
    expect(nuova).toMatch(/\/Title \(Uno\)[\s\S]*\/Author <FEFF0055/);
  });

  it('refuses a file that does not end as expected', () => {
    expect(() => addMetadati('%PDF-1.4', METADATI)).toThrow('trailer');
  });
});
