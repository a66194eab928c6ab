/** A part of the atlas read from its page: the site's own pages and no others. */
import { readDocumento, type Luogo } from '../../lib/documento/read-documento.ts';
import { takeDisegni } from '../../lib/documento/read-figura.ts';
import { readParte } from '../../lib/documento/read-parte.ts';
import { makeContenuto, type Contenuto } from '../../lib/raccolta/contenuto.ts';
import type { Posto } from '../../lib/raccolta/modello.ts';
import { findVivo } from '../../lib/sicurezza/vivo.ts';
import { analizza } from '../fidato.ts';

const BASE = import.meta.env.BASE_URL;

/**
 * Reads a part from its page.
 *
 * @param cache `force-cache` for the very page that the reader has before their eyes
 * @throws Error when the page does not answer, or the part is no longer there
 */
export async function readContenuto(
  posto: Posto,
  cache: RequestCache = 'default',
): Promise<Contenuto> {
  const { indirizzo, ancora } = posto;
  const luogo: Luogo = { indirizzo, base: BASE, sito: new URL(BASE, location.href).href };
  const risposta = await fetch(BASE + indirizzo.slice(1), { cache });
  if (!risposta.ok) throw new Error(`${indirizzo}: ${String(risposta.status)}`);
  const { testo, disegni } = takeDisegni(await risposta.text());
  const vivo = disegni.map(findVivo).find((trovato) => trovato !== undefined);
  if (vivo !== undefined) throw new Error(`${indirizzo}: ${vivo} in a drawing`);
  const pagina = analizza(testo);
  const edizione = pagina.body.dataset['edizione'] ?? '';
  if (ancora === '') return makeContenuto(readDocumento(pagina, disegni, luogo), posto, edizione);
  const parte = readParte(pagina, disegni, luogo, ancora);
  if (!parte) throw new Error(`${indirizzo}: no ${ancora}`);
  return makeContenuto(parte, posto, edizione, parte.titolo);
}
