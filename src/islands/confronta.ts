/** The comparison that the reader asks for: territories in the address, tables from one small file. */
import { makeConfronto } from '../lib/confronta/confronto.ts';
import { drawConfronto } from '../lib/confronta/draw-confronto.ts';
import { parseTerritori } from '../lib/confronta/parse-territori.ts';
import type { Quadro } from '../lib/confronta/quadro.ts';
import { disegna } from './fidato.ts';

const trova = (id: string): HTMLElement => {
  const elemento = document.getElementById(id);
  if (!elemento) throw new Error(`#${id} manca nella pagina`);
  return elemento;
};

const scelte = trova('scelte');
const esito = trova('esito');
const posto = trova('confronto');
const pronti = trova('pronti');
const campi = [...scelte.querySelectorAll('select')];
const validi = new Set([...(campi[0]?.options ?? [])].map((o) => o.value).filter(Boolean));

let quadro: Promise<Quadro> | undefined;

function caricaQuadro(): Promise<Quadro> {
  quadro ??= fetch(posto.dataset['quadro'] ?? '').then((r) => r.json() as Promise<Quadro>);
  return quadro;
}

const leggiCampi = (): string[] => [...new Set(campi.map((c) => c.value).filter(Boolean))];

async function mostra(): Promise<void> {
  const territori = leggiCampi();
  const basta = territori.length >= 2;
  posto.hidden = !basta;
  pronti.hidden = basta;
  if (!basta) {
    esito.textContent = territori.length === 1 ? 'Scegli almeno un altro territorio.' : '';
    return;
  }
  try {
    const confronto = makeConfronto(await caricaQuadro(), territori);
    if (leggiCampi().join() !== territori.join()) return;
    // Escaped where it is drawn; the address gives only ids that the page already lists.
    disegna(
      posto,
      drawConfronto(
        confronto,
        'confronto',
        (id, indice) => `${posto.dataset[indice ? 'indici' : 'indicatori'] ?? ''}${id}/`,
      ),
    );
    esito.textContent = confronto.territori.map((t) => t.nome).join(', ');
  } catch {
    quadro = undefined;
    esito.textContent = 'I dati del confronto non si caricano: controlla la connessione.';
  }
}

function leggiIndirizzo(): void {
  const chiesti = parseTerritori(location.search, validi);
  for (const [n, campo] of campi.entries()) campo.value = chiesti[n] ?? '';
  void mostra();
}

scelte.addEventListener('change', () => {
  const territori = leggiCampi();
  history.replaceState(
    null,
    '',
    territori.length > 0 ? `?t=${territori.join(',')}` : location.pathname,
  );
  void mostra();
});
addEventListener('popstate', leggiIndirizzo);
scelte.hidden = false;
leggiIndirizzo();
