import { escapeXml } from '../../../src/lib/chart/svg.ts';
import { bundleScript, readStileLibreria } from './bundle-script.ts';
import type { Diapositive } from './read-diapositive.ts';
import { readFont, readStile } from './read-stile.ts';

/** Files of a folder by their path in it. */
export type Cartella = Record<string, Uint8Array>;

const RISORSE = 'risorse';
const toBytes = (testo: string): Uint8Array => new TextEncoder().encode(testo);

/** What all presentations have in common on a stick: script, style, fonts. */
export async function makeRisorse(): Promise<Cartella> {
  const { css, font } = readStile((file) => file);
  return {
    [`${RISORSE}/presentazione.js`]: toBytes(await bundleScript()),
    [`${RISORSE}/presentazione.css`]: toBytes(`${readStileLibreria()}\n${css}`),
    ...Object.fromEntries(
      font.map((file) => [`${RISORSE}/${file}`, new Uint8Array(readFont(file))]),
    ),
  };
}

const makePagina = ({ titolo, scopo, corpo }: Diapositive): string => `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(titolo)}</title>
<link rel="stylesheet" href="${RISORSE}/presentazione.css">
<script defer src="${RISORSE}/presentazione.js"></script>
</head>
<body>
<main>
<div class="prima-delle-diapositive"><div class="contenitore apertura-pagina">
<h1>${escapeXml(titolo)}</h1>
<p class="sommario">${escapeXml(scopo)}</p>
<ul class="azioni" data-azioni></ul>
</div></div>
${corpo}
</main>
</body>
</html>
`;

const makeLeggimi = (titolo: string, conPdf: boolean): string => `${titolo}

Copia tutta questa cartella sulla chiavetta USB. Per presentare apri "presentazione.html" con un doppio
clic: si apre in un browser recente (Chrome, Edge, Firefox, Safari), anche senza rete.

Frecce, barra spaziatrice, telecomando: cambiano diapositiva.
S: finestra del relatore, con le note e la diapositiva che segue.
N: note accanto alla diapositiva.   F: tutto schermo.   B: schermo nero.   Q: pagina da leggere.
${conPdf ? '\n"da-stampare.pdf" ha una diapositiva per foglio con le sue note.\n' : ''}`;

/**
 * A presentation as a folder that opens without network.
 *
 * @param risorse of {@link makeRisorse}
 * @param pdf the handout, when it has been made
 */
export function makeChiavetta(
  diapositive: Diapositive,
  risorse: Cartella,
  pdf?: Uint8Array,
): Cartella {
  return {
    'presentazione.html': toBytes(makePagina(diapositive)),
    'LEGGIMI.txt': toBytes(makeLeggimi(diapositive.titolo, pdf !== undefined)),
    ...(pdf && { 'da-stampare.pdf': pdf }),
    ...risorse,
  };
}
