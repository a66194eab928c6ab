/**
 * "Tabelle": the choices of the reader to a table. The address holds the whole state; the form and the table only
 * show it. Nothing is computed here: see src/lib/tabelle.
 */
import { makeCubo } from '../lib/tabelle/cubo.ts';
import type { Cubo, DatiTabelle, IndicatoreTabelle } from '../lib/tabelle/dati.ts';
import { toOriginale } from '../lib/tabelle/per-abitante.ts';
import { formatStato, parseStato, type StatoTabelle } from '../lib/tabelle/stato.ts';
import { makeTabella, type Tabella } from '../lib/tabelle/tabella.ts';
import { formatNumero } from '../lib/format/format-numero.ts';
import { indirizzi } from '../lib/url/indirizzi.ts';
import { findElement } from './pagina.ts';
import { drawTabella } from './tabelle-disegno.ts';

const radice = findElement('tabelle');
const modulo = findElement<HTMLFormElement>('comandi-tabelle');
const tavola = findElement<HTMLTableElement>('tabella-composta');
const esito = findElement('esito-tabelle');
const pagine = findElement('pagine-tabella');
const precedente = findElement<HTMLButtonElement>('precedente');
const seguente = findElement<HTMLButtonElement>('seguente');
const soglia = findElement<HTMLSelectElement>('colonna-soglia');
const scheda = findElement<HTMLDialogElement>('scheda-colonna');

const listCampi = (nome: string): HTMLInputElement[] => [
  ...modulo.querySelectorAll<HTMLInputElement>(`input[name="${nome}"]`),
];

function readModulo(): StatoTabelle {
  const query = new URLSearchParams();
  for (const [nome, valore] of new FormData(modulo))
    if (typeof valore === 'string' && valore !== '') query.append(nome, valore);
  return parseStato(query);
}

function writeModulo(stato: StatoTabelle): void {
  const scelti: Record<string, readonly string[]> = {
    i: stato.indicatori,
    t: stato.territori,
    a: stato.anni,
    totali: stato.totali ? ['1'] : [],
    calore: stato.calore ? ['1'] : [],
  };
  for (const [nome, valori] of Object.entries(scelti))
    for (const campo of listCampi(nome))
      campo.checked = valori.includes(campo.value) || (nome === 'i' && valori.includes('tutti'));
  const campi: Record<string, string> = {
    c: stato.disposizione,
    g: stato.gruppo,
    k: stato.calcolo,
    q: stato.cerca,
    f: stato.soglia?.colonna ?? '',
    min: stato.soglia?.min == null ? '' : String(stato.soglia.min).replace('.', ','),
    max: stato.soglia?.max == null ? '' : String(stato.soglia.max).replace('.', ','),
    o: (stato.decrescente ? '-' : '') + stato.ordine,
  };
  for (const [nome, valore] of Object.entries(campi)) {
    const campo = modulo.elements.namedItem(nome) as HTMLInputElement | HTMLSelectElement | null;
    // A person who is typing must not lose the caret.
    if (campo && campo !== document.activeElement) campo.value = valore;
  }
}

/** All the names when they are few, otherwise the first ones and how many others. */
function shorten(nomi: readonly string[], pochi: number): string {
  if (nomi.length <= pochi) return nomi.join(', ');
  const primi = nomi.slice(0, pochi - 1);
  return `${primi.join(', ')} e altri ${String(nomi.length - primi.length)}`;
}

function showConteggi(stato: StatoTabelle, tabella: Tabella): void {
  const nomi = listCampi('t')
    .filter(({ checked }) => checked)
    .map((campo) => campo.parentElement?.textContent.trim() ?? '');
  findElement('quanti-i').textContent = String(tabella.indicatori.length);
  findElement('quanti-t').textContent = shorten(nomi, 3);
  findElement('quanti-f').textContent = describeForma(stato);
  findElement('quanti-a').textContent = stato.anni.join(', ').replace('ultimo', 'l’ultimo');
}

/** What is on, in a few words, so that nobody must open the panel to know. */
function describeForma({
  disposizione,
  gruppo,
  calcolo,
  totali,
  cerca,
  soglia: limiti,
}: StatoTabelle): string {
  return [
    disposizione === 'righe' ? 'una riga per valore' : `${disposizione} in colonna`,
    gruppo && `per ${gruppo}`,
    calcolo.replace('per-abitante', 'ogni 1.000 abitanti'),
    totali && 'con i totali',
    (cerca || limiti) && 'con un filtro',
  ]
    .filter(Boolean)
    .join(', ');
}

function showColonneSoglia({ colonne }: Tabella, stato: StatoTabelle): void {
  const [prima] = soglia.options;
  soglia.replaceChildren(
    ...(prima ? [prima] : []),
    ...colonne
      .filter(({ chiave }) => chiave !== 'stato')
      .map(({ chiave, titolo }) => new Option(titolo, chiave)),
  );
  soglia.value = stato.soglia?.colonna ?? '';
}

const titolo = ({ indicatori }: Tabella): string =>
  shorten(
    indicatori.map(({ nome }) => nome),
    4,
  );

function describe(indicatore: IndicatoreTabelle, cubo: Cubo): void {
  findElement('nome-colonna').textContent = indicatore.nome;
  const fonti = [...new Set(Object.values(indicatore.fonti).flat())].map((f) => cubo.fonti[f]!);
  const voci: [string, string[]][] = [
    ['Definizione', [indicatore.definizione]],
    ['Unità', [indicatore.unita]],
    ['Fonte', fonti],
    ['Avvertenze', indicatore.avvertenze],
  ];
  findElement('dati-colonna').replaceChildren(
    ...voci
      .filter(([, testi]) => testi.length > 0)
      .flatMap(([nome, testi]) => {
        const dt = document.createElement('dt');
        dt.textContent = nome;
        return [
          dt,
          ...testi.map((testo) => {
            const dd = document.createElement('dd');
            dd.textContent = testo;
            return dd;
          }),
        ];
      }),
  );
  const base = (radice.dataset['base'] ?? '/').replace(/\/$/, '');
  findElement<HTMLAnchorElement>('pagina-colonna').href = base + indicatore.pagina;
  const traccia = findElement<HTMLAnchorElement>('traccia-colonna');
  // An index has no trace of its own: its page has those of its components.
  traccia.hidden = indicatore.pagina !== indirizzi.indicatore(toOriginale(indicatore.id));
  traccia.href = base + indirizzi.fileDati(`traccia/${toOriginale(indicatore.id)}.json`);
  scheda.showModal();
}

/** What takes a table out of the page is loaded when it is first asked for. */
const loadPortaVia = () => import('./tabelle-porta-via.ts');

/** Starts when the data are here. */
function start(cubo: Cubo): void {
  let stato = parseStato(new URLSearchParams(location.search));
  let tabella: Tabella;

  const show = (): void => {
    const inizio = performance.now();
    writeModulo(stato);
    tabella = makeTabella(cubo, stato);
    showColonneSoglia(tabella, stato);
    showConteggi(stato, tabella);
    tavola.caption!.textContent = titolo(tabella);
    const quante = drawTabella(tavola, tabella, stato, {
      sort: (chiave) => {
        const stessa = stato.ordine === chiave;
        update({
          ordine: chiave,
          decrescente: stessa ? !stato.decrescente : chiave !== 'territorio',
        });
        tavola.querySelector<HTMLElement>(`[data-chiave="${CSS.escape(chiave)}"]`)?.focus();
      },
      describe: (indicatore) => {
        describe(indicatore, cubo);
      },
    });
    const pagina = Math.min(stato.pagina, quante);
    pagine.hidden = quante === 1;
    precedente.disabled = pagina === 1;
    seguente.disabled = pagina === quante;
    findElement('quale-pagina').textContent = `Pagina ${String(pagina)} di ${String(quante)}`;
    findElement('fonti-tabella').textContent = `Fonte: ${tabella.fonti.join('; ')}`;
    const colonna = [...tabella.testate, ...tabella.colonne].find(
      ({ chiave }) => chiave === stato.ordine,
    );
    esito.textContent =
      (tabella.quante === 1 ? 'Una riga' : `${formatNumero(tabella.quante, 0)} righe`) +
      (colonna
        ? `, in ordine ${stato.decrescente ? 'decrescente' : 'crescente'} di ${colonna.titolo}.`
        : '.') +
      (tabella.quante === 0 ? ' Allarga la scelta o togli un filtro.' : '');
    performance.measure('tabelle', { start: inizio, end: performance.now() });
  };

  const update = (cambio: Partial<StatoTabelle>): void => {
    stato = { ...stato, pagina: 1, ...cambio };
    history.replaceState(null, '', location.pathname + formatStato(stato));
    show();
  };

  const accompany = () => ({
    titolo: tavola.caption!.textContent,
    indirizzo: location.href,
    edizione: radice.dataset['edizione'] ?? '',
  });

  modulo.addEventListener('change', ({ target }) => {
    const campo = target as HTMLInputElement;
    if (campo.name === 'a' && campo.checked) chooseAnno(campo);
    update(readModulo());
  });
  let attesa: ReturnType<typeof setTimeout> | undefined;
  modulo.addEventListener('input', ({ target }) => {
    if ((target as HTMLInputElement).name !== 'q') return;
    clearTimeout(attesa);
    attesa = setTimeout(() => {
      update(readModulo());
    }, 150);
  });
  modulo.addEventListener('submit', (evento) => {
    evento.preventDefault();
  });
  modulo.addEventListener('reset', (evento) => {
    evento.preventDefault();
    update(parseStato(new URLSearchParams()));
  });
  for (const [attributo, acceso] of [
    ['tutti', true],
    ['nessuno', false],
  ] as const) {
    modulo.querySelector(`[data-${attributo}]`)?.addEventListener('click', () => {
      for (const campo of listCampi('i')) campo.checked = acceso;
      if (acceso) update({ indicatori: ['tutti'] });
    });
  }
  precedente.addEventListener('click', () => {
    update({ pagina: stato.pagina - 1 });
  });
  seguente.addEventListener('click', () => {
    update({ pagina: stato.pagina + 1 });
  });
  findElement('copia').addEventListener('click', () => {
    const copia = loadPortaVia().then(({ copyTabella }) => copyTabella(tabella, accompany()));
    copia.then(
      () => (esito.textContent = 'Tabella copiata: incollala in Word o in Excel.'),
      () => (esito.textContent = 'Il browser non permette di copiare: scarica il CSV o l’XLSX.'),
    );
  });
  findElement('scarica-csv').addEventListener('click', () => {
    void loadPortaVia().then(({ saveCsv }) => {
      saveCsv(tabella, accompany());
    });
  });
  findElement('scarica-xlsx').addEventListener('click', () => {
    void loadPortaVia().then(({ saveXlsx }) => saveXlsx(tabella, accompany()));
  });
  findElement('chiudi-colonna').addEventListener('click', () => {
    scheda.close();
  });
  addEventListener('popstate', () => {
    stato = parseStato(new URLSearchParams(location.search));
    show();
  });
  modulo.hidden = false;
  radice.hidden = false;
  show();
}

/** "The last" and "all" exclude the single years, and each other. */
function chooseAnno(scelto: HTMLInputElement): void {
  const insieme = ({ value }: HTMLInputElement): boolean => value === 'ultimo' || value === 'tutti';
  for (const campo of listCampi('a'))
    if (campo !== scelto && (insieme(scelto) || insieme(campo))) campo.checked = false;
}

const risposta = await fetch(radice.dataset['dati'] ?? '');
if (!risposta.ok) throw new Error(`${risposta.url}: ${String(risposta.status)}`);
start(makeCubo((await risposta.json()) as DatiTabelle));
