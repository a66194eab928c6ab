/** The page for what does not exist: addresses of the site like the one that was asked, from its own map. */
import { suggerisci } from '../lib/url/suggerisci.ts';
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

async function mostra(): Promise<void> {
  const chiesto = decodeURI(location.pathname).slice(base.length - 1);
  const simili = suggerisci(chiesto, await readMappa());
  if (simili.length === 0) return;
  findElement('elenco-simili').append(
    ...simili.map((percorso) => {
      const voce = crea('li');
      const collegamento = crea('a', percorso);
      collegamento.href = base + percorso.slice(1);
      voce.append(collegamento);
      return voce;
    }),
  );
  posto.hidden = false;
}

// Without a network, or with an address that cannot be decoded, the page is whole as it is.
mostra().catch(() => undefined);
