import { documentoToDocx } from '../../../src/lib/documento/documento-to-docx.ts';
import { fillTemplate } from '../../../src/lib/documento/template/fill-template.ts';
import type { Template } from '../../../src/lib/documento/template/read-template.ts';
import type { Documento } from '../../../src/lib/documento/modello.ts';
import { readPagina } from '../../../src/lib/documento/read-pagina.ts';
import { findCodiceBreve } from '../../../src/lib/url/codice-breve.ts';
import { indirizzi } from '../../../src/lib/url/indirizzi.ts';
import type { Lavoro } from './lavoro.ts';
import { makeImmagine, makeQr } from './make-immagine.ts';

/**
 * The bytes of the Word document of a page.
 *
 * @param html the built page
 * @param indirizzo its root-relative address
 * @param template of an office, to fill
 */
export async function makeDocumento(
  html: string,
  indirizzo: string,
  { base, sito, atlante, css }: Omit<Lavoro, 'voci'>,
  template?: Template,
): Promise<Uint8Array> {
  const documento = readPagina(html, { indirizzo, base, sito });
  const codice = findCodiceBreve(indirizzo);
  const breve = codice && new URL(indirizzi.breve(codice).slice(1), sito).href;
  const docx = await documentoToDocx(documento, {
    immagini: await drawImmagini(documento, css),
    qr: await makeQr(breve ?? documento.indirizzo),
    ...(breve && { breve }),
    atlante,
    ...(template ? { foglio: template.foglio } : {}),
  });
  return template ? fillTemplate(template, docx) : docx;
}

async function drawImmagini({ blocchi }: Documento, css: string) {
  const disegni = blocchi.flatMap((blocco) => (blocco.tipo === 'figura' ? blocco.disegni : []));
  return new Map(
    await Promise.all(
      disegni.map(async (disegno) => [disegno, await makeImmagine(disegno, css)] as const),
    ),
  );
}
