/** The page for what does not exist: addresses of the site like the one that was asked, from its own map. */
import { suggerisci } from '../lib/url/suggerisci.ts';
import { analizza } from './fidato.ts';
import { crea, findElement } from './pagina.ts';

const posto = findElement('simili');
const base = posto.dataset['base'] ?? '/';

/** Root-relative addresses of the pages: the map has those from outside, and the home comes first. */
async function readMappa(): Promise<string[]> {
  const risposta = await fetch(`${base}sitemap.xml`);
  if (!risposta.ok) return [];
  const pagine = [...(await risposta.text()).matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, a]) => a!);
  const casa = pagine[0] ?? '';
  return pagine.map((pagina) => pagina.slice(casa.length - 1));
}

/** A link that says what the page is about; its address, when the page cannot be read. */
async function makeCollegamento(percorso: string): Promise<HTMLAnchorElement> {
  const indirizzo = base + percorso.slice(1);
  const collegamento = crea('a', percorso);
  collegamento.href = indirizzo;
  try {
    const pagina = analizza(await (await fetch(indirizzo)).text());
    const [titolo] = pagina.title.split(' · ');
    if (titolo) collegamento.textContent = titolo;
  } catch {
    // The address says enough.
  }
  return collegamento;
}

async function mostra(): Promise<void> {
  const chiesto = decodeURI(location.pathname).slice(base.length - 1);
  const simili = suggerisci(chiesto, await readMappa());
  if (simili.length === 0) return;
  const collegamenti = await Promise.all(simili.map(makeCollegamento));
  findElement('elenco-simili').append(
    ...collegamenti.map((collegamento) => {
      const voce = crea('li');
      voce.append(collegamento);
      return voce;
    }),
  );
  posto.hidden = false;
}

// Without a network, or with an address that cannot be decoded, the page is whole as it is.
mostra().catch(() => undefined);
