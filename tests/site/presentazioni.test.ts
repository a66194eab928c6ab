import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { SITE } from '../../scripts/lib/build-site.ts';

const ID = readdirSync('src/content/presentazioni')
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => file.slice(0, -'.mdx'.length));

const read = (...percorso: string[]) =>
  parseHTML(readFileSync(join(SITE, 'presentazioni', ...percorso, 'index.html'), 'utf8')).document;
const testo = (elemento: Element | null) =>
  (elemento?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('presentations', () => {
  it('are there for the mayors, twice, and for the third sector: each ambito and the area', () => {
    for (const chi of ['area', 'carate-brianza', 'desio', 'monza', 'seregno', 'vimercate-trezzo']) {
      for (const tipo of ['sindaci-in-itinere', 'sindaci-finale', 'forum-terzo-settore'])
        expect(ID).toContain(`${chi}-${tipo}`);
    }
  });

  it('are all listed', () => {
    const liste = [...read().querySelectorAll('main a')].map((a) => a.getAttribute('href') ?? '');
    for (const id of ID) {
      expect(
        liste.some((href) => href.endsWith(`/presentazioni/${id}/`)),
        id,
      ).toBe(true);
    }
  });

  it.each(ID)('%s: 12 to 20 slides, each with headline, fonte and notes', (id) => {
    const pagina = read(id);
    const diapositive = [...pagina.querySelectorAll('.slides > section')];
    expect(diapositive.length).toBeGreaterThanOrEqual(12);
    expect(diapositive.length).toBeLessThanOrEqual(20);
    const senza = (selettore: string, minimo: number) =>
      diapositive
        .filter((d) => testo(d.querySelector(selettore)).length < minimo)
        .map((d) => d.getAttribute('id'));
    expect(senza('h2', 10)).toEqual([]);
    expect(senza('.lastra-fonte', 20)).toEqual([]);
    // The label of the notes alone is 19 letters.
    expect(senza('aside.notes', 60)).toEqual([]);
    const ancore = diapositive.map((d) => d.getAttribute('id'));
    expect(new Set(ancore).size).toBe(ancore.length);
  });

  it.each(ID)(
    '%s: a slide of data says its year and licence, and what the data cannot say',
    (id) => {
      const dati = [...read(id).querySelectorAll('.diapositiva-dato:not(#eta-dati)')];
      expect(dati.length).toBeGreaterThanOrEqual(5);
      for (const dato of dati) {
        const ancora = dato.getAttribute('id') ?? '';
        expect(testo(dato.querySelector('.lastra-fonte')), ancora).toMatch(
          /Font[ei]: .+ Dati .*\d{4}/,
        );
        expect(dato.querySelectorAll('figure svg[role="img"]').length, ancora).toBeGreaterThan(0);
        expect(testo(dato.querySelector('.notes')), ancora).toContain('Che cosa è.');
      }
    },
  );
});

const file = (id: string, formato: string) => join(SITE, 'presentazioni', `${id}.${formato}`);
const fatte = ID.filter((id) => existsSync(file(id, 'pdf')));

describe.skipIf(fatte.length === 0)(
  'files of the presentations (npm run documenti makes them)',
  () => {
    it.each(ID)('%s: the handout has a sheet a slide, tagged', (id) => {
      const pdf = readFileSync(file(id, 'pdf'), 'latin1');
      const fogli = pdf.match(/\/Type\s*\/Page\b/g)?.length;
      expect(fogli).toBe(read(id).querySelectorAll('.slides > section').length);
      expect(pdf).toContain('/MarkInfo');
    });

    it.each(ID)('%s: the zip is one folder, with all that it asks for', (id) => {
      const parti = Object.keys(unzipSync(new Uint8Array(readFileSync(file(id, 'zip')))));
      expect(parti.every((parte) => parte.startsWith(`${id}/`))).toBe(true);
      expect(parti).toContain(`${id}/presentazione.html`);
      expect(parti).toContain(`${id}/risorse/presentazione.js`);
      expect(parti).toContain(`${id}/da-stampare.pdf`);
    });
  },
);
