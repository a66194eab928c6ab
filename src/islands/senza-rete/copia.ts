/** The copy of the site that a reader keeps on the device: the same that public/senza-rete.js serves. */
import { analizza, registraServizio } from '../fidato.ts';

const PREFISSO = 'atlante-';
const base = import.meta.env.BASE_URL;

/** Whether this browser can keep pages, and serve them without a network. */
export const puoTenere = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

const openCopia = (edizione: string): Promise<Cache> => caches.open(PREFISSO + edizione);

/** How many pages the copy holds; undefined when nobody has asked for one. */
export async function contaPagine(edizione: string): Promise<number | undefined> {
  const registrato = await navigator.serviceWorker.getRegistration(base);
  if (!registrato) return undefined;
  const chieste = await (await openCopia(edizione)).keys();
  return chieste.filter(({ url }) => new URL(url).pathname.endsWith('/')).length;
}

/** Starts the service that answers when the network does not. */
export async function avviaServizio(edizione: string): Promise<void> {
  const scritto = new URLSearchParams({ edizione });
  await registraServizio(`${base}senza-rete.js?${scritto.toString()}`, base);
}

/** Stops the service and deletes what it kept. */
export async function togliTutto(): Promise<void> {
  const registrato = await navigator.serviceWorker.getRegistration(base);
  await registrato?.unregister();
  const nomi = await caches.keys();
  await Promise.all(
    nomi.filter((nome) => nome.startsWith(PREFISSO)).map((nome) => caches.delete(nome)),
  );
}

/** What a page loads to be read: its style sheets and scripts. */
const listRisorse = (pagina: Document): string[] =>
  [...pagina.querySelectorAll('link[rel="stylesheet"], script[src]')].flatMap(
    (elemento) => elemento.getAttribute('href') ?? elemento.getAttribute('src') ?? [],
  );

/** The fonts that the style sheets among some kept files name. */
async function listCaratteri(copia: Cache, risorse: readonly string[]): Promise<string[]> {
  const fogli = risorse.filter((risorsa) => risorsa.endsWith('.css'));
  const testi = await Promise.all(
    fogli.map(async (foglio) => (await copia.match(foglio))?.text() ?? ''),
  );
  return [...new Set(testi.flatMap((testo) => testo.match(/[^'"()]+\.woff2/g) ?? []))];
}

/** The chapters of an ambito, to which its page leads. */
function listCapitoli(pagina: Document, ambito: string): string[] {
  const collegamenti = [...pagina.querySelectorAll('main a[href]')].map(
    (a) => new URL(a.getAttribute('href') ?? '', location.origin + ambito).pathname,
  );
  return collegamenti.filter((indirizzo) => indirizzo.startsWith(ambito));
}

/**
 * Keeps some pages with what they load, and the chapters of some ambiti.
 *
 * @param indirizzi of the pages
 * @param ambiti addresses of the ambiti whose chapters are kept too
 * @param onPagina told after each page how many are done, and of how many
 * @throws Error when the network does not give a page
 */
export async function tieni(
  edizione: string,
  indirizzi: readonly string[],
  ambiti: readonly string[],
  onPagina: (fatte: number, tutte: number) => void,
): Promise<void> {
  const copia = await openCopia(edizione);
  const pagine = new Set([...indirizzi, ...ambiti]);
  const tenute = new Set<string>();
  let fatte = 0;
  // A set that grows while it is read: the page of an ambito adds its own.
  for (const indirizzo of pagine) {
    const risposta = await fetch(indirizzo, { cache: 'no-cache' });
    if (!risposta.ok) throw new Error(`${indirizzo}: ${String(risposta.status)}`);
    const html = await risposta.clone().text();
    await copia.put(indirizzo, risposta);
    const pagina = analizza(html);
    const nuove = listRisorse(pagina).filter((risorsa) => !tenute.has(risorsa));
    await copia.addAll(nuove);
    const caratteri = (await listCaratteri(copia, nuove)).filter((font) => !tenute.has(font));
    await copia.addAll(caratteri);
    for (const risorsa of [...nuove, ...caratteri]) tenute.add(risorsa);
    if (ambiti.includes(indirizzo))
      for (const capitolo of listCapitoli(pagina, indirizzo)) pagine.add(capitolo);
    fatte++;
    onPagina(fatte, pagine.size);
  }
}
