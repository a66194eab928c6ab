/** A part of the atlas read from its page: the site's own pages and no others. */
import type { Opera } from '../../lib/citazione/citazione.ts';
import { readRiferimento } from '../../lib/citazione/formati.ts';
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
  const parte = ancora === '' ? undefined : readParte(pagina, disegni, luogo, ancora);
  if (ancora !== '' && !parte) throw new Error(`${indirizzo}: no ${ancora}`);
  return makeContenuto(parte ?? readDocumento(pagina, disegni, luogo), posto, {
    raccolta: pagina.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '',
    edizione: pagina.body.dataset['edizione'] ?? '',
    opera: readOpera(pagina, ancora || 'porta-via', risposta.url),
    ...(parte && { titolo: parte.titolo }),
  });
}

/** How a page says that a part of it is cited. */
function readOpera(pagina: Document, dove: string, qui: string): Opera | undefined {
  const pannello = pagina.getElementById(dove)?.querySelector<HTMLElement>('.cita');
  const riferimento = pannello?.dataset['riferimento'];
  return riferimento === undefined ? undefined : readRiferimento(riferimento, qui);
}
