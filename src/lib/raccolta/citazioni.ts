import { makeBibtex, makeRis, type Opera } from '../citazione/citazione.ts';
import { nameToSlug } from '../territory/slug.ts';
import type { Contenuto } from './contenuto.ts';

/** The atlas as a citation names it. */
export interface Atlante {
  titolo: string;
  edizione: string;
}

/** Formats in which a bibliography can be taken away. */
export const FORMATI = {
  txt: { tipo: 'text/plain', write: (opere: readonly Opera[]) => opere.map(formatRiga) },
  bib: { tipo: 'application/x-bibtex', write: (opere: readonly Opera[]) => opere.map(makeBibtex) },
  ris: {
    tipo: 'application/x-research-info-systems',
    write: (opere: readonly Opera[]) => opere.map(makeRis),
  },
} as const;

/** What a citation of a collected part says: a figure is cited with the page that holds it. */
export function makeOpera(
  { voce, permanente, fonti }: Contenuto,
  { titolo, edizione }: Atlante,
): Opera {
  const parte = voce.ancora === '' || voce.titolo === voce.pagina;
  return {
    titolo: parte ? voce.pagina : `${voce.titolo} (${voce.tipo}), in ${voce.pagina}`,
    raccolta: titolo,
    edizione: voce.edizione || edizione,
    indirizzo: permanente,
    chiave: nameToSlug(`atlante-brianza ${voce.indirizzo} ${voce.ancora}`),
    fonti,
  };
}

/** A citation in words, without its address. */
export function formatCitazione({ raccolta, titolo, edizione, fonti }: Opera): string {
  const dati =
    fonti.length > 0
      ? ` ${fonti.length > 1 ? 'Fonti' : 'Fonte'} dei dati: ${fonti.join(', ')}.`
      : '';
  return `${raccolta}, «${titolo}», edizione ${edizione}.${dati}`;
}

/** The citations of a collection as the text of a file. */
export const formatCitazioni = (opere: readonly Opera[], formato: keyof typeof FORMATI): string =>
  `${FORMATI[formato].write(opere).join('\n\n')}\n`;

const formatRiga = (opera: Opera): string => `${formatCitazione(opera)}\n${opera.indirizzo}`;
