import type { Atlante } from '../atlante/atlante.ts';
import { formatAnno } from '../format/format-anno.ts';
import type { Fonte } from '../model.ts';
import type { Contributo } from '../partecipa/schema.ts';
import { ORGANIZZAZIONI, STATI, TIPI } from '../partecipa/voci.ts';
import { stampa } from '../text/stampa.ts';
import { nomeCapitolo } from '../text/titolo-capitolo.ts';
import { dropDoppi, elenco, h, nota, p, plain, rimando, takeApertura } from './componi-parti.ts';
import type { Blocco, Cella, Documento } from './modello.ts';

/** The pages that close a synthesis. */
export interface PagineChiusura {
  /** `/metodo/`. */
  metodo: Documento;
  /** `/metodo/nota-metodologica/`. */
  notaMetodologica: Documento;
  /** `/glossario/`. */
  glossario: Documento;
}

/** What the words beside a value mean: the same in every synthesis. */
export function componiLettura(): Blocco[] {
  const voci: [string, string][] = [
    ['Provvisorio', 'la fonte può ancora correggere il valore.'],
    [
      'Approssimato',
      'la fonte dà solo i tassi dei comuni: il valore dell’ambito è la loro media pesata.',
    ],
    ['Parziale', 'manca qualche comune; accanto si legge quanti ci sono.'],
    [
      'Non distinguibile',
      'la differenza è così piccola, con numeri così piccoli, che può essere un caso.',
    ],
    ['Posto', 'è contato dal valore più alto: non vuol dire migliore né peggiore.'],
  ];
  return [
    h(2, 'Come si leggono i numeri'),
    elenco(
      voci.map(([parola, senso]) => [{ testo: `${parola}: `, grassetto: true }, { testo: senso }]),
    ),
    p(
      'Un numero mancante non è zero: il motivo è scritto nella tabella. Ogni figura e ogni tabella dice la fonte, l’anno e la licenza. L’edizione è sulla copertina: quando una fonte pubblica dati nuovi, escono in un’edizione successiva.',
    ),
  ];
}

/** Contributions of the stakeholders, the method with its formulas, the fonti, the words. */
export function componiChiusura(
  atlante: Atlante,
  { metodo, notaMetodologica, glossario }: PagineChiusura,
  contributi: readonly Contributo[],
): Blocco[] {
  return [
    h(2, 'Contributi dal territorio'),
    ...componiContributi(atlante, contributi),
    h(1, 'Nota metodologica sugli indici'),
    ...dropDoppi(takeApertura(notaMetodologica, /^Come citare$/)).map(plain),
    h(1, 'Metodo'),
    ...takeApertura(metodo, /^Le \d+ fonti$/).map(plain),
    h(1, 'Fonti e licenze'),
    p(
      'Ogni numero di questo documento viene da una di queste fonti. Le condizioni di una fonte valgono per i suoi dati anche qui; i testi e le figure dell’atlante sono CC BY 4.0.',
    ),
    makeTabellaFonti(atlante.fonti),
    rimando('Come è arrivato ogni file, con la sua impronta: ', metodo.indirizzo),
    h(1, 'Glossario'),
    ...glossario.blocchi.filter((b) => b.tipo === 'paragrafo' && b.stile === 'testo'),
  ];
}

/** What the territory sent, with state and answer; in words when nothing has come yet. */
function componiContributi(atlante: Atlante, contributi: readonly Contributo[]): Blocco[] {
  if (contributi.length === 0) {
    return [
      p(
        'Nessun contributo è arrivato fino a questa edizione. L’atlante chiede a servizi, scuole, sindacati, aziende sociali e terzo settore di rivedere e commentare i dati: quello che manderanno comparirà in questa sezione, con il tipo di ente, la data, lo stato e la risposta dell’Ufficio di Piano.',
      ),
    ];
  }
  return contributi.flatMap((c) => {
    const { ambito, indicatore, organizzazione, quesito, storia, testo, tipo, risposta } = c;
    const capitolo = nomeCapitolo(atlante.getDati(indicatore), atlante.getAmbito(ambito));
    const [primo, ultimo] = [storia[0]!, storia.at(-1)!];
    const chi = organizzazione.nome ?? ORGANIZZAZIONI[organizzazione.tipo];
    const domanda = quesito === undefined ? '' : `, sul quesito ${String(quesito)}`;
    return [
      h(3, stampa(capitolo)),
      nota(
        `${TIPI[tipo]} di ${chi}${domanda}, ${formatAnno(primo.data)}. Stato: ${STATI[ultimo.stato].toLowerCase()}.`,
      ),
      ...testo.split(/\n\s*\n/u).map(p),
      ...(risposta === undefined ? [] : [p(`Risposta dell’Ufficio di Piano: ${risposta}`)]),
    ];
  });
}

function makeTabellaFonti(fonti: readonly Fonte[]): Blocco {
  return {
    tipo: 'tabella',
    titolo: 'Le fonti, chi le pubblica, gli anni, la licenza.',
    testata: [['Fonte', 'Editore', 'Anni', 'Licenza'].map((testo) => cella(testo, true))],
    righe: fonti.map(({ titolo, editore, anni, licenza }) => [
      cella(stampa(titolo)),
      cella(stampa(editore)),
      cella(compattaAnni(anni)),
      cella(stampa([licenza.nome, licenza.nota].filter(Boolean).join('. '))),
    ]),
    fonte: [],
  };
}

const cella = (testo: string, forte = false): Cella => ({
  testo,
  numero: false,
  forte,
  colonne: 1,
});

/** Years in a row as a span: "2018–2021, 2024". */
function compattaAnni(anni: readonly string[]): string {
  const tratti: string[][] = [];
  for (const anno of anni) {
    const tratto = tratti.at(-1);
    const segue = tratto && String(Number(tratto.at(-1)) + 1) === anno;
    if (segue) tratto.push(anno);
    else tratti.push([anno]);
  }
  return tratti
    .map((tratto) => {
      const [primo, ultimo] = [tratto[0]!, tratto.at(-1)!];
      return tratto.length > 1 ? `${primo}–${ultimo}` : primo;
    })
    .join(', ');
}
