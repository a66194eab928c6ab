/**
 * "Costruisci il tuo indice": the reader's weights and mean, computed with the code of the build. The page owns the
 * words and the first state; the address owns the choices; this file only moves them into the map and the table.
 */
import { findClasse } from '../lib/chart/classi.ts';
import { formatNumero } from '../lib/format/format-numero.ts';
import type { DatiRicalcolo } from '../lib/index/make-dati-ricalcolo.ts';
import { ricalcolaIndice, type RigaRicalcolo } from '../lib/index/ricalcola-indice.ts';
import {
  equalisePesi,
  formatLettoreCsv,
  formatStato,
  isPubblicato,
  listQuote,
  makeStatoIniziale,
  parseStato,
  rankLettore,
  type RigaLettore,
  type StatoLettore,
} from '../lib/indice-vista/lettore.ts';
import { formatPosti, titoloIndice } from '../lib/indice-vista/parole.ts';
import { stampa } from '../lib/text/stampa.ts';
import { scriviTesto } from './figure/segni.ts';
import { findElement, saveFile } from './pagina.ts';

/** Pause after the last change before a screen reader is told the result. */
const PAUSA = 500;

const radice = findElement('costruisci');
const modulo = findElement<HTMLFormElement>('comandi');
const annuncio = findElement('annuncio');
const diChi = findElement('di-chi');
const corpoComuni = findElement('righe-comuni');
const corpoAmbiti = findElement('righe-ambiti');
const titolo = radice.querySelector('#fig-mappa h2')!;
const pesi = [...modulo.querySelectorAll<HTMLInputElement>('input[name="peso"]')];
const usati = [...modulo.querySelectorAll<HTMLInputElement>('input[name="usa"]')];
const quote = [...modulo.querySelectorAll('output')];
const medie = [...modulo.querySelectorAll<HTMLInputElement>('input[name="media"]')];
const righe = new Map(
  [corpoAmbiti, corpoComuni].flatMap((corpo) =>
    [...corpo.querySelectorAll<HTMLTableRowElement>('tr[data-t]')].map(
      (riga) => [riga.dataset['t']!, riga] as const,
    ),
  ),
);
const sagome = new Map(
  [...radice.querySelectorAll<SVGPathElement>('.disegno-mappa path[data-t]')].map(
    (sagoma) => [sagoma.dataset['t']!, sagoma] as const,
  ),
);

const listNumeri = (testo: string | undefined): number[] => (testo ?? '').split(',').map(Number);
const classi = listNumeri(radice.dataset['classi']);
const iniziale = makeStatoIniziale(listNumeri(radice.dataset['pesi']));
const titoloPubblicato = titolo.textContent;
const fraseAtlante = diChi.textContent;

const nome = (territorio: string): string =>
  righe.get(territorio)?.cells[0]?.textContent.trim() ?? territorio;

function readStato(): StatoLettore {
  const media = medie.find(({ checked }) => checked)?.value ?? '';
  return {
    ...parseStato(`?media=${media}`, iniziale),
    pesi: pesi.map(({ value }, j) => (usati[j]!.checked ? Number(value) : 0)),
  };
}

function writeStato(stato: StatoLettore): void {
  stato.pesi.forEach((peso, j) => {
    usati[j]!.checked = peso > 0;
    // A component left out keeps its slider where it was, for when it comes back.
    if (peso > 0) pesi[j]!.value = String(peso);
  });
  for (const media of medie) media.checked = media.value === stato.aggregazione;
}

function showQuote(stato: StatoLettore): void {
  listQuote(stato.pesi).forEach((quota, j) => {
    const testo = `${formatNumero(100 * quota, 0)}%`;
    quote[j]!.textContent = testo;
    pesi[j]!.setAttribute('aria-valuetext', `${testo} dell’indice`);
    pesi[j]!.disabled = !usati[j]!.checked;
  });
}

function showRiga({ territorio, valore, intervallo }: RigaRicalcolo, fascia: string): void {
  const celle = righe.get(territorio)?.cells;
  if (!celle) return;
  const testo = valore === null ? '–' : formatNumero(valore, 1);
  celle[1]!.textContent = fascia;
  celle[2]!.firstElementChild!.textContent = testo;
  celle[3]!.textContent = intervallo ? formatPosti(intervallo) : '–';
}

function showMappa(classificate: readonly RigaLettore[]): void {
  for (const { territorio, valore } of classificate) {
    const sagoma = sagome.get(territorio);
    if (!sagoma) continue;
    sagoma.setAttribute('class', `q${String(findClasse(valore, classi))}`);
    scriviTesto(sagoma, `${nome(territorio)}: ${formatNumero(valore, 1)}`);
  }
}

function describeEsito(classificate: readonly RigaLettore[]): string {
  const conPosti = classificate.flatMap(({ territorio, intervallo }) =>
    intervallo ? [{ territorio, intervallo }] : [],
  );
  return conPosti.length === 0
    ? 'Con un componente solo non ci sono varianti da provare'
    : stampa(titoloIndice(conPosti, nome));
}

let attesa: ReturnType<typeof setTimeout> | undefined;
function announce(testo: string): void {
  clearTimeout(attesa);
  attesa = setTimeout(() => (annuncio.textContent = testo), PAUSA);
}

function showEsito(dati: DatiRicalcolo, stato: StatoLettore): RigaRicalcolo[] {
  const esito = ricalcolaIndice(dati, stato);
  const classificate = rankLettore(esito);
  showMappa(classificate);
  for (const riga of classificate) showRiga(riga, riga.fascia === null ? '–' : String(riga.fascia));
  corpoComuni.append(...classificate.flatMap(({ territorio }) => righe.get(territorio) ?? []));
  const ambiti = esito
    .filter(({ territorio }) => corpoAmbiti.contains(righe.get(territorio) ?? null))
    .sort((a, b) => (b.valore ?? -Infinity) - (a.valore ?? -Infinity));
  for (const riga of ambiti) showRiga(riga, '–');
  corpoAmbiti.append(...ambiti.flatMap(({ territorio }) => righe.get(territorio) ?? []));
  const pubblicato = isPubblicato(stato, iniziale);
  titolo.textContent = pubblicato ? titoloPubblicato : describeEsito(classificate);
  diChi.textContent = pubblicato
    ? fraseAtlante
    : 'Indice del lettore: nasce dalle tue scelte e non è l’indice dell’atlante.';
  announce(`${diChi.textContent} ${titolo.textContent}.`);
  return esito;
}

/** Starts when the data are here: before, the page is the published index and its controls are not shown. */
function start(dati: DatiRicalcolo): void {
  let ultimo: RigaRicalcolo[] = [];
  let fotogramma = 0;
  const update = (): void => {
    const inizio = performance.now();
    const stato = readStato();
    showQuote(stato);
    if (stato.pesi.every((peso) => peso === 0)) {
      diChi.textContent = 'Tieni almeno un componente con un peso sopra lo zero.';
      announce(diChi.textContent);
      return;
    }
    ultimo = showEsito(dati, stato);
    history.replaceState(null, '', `${location.pathname}${formatStato(stato, iniziale)}`);
    performance.measure('costruisci', { start: inizio, end: performance.now() });
  };
  const schedule = (): void => {
    cancelAnimationFrame(fotogramma);
    fotogramma = requestAnimationFrame(update);
  };
  modulo.addEventListener('input', schedule);
  modulo.addEventListener('reset', (evento) => {
    evento.preventDefault();
    for (const peso of pesi) peso.value = peso.defaultValue;
    writeStato(iniziale);
    schedule();
  });
  modulo.addEventListener('submit', (evento) => {
    evento.preventDefault();
  });
  findElement('uguali').addEventListener('click', () => {
    writeStato(equalisePesi(readStato()));
    schedule();
  });
  findElement('scarica').addEventListener('click', () => {
    const indice = radice.dataset['indice'] ?? '';
    const origine = {
      indice,
      anno: dati.anno,
      componenti: dati.componenti.map(({ indicatore }) => indicatore),
      nome,
    };
    saveFile(
      `indice-del-lettore-${indice}.csv`,
      'text/csv',
      formatLettoreCsv(ultimo, readStato(), origine),
    );
  });
  writeStato(parseStato(location.search, iniziale));
  modulo.hidden = false;
  update();
}

const risposta = await fetch(radice.dataset['dati'] ?? '');
if (!risposta.ok) throw new Error(`${risposta.url}: ${String(risposta.status)}`);
start((await risposta.json()) as DatiRicalcolo);
