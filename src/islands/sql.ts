/**
 * SQL on the whole database: the query goes to a worker, which is ended when the reader stops it or when its time is
 * over. The query lives in the address. Results are written as text.
 */
import { formatCsv, type Cell } from '../lib/table/format-csv.ts';
import { formatNumero } from '../lib/format/format-numero.ts';
import { neutralizza } from '../lib/table/neutralizza.ts';
import type { Richiesta, Risposta, TabellaSchema } from '../lib/tabelle/messaggi-sql.ts';
import { makeWorker } from './fidato.ts';
import { findElement, saveFile } from './pagina.ts';
import indirizzoMotore from './sql-worker.ts?worker&url';

const LIMITE_SECONDI = 10;
const MASSIMO_RIGHE = 10_000;
const RIGHE_MOSTRATE = 500;

const radice = findElement('sql');
const modulo = findElement<HTMLFormElement>('modulo-sql');
const query = findElement<HTMLTextAreaElement>('query');
const esegui = findElement<HTMLButtonElement>('esegui');
const ferma = findElement<HTMLButtonElement>('ferma');
const scarica = findElement<HTMLButtonElement>('scarica-sql');
const esito = findElement('esito-sql');
const errore = findElement('errore-sql');
const tavola = findElement<HTMLTableElement>('risultato-sql');
const schema = findElement('schema-sql');

const collator = new Intl.Collator('it', { numeric: true });
let motore: Worker | undefined;
let pronto: Promise<void> | undefined;
let allarme: ReturnType<typeof setTimeout> | undefined;
let colonne: string[] = [];
let righe: Cell[][] = [];
let ordine: { colonna: number; verso: 1 | -1 } | undefined;

/** Starts the engine if it is not there; resolves when the database is open. */
function openMotore(): Promise<void> {
  pronto ??= new Promise((fatto) => {
    esito.textContent = 'Carico la banca dati…';
    motore = makeWorker(indirizzoMotore);
    motore.addEventListener('message', ({ data }: MessageEvent<Risposta>) => {
      if (data.tipo === 'pronto') {
        showSchema(data.schema);
        fatto();
      } else finish(data);
    });
    motore.addEventListener('error', () => {
      finish({ tipo: 'errore', messaggio: 'Il motore SQL non parte in questo browser.' });
      closeMotore();
    });
    motore.postMessage({ apri: new URL(radice.dataset['banca'] ?? '', location.href).href });
  });
  return pronto;
}

function closeMotore(): void {
  motore?.terminate();
  motore = undefined;
  pronto = undefined;
}

function setAttesa(attesa: boolean): void {
  esegui.disabled = attesa;
  ferma.disabled = !attesa;
  clearTimeout(allarme);
}

function stop(perche: string): void {
  closeMotore();
  setAttesa(false);
  esito.textContent = perche;
}

function finish(risposta: Exclude<Risposta, { tipo: 'pronto' }>): void {
  setAttesa(false);
  errore.hidden = risposta.tipo !== 'errore';
  errore.textContent = '';
  if (risposta.tipo === 'errore') {
    esito.textContent = 'La query non è andata a buon fine.';
    errore.textContent = risposta.messaggio;
    return;
  }
  ({ colonne, righe } = risposta);
  ordine = undefined;
  const quante = righe.length === 1 ? 'Una riga' : `${formatNumero(righe.length, 0)} righe`;
  const limite = risposta.interrotto ? ' (le prime: aggiungi LIMIT o un filtro)' : '';
  const mostrate =
    righe.length > RIGHE_MOSTRATE
      ? ` Qui le prime ${String(RIGHE_MOSTRATE)}; il CSV le ha tutte.`
      : '';
  esito.textContent = `${quante}${limite} in ${formatNumero(risposta.millisecondi, 0)} ms.${mostrate}`;
  scarica.disabled = righe.length === 0;
  draw();
}

function draw(): void {
  const capo = document.createElement('tr');
  colonne.forEach((nome, i) => {
    const th = document.createElement('th');
    th.scope = 'col';
    const bottone = document.createElement('button');
    bottone.type = 'button';
    bottone.className = 'ordina';
    bottone.textContent = nome;
    if (ordine?.colonna === i)
      th.setAttribute('aria-sort', ordine.verso === 1 ? 'ascending' : 'descending');
    bottone.addEventListener('click', () => {
      sortBy(i);
    });
    th.append(bottone);
    capo.append(th);
  });
  const corpo = document.createElement('tbody');
  for (const riga of righe.slice(0, RIGHE_MOSTRATE)) {
    const tr = document.createElement('tr');
    for (const valore of riga) {
      const td = document.createElement('td');
      if (typeof valore === 'number') td.className = 'numero';
      td.textContent = valore === null ? '–' : String(valore).replace(/^-/, '−');
      tr.append(td);
    }
    corpo.append(tr);
  }
  for (const vecchio of [...tavola.tBodies]) vecchio.remove();
  tavola.tHead!.replaceChildren(capo);
  tavola.append(corpo);
  tavola.hidden = false;
}

function sortBy(colonna: number): void {
  const verso = ordine?.colonna === colonna && ordine.verso === 1 ? -1 : 1;
  ordine = { colonna, verso };
  righe = righe.toSorted((a, b) => {
    const [x, y] = [a[colonna]!, b[colonna]!];
    if (a[colonna] === null || b[colonna] === null)
      return Number(a[colonna] === null) - Number(b[colonna] === null);
    if (typeof x === 'number' && typeof y === 'number') return verso * (x - y);
    return verso * collator.compare(String(x), String(y));
  });
  draw();
  tavola.tHead?.querySelectorAll('button')[colonna]?.focus();
  esito.textContent = `In ordine ${verso === 1 ? 'crescente' : 'decrescente'} di ${colonne[colonna]!}.`;
}

function showSchema(tabelle: readonly TabellaSchema[]): void {
  schema.replaceChildren(
    ...tabelle.map(({ nome, vista, colonne: campi }) => {
      const voce = document.createElement('details');
      const titolo = document.createElement('summary');
      titolo.textContent = vista ? `${nome} (vista)` : nome;
      const testo = document.createElement('p');
      testo.className = 'nota';
      testo.textContent = campi.join(', ');
      voce.append(titolo, testo);
      return voce;
    }),
  );
}

async function run(): Promise<void> {
  const sql = query.value.trim();
  if (!sql) return;
  history.replaceState(null, '', `${location.pathname}?q=${encodeURIComponent(sql)}`);
  setAttesa(true);
  await openMotore();
  esito.textContent = 'In esecuzione…';
  allarme = setTimeout(() => {
    stop(`Fermata dopo ${String(LIMITE_SECONDI)} secondi: la query è troppo pesante.`);
  }, LIMITE_SECONDI * 1000);
  const richiesta: Richiesta = { sql, massimo: MASSIMO_RIGHE };
  motore?.postMessage(richiesta);
}

modulo.addEventListener('submit', (evento) => {
  evento.preventDefault();
  void run();
});
query.addEventListener('keydown', (evento) => {
  if (evento.key === 'Enter' && (evento.ctrlKey || evento.metaKey)) {
    evento.preventDefault();
    void run();
  }
});
ferma.addEventListener('click', () => {
  stop('Query fermata.');
});
scarica.addEventListener('click', () => {
  // A query may come from the address, and say what a spreadsheet would run.
  const sicura = (cella: Cell) => (typeof cella === 'string' ? neutralizza(cella) : cella);
  const testo = formatCsv(
    colonne.map(neutralizza),
    righe.map((riga) => riga.map(sicura)),
  );
  saveFile('risultato-sql.csv', 'text/csv', testo);
});
for (const esempio of document.querySelectorAll<HTMLButtonElement>('[data-esempio]')) {
  esempio.hidden = false;
  esempio.addEventListener('click', () => {
    query.value = document.getElementById(esempio.dataset['esempio']!)?.textContent ?? '';
    query.focus();
    void run();
  });
}
query.value = new URLSearchParams(location.search).get('q')?.slice(0, 5000) ?? query.value;
radice.hidden = false;
