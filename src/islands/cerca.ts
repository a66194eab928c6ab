/**
 * The search page: Pagefind loaded on first use, results with their key figure, filters as
 * checkboxes. The query and the filters live in the address.
 */
import { togliElisioni } from '../lib/text/togli-elisioni.ts';
import { analizza, lasciaPartireScript } from './fidato.ts';

interface Risultato {
  url: string;
  excerpt: string;
  meta: { title?: string; cifra?: string; livello?: string };
}
interface Ricerca {
  results: { data: () => Promise<Risultato> }[];
  filters: Record<string, Record<string, number>>;
}
interface Pagefind {
  init: () => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    q: string | null,
    opzioni: { filters: Record<string, string[]> },
  ) => Promise<Ricerca | null>;
}

const PASSO = 12;
const NOMI_FILTRI: Record<string, string> = {
  livello: 'Tipo di pagina',
  ambito: 'Ambito',
  tema: 'Tema',
  fonte: 'Fonte',
};

const trova = <T extends HTMLElement>(id: string): T => {
  const elemento = document.getElementById(id);
  if (!elemento) throw new Error(`#${id} manca nella pagina di ricerca`);
  return elemento as T;
};

const area = trova('ricerca');
const campo = trova<HTMLInputElement>('q');
const filtri = trova<HTMLFormElement>('filtri');
const esito = trova('esito');
const vaiFiltri = trova('vai-filtri');
const risultati = trova<HTMLOListElement>('risultati');
const altri = trova<HTMLButtonElement>('altri');
const modulo = trova<HTMLFormElement>('modulo-ricerca');

let motore: Promise<Pagefind> | undefined;
let turno = 0;
let attesa: ReturnType<typeof setTimeout> | undefined;

function caricaMotore(): Promise<Pagefind> {
  motore ??= (async () => {
    // The engine starts a worker of its own.
    lasciaPartireScript();
    const pagefind = (await import(/* @vite-ignore */ area.dataset['pagefind'] ?? '')) as Pagefind;
    await pagefind.init();
    // A search tells the counts of the filters only when they have been loaded before it.
    await pagefind.filters();
    return pagefind;
  })();
  return motore;
}

/** The filters ticked now, by group. */
function leggiFiltri(): Record<string, string[]> {
  const scelti: Record<string, string[]> = {};
  for (const [nome, valore] of new FormData(filtri)) {
    if (typeof valore === 'string') (scelti[nome] ??= []).push(valore);
  }
  return scelti;
}

/** Writes the filters anew; the one that has the focus keeps it. */
function scriviFiltri(
  disponibili: Record<string, Record<string, number>>,
  scelti: Record<string, string[]>,
): void {
  const attiva = filtri.querySelector<HTMLInputElement>('input:focus');
  filtri.replaceChildren();
  for (const [gruppo, titolo] of Object.entries(NOMI_FILTRI)) {
    const voci = Object.entries(disponibili[gruppo] ?? {}).sort(([a], [b]) =>
      a.localeCompare(b, 'it'),
    );
    if (voci.length === 0) continue;
    const insieme = document.createElement('fieldset');
    const legenda = document.createElement('legend');
    legenda.textContent = titolo;
    insieme.append(legenda);
    for (const [voce, quanti] of voci) {
      const etichetta = document.createElement('label');
      const casella = document.createElement('input');
      casella.type = 'checkbox';
      casella.name = gruppo;
      casella.value = voce;
      casella.checked = scelti[gruppo]?.includes(voce) ?? false;
      etichetta.append(casella, ` ${voce} `);
      const numero = document.createElement('span');
      numero.className = 'nota';
      numero.textContent = String(quanti);
      etichetta.append(numero);
      insieme.append(etichetta);
    }
    filtri.append(insieme);
  }
  vaiFiltri.hidden = filtri.childElementCount === 0;
  if (attiva)
    [...filtri.querySelectorAll('input')]
      .find(({ name, value }) => name === attiva.name && value === attiva.value)
      ?.focus();
}

/** The index holds straight apostrophes (they part the words); a reader sees the printed ones. */
const tipografico = (testo: string): string => testo.replaceAll("'", '’');

/** Pagefind marks the found words with <mark>; everything else in an excerpt is plain text. */
function estrattoSicuro(html: string): DocumentFragment {
  const frammento = document.createDocumentFragment();
  for (const nodo of analizza(html).body.childNodes) {
    if (nodo.nodeName === 'MARK') {
      const segno = document.createElement('mark');
      segno.textContent = tipografico(nodo.textContent ?? '');
      frammento.append(segno);
    } else frammento.append(tipografico(nodo.textContent ?? ''));
  }
  return frammento;
}

function voceRisultato(dati: Risultato): HTMLLIElement {
  const voce = document.createElement('li');
  const titolo = document.createElement('a');
  titolo.href = dati.url;
  titolo.textContent = dati.meta.title ? tipografico(dati.meta.title) : dati.url;
  const riga = document.createElement('p');
  riga.className = 'risultato-titolo';
  riga.append(titolo);
  voce.append(riga);
  if (dati.meta.cifra) {
    const cifra = document.createElement('p');
    cifra.className = 'risultato-cifra';
    cifra.textContent = tipografico(dati.meta.cifra);
    voce.append(cifra);
  }
  const estratto = document.createElement('p');
  estratto.className = 'nota';
  estratto.append(estrattoSicuro(dati.excerpt));
  voce.append(estratto);
  return voce;
}

async function cerca(): Promise<void> {
  clearTimeout(attesa);
  const mio = ++turno;
  const testo = campo.value.trim();
  const scelti = leggiFiltri();
  const indirizzo = new URLSearchParams(testo ? { q: testo } : {});
  for (const [gruppo, valori] of Object.entries(scelti))
    for (const valore of valori) indirizzo.append(gruppo, valore);
  history.replaceState(null, '', indirizzo.size ? `?${indirizzo}` : location.pathname);
  if (!testo && Object.keys(scelti).length === 0) {
    esito.textContent = '';
    risultati.replaceChildren();
    risultati.removeAttribute('aria-busy');
    altri.hidden = true;
    return;
  }
  // Until the new results are in the page, the old ones must not pass for them.
  risultati.setAttribute('aria-busy', 'true');
  const pagefind = await caricaMotore();
  const trovati = await pagefind.search(togliElisioni(testo) || null, { filters: scelti });
  if (mio !== turno || !trovati) return;
  scriviFiltri(trovati.filters, scelti);
  const quanti = trovati.results.length;
  esito.textContent =
    quanti === 0
      ? 'Nessun risultato. Prova con meno parole o togli un filtro.'
      : quanti === 1
        ? 'Un risultato'
        : `${quanti} risultati`;
  risultati.replaceChildren();
  let mostrati = 0;
  const mostra = async (): Promise<void> => {
    const blocco = trovati.results.slice(mostrati, mostrati + PASSO);
    const dati = await Promise.all(blocco.map((r) => r.data()));
    if (mio !== turno) return;
    risultati.append(...dati.map(voceRisultato));
    mostrati += blocco.length;
    altri.hidden = mostrati >= quanti;
  };
  altri.onclick = () => void mostra();
  await mostra();
  if (mio === turno) risultati.removeAttribute('aria-busy');
}

const presto = (): void => {
  clearTimeout(attesa);
  attesa = setTimeout(() => void cerca(), 150);
};

area.hidden = false;
campo.addEventListener('focus', () => void caricaMotore(), { once: true });
campo.addEventListener('input', presto);
filtri.addEventListener('change', () => void cerca());
modulo.addEventListener('submit', (evento) => {
  evento.preventDefault();
  void cerca();
});

const iniziale = new URLSearchParams(location.search);
campo.value = iniziale.get('q') ?? '';
if (iniziale.size > 0) {
  void caricaMotore().then(async (pagefind) => {
    const scelti: Record<string, string[]> = {};
    for (const [nome, valore] of iniziale)
      if (nome in NOMI_FILTRI) (scelti[nome] ??= []).push(valore);
    scriviFiltri(await pagefind.filters(), scelti);
    await cerca();
  });
}
