import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/lib/build-site.ts';
import { listFiles } from '../../scripts/lib/list-files.ts';
import { ATTIVITA } from '../../src/lib/progetto/attivita.ts';
import { readSite } from '../support/read-site.ts';

const { pages, addresses } = readSite();
const read = (address: string) =>
  readFileSync(pages.find((page) => page.address === address)!.file, 'utf8');
const count = (folder: string) =>
  listFiles(folder).filter(({ path }) => path.endsWith('.json')).length;

describe('/progetto/', () => {
  const html = read('/progetto/');

  it('has the eight activities', () => {
    expect(html.match(/id="attivita-\d"/gu)).toHaveLength(ATTIVITA.length);
  });

  it('says that a page is missing exactly when it is not in the site', () => {
    const pagine = ATTIVITA.flatMap(({ consegne }) => consegne)
      .filter(
        ({ nome }) => html.includes(`${nome}: non ancora nel sito`) || html.includes(`${nome}</a>`),
      )
      // Documents come after the pages and are listed together.
      .filter(({ indirizzo }) => !indirizzo.includes('#') && indirizzo !== '/documenti/');
    const dette = pagine.filter(({ nome }) => html.includes(`${nome}</a>`));
    expect(pagine.length).toBeGreaterThan(5);
    expect(dette).toEqual(pagine.filter(({ indirizzo }) => addresses.has(indirizzo)));
  });

  it('publishes a calendar with the meetings of the content and no other', () => {
    const testo = readFileSync(join(SITE, 'progetto/calendario.ics'), 'utf8');
    const calendario = new ICAL.Component(ICAL.parse(testo) as unknown[]);
    const incontri = count('src/content/incontri');
    expect(calendario.getAllSubcomponents('vevent')).toHaveLength(incontri);
    expect(html.includes('Nessun incontro è ancora in calendario')).toBe(incontri === 0);
  });
});

describe('/partecipa/', () => {
  it('counts the questions that its list holds', () => {
    const [, quante] = /<h1[^>]*>\s*(\d+) domande/u.exec(read('/partecipa/')) ?? [];
    const elenco = read('/partecipa/quesiti/');
    const lista = elenco.slice(elenco.indexOf('capitolo-quesiti'), elenco.indexOf('</main>'));
    expect(lista.match(/<li[ >]/gu)).toHaveLength(Number(quante));
  });

  it('says that nothing has arrived exactly when nothing has', () => {
    const vuoto = count('src/content/contributi') === 0;
    expect(read('/partecipa/').includes('Nessun contributo è ancora arrivato')).toBe(vuoto);
  });
});
