/**
 * Every page: what can be collected has its button, and what has been collected is one link away. Nothing of
 * this is in the HTML, because nothing of this works without a script.
 */
import { findFonte } from '../lib/documento/find-fonte.ts';
import { hasVoce, removeVoce } from '../lib/raccolta/modifica.ts';
import { makeChiave, type Posto } from '../lib/raccolta/modello.ts';
import { findTipo } from '../lib/raccolta/tipo-voce.ts';
import { annuncia } from './annuncia.ts';
import { crea } from './pagina.ts';
import { loadRaccolta, onRaccolta, saveRaccolta } from './raccolta/deposito.ts';

const BASE = import.meta.env.BASE_URL;
const PAGINA = location.pathname.slice(BASE.length - 1);
const AGGIUNGI = 'Aggiungi alla raccolta';
const TOGLI = 'Togli dalla raccolta';
const quante = (n: number) => (n === 1 ? 'una parte' : `${String(n)} parti`);

/** The link of the header, there only when it leads to something. */
const collegamento = crea('a', '', 'raccolta-aperta non-stampare');
collegamento.href = `${BASE}raccolta/`;
if (PAGINA === '/raccolta/') collegamento.setAttribute('aria-current', 'true');

function scriviConto(): void {
  const { length } = loadRaccolta().raccolta.voci;
  collegamento.replaceChildren(
    crea('span', 'Raccolta ', 'parola'),
    crea('span', String(length), 'conto'),
    crea('span', length === 1 ? ' parte' : ' parti', 'nascosto'),
  );
  if (length === 0) collegamento.remove();
  else document.querySelector('.intestazione .marchio')?.after(collegamento);
}

function makeBottone(posto: Posto, titolo: string, classe: string): HTMLElement {
  const chiave = makeChiave(posto);
  const bottone = crea('button', '', classe);
  bottone.type = 'button';
  const esito = crea('span', '', 'esito');
  const scrivi = () => {
    const testo = hasVoce(loadRaccolta().raccolta, chiave) ? TOGLI : AGGIUNGI;
    bottone.replaceChildren(testo, crea('span', titolo && ` «${titolo}»`, 'nascosto'));
  };
  const cambia = async () => {
    const { raccolta } = loadRaccolta();
    if (hasVoce(raccolta, chiave)) return saveRaccolta(removeVoce(raccolta, chiave));
    const { raccogli } = await import('./raccolta/raccogli.ts');
    return raccogli(posto);
  };
  bottone.addEventListener('click', () => {
    if (bottone.ariaBusy === 'true') return;
    bottone.ariaBusy = 'true';
    void cambia()
      .catch(() => 'Questa parte non si legge: controlla la rete e riprova.')
      .then((avviso) => {
        bottone.ariaBusy = 'false';
        esito.textContent = avviso ?? '';
        annuncia(avviso ?? `La raccolta ha ${quante(loadRaccolta().raccolta.voci.length)}.`);
      });
  });
  onRaccolta(scrivi);
  scrivi();
  const riga = crea('span', '', 'raccogli non-stampare');
  riga.append(bottone, esito);
  return riga;
}

/** The button of the page stands below the words that present it. */
function offriPagina(): void {
  const sommario = document.querySelector('main .sommario');
  sommario?.after(makeBottone({ indirizzo: PAGINA, ancora: '' }, '', 'bottone secondario'));
}

/** A drawing that takes its shapes from another file cannot leave the page; the table beside it can. */
function offriFigura(figura: Element): void {
  const disegno = [...figura.querySelectorAll('svg.disegno')].some((s) => !s.querySelector('use'));
  const titolo = figura.querySelector('h2, h3, h4, .posto')?.textContent.trim() ?? '';
  if (titolo === '' || (!disegno && !figura.querySelector('table'))) return;
  const didascalia = figura.querySelector('figcaption');
  const posto = { indirizzo: PAGINA, ancora: figura.id };
  didascalia?.insertBefore(
    makeBottone(posto, titolo, 'come-link'),
    didascalia.querySelector(':scope > details'),
  );
}

/** A table with no source line stays with its page, where every row leads to its own. */
function offriTabella(parte: Element): void {
  if (!findFonte(parte)) return;
  const tabella = parte.matches('table') ? parte.closest('.tabella') : parte;
  const nome = parte.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  const titolo = parte.querySelector('h2, h3, h4') ?? document.getElementById(nome);
  const bottone = makeBottone(
    { indirizzo: PAGINA, ancora: parte.id },
    (titolo?.textContent ?? '').trim(),
    'come-link',
  );
  if (tabella?.matches('section')) tabella.querySelector('.contenitore')?.append(bottone);
  else tabella?.after(bottone);
}

// The page for what does not exist answers at any address, and is none of them.
const esiste = document.querySelector('link[rel="canonical"]') !== null;

if (esiste && findTipo({ indirizzo: PAGINA, ancora: '' })) {
  offriPagina();
  for (const figura of document.querySelectorAll('main figure.figura[id^="fig-"]')) {
    offriFigura(figura);
  }
  for (const parte of document.querySelectorAll('main [id^="tab-"]')) {
    if (!parte.closest('figure') && (parte.matches('table') || parte.querySelector('table'))) {
      offriTabella(parte);
    }
  }
}
scriviConto();
onRaccolta(scriviConto);
