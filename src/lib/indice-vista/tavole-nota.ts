import { formatNumero } from '../format/format-numero.ts';
import { SOGLIA_ASIMMETRIA } from '../index/treat-outliers.ts';
import type { Indicatore } from '../model.ts';
import { periodo } from '../text/tempo.ts';
import { indirizzi } from '../url/indirizzi.ts';
import { findSpinta } from './contributi.ts';
import { listIpotesi } from './ipotesi.ts';
import { measureFermezza } from './nota.ts';
import { formatPunti } from './parole.ts';
import type { VistaIndice } from './vista-indice.ts';
import { AREA } from '../territory/area.ts';

/** A cell of a table of the note: words or figures as printed, with an address where it leads somewhere. */
export type CellaNota = string | { testo: string; a: string };

/** A table of the note, ready to print. */
export interface TavolaNota {
  id: string;
  didascalia: string;
  colonne: string[];
  righe: CellaNota[][];
}

type Nome = (id: string) => string;

const nomeDi = ({ definizione }: VistaIndice): CellaNota => ({
  testo: definizione.nome,
  a: indirizzi.indice(definizione.id),
});
const percento = (quota: number): string => `${formatNumero(100 * quota, 0)}%`;

/** Step 1: the phenomena, their dimensions, what a high value means. */
export function makeTavolaIndici(indici: readonly VistaIndice[]): TavolaNota {
  return {
    id: 'indici',
    didascalia: 'Gli indici: dimensioni, verso, edizioni, valore di riferimento',
    colonne: ['Indice', 'Dimensioni', 'Un valore alto vuol dire', 'Edizioni', 'Vale 100'],
    righe: indici.map((indice) => {
      const { componenti, estremi, edizioni, riferimento } = indice.definizione;
      return [
        nomeDi(indice),
        [...new Set(componenti.map(({ dimensione }) => dimensione))].join(', '),
        estremi.alto,
        edizioni.join(', '),
        `${AREA.inProsa}, ${riferimento.anno}`,
      ];
    }),
  };
}

/** Step 2: every component with its sign, its weight, its year and its publishers. */
export function makeTavolaComponenti(indici: readonly VistaIndice[], sigle: Nome): TavolaNota {
  return {
    id: 'componenti',
    didascalia: 'I componenti dell’ultima edizione: verso, peso, anno, fonte',
    colonne: ['Indice', 'Componente', 'Verso', 'Peso', 'Anno', 'Fonte'],
    righe: indici.flatMap((indice) =>
      indice.componenti.map(({ indicatore, componente, peso, anno }): CellaNota[] => [
        nomeDi(indice),
        { testo: indicatore.nome, a: indirizzi.indicatore(indicatore.id) },
        componente.polarita === 1 ? 'fa salire' : 'fa scendere',
        percento(peso),
        periodo(anno, indicatore),
        sigle(indicatore.id),
      ]),
    ),
  };
}

/** Step 3: the shape of every component; those past a threshold of skewness, and what was done. */
export function makeTavolaForma(indici: readonly VistaIndice[]): TavolaNota {
  return {
    id: 'forma',
    didascalia: `I componenti più asimmetrici (asimmetria oltre ${formatNumero(SOGLIA_ASIMMETRIA / 2, 0)} in valore assoluto), su tutti i comuni e le edizioni`,
    colonne: ['Componente', 'Indice', 'Asimmetria', 'Curtosi', 'Valori ridotti'],
    righe: indici.flatMap((indice) =>
      indice.componenti.flatMap(({ indicatore }, j): CellaNota[][] => {
        const { asimmetria, curtosi, tagliati } = indice.esito.obiettivi[j]!.trattamento;
        if (Math.abs(asimmetria) < SOGLIA_ASIMMETRIA / 2) return [];
        return [
          [
            indicatore.nome,
            nomeDi(indice),
            formatNumero(asimmetria, 2, { segno: true }),
            formatNumero(curtosi, 2, { segno: true }),
            String(tagliati),
          ],
        ];
      }),
    ),
  };
}

/** Step 4: how the components of each index move together. */
export function makeTavolaMultivariata(indici: readonly VistaIndice[]): TavolaNota {
  return {
    id: 'multivariata',
    didascalia:
      'Correlazioni fra i componenti dell’ultima edizione (Pearson, dopo la normalizzazione), alfa di Cronbach, quota di varianza della prima componente principale',
    colonne: ['Indice', 'Comuni', 'Correlazione più bassa', 'più alta', 'Alfa', 'Prima componente'],
    righe: indici.map((indice) => {
      const { unita, correlazioni, alpha, pca } = indice.edizione.multivariata;
      const coppie = correlazioni.flatMap((riga, i) => riga.slice(i + 1));
      return [
        nomeDi(indice),
        String(unita),
        formatNumero(Math.min(...coppie), 2, { segno: true }),
        formatNumero(Math.max(...coppie), 2, { segno: true }),
        formatNumero(alpha, 2),
        percento(pca.quote[0] ?? 0),
      ];
    }),
  };
}

/** Step 7: how many variants, how far the ranks move, what moves them most. */
export function makeTavolaSensibilita(indici: readonly VistaIndice[], nome: Nome): TavolaNota {
  return {
    id: 'sensibilita',
    didascalia:
      'Analisi di sensibilità sui comuni, ultima edizione: spostamento medio in posti, ampiezza mediana dell’intervallo, comuni che restano nello stesso terzo in almeno 19 varianti su 20',
    colonne: ['Indice', 'Varianti', 'Spostamento', 'Ampiezza', 'Fermi', 'Fasce', 'Conta di più'],
    righe: indici.map((indice) => {
      const robustezza = indice.edizione.robustezza.comuni!;
      const { fermi, ampiezza } = measureFermezza(indice.comuni);
      const [prima] = listIpotesi(robustezza.ipotesi, nome).sort((a, b) => b.medio - a.medio);
      return [
        nomeDi(indice),
        formatNumero(robustezza.varianti, 0),
        formatNumero(robustezza.cambioMedio, 1),
        formatNumero(ampiezza, Number.isInteger(ampiezza) ? 0 : 1),
        String(fermi),
        String(indice.fasce.length),
        prima ? `${prima.nome} (${formatNumero(prima.medio, 1)} posti)` : '–',
      ];
    }),
  };
}

/** Step 8: the component that moves each ambito farthest from 100. */
export function makeTavolaSpinte(
  indici: readonly VistaIndice[],
  ambiti: readonly { id: string; nome: string }[],
): TavolaNota {
  return {
    id: 'spinte',
    didascalia: 'Il componente che sposta di più ogni ambito da 100, e di quanti punti',
    colonne: ['Indice', ...ambiti.map(({ nome }) => nome)],
    righe: indici.map((indice) => [
      nomeDi(indice),
      ...ambiti.map(({ id }) => {
        const riga = indice.ambiti.find(({ territorio }) => territorio === id);
        const spinta = riga && findSpinta(riga);
        return spinta
          ? `${indice.componenti[spinta.posto]!.indicatore.nome} (${formatPunti(spinta.punti)})`
          : '–';
      }),
    ]),
  };
}

/** Step 9: links with variables outside the indices. */
export function makeTavolaLegami(
  indici: readonly VistaIndice[],
  getIndicatore: (id: string) => Indicatore,
): TavolaNota {
  return {
    id: 'legami',
    didascalia: 'Correlazione per ranghi (rho di Spearman) con indicatori fuori dagli indici',
    colonne: ['Indice', 'Indicatore', 'Segno atteso', 'rho', 'Comuni', 'Esito'],
    righe: indici.flatMap((indice) =>
      indice.esito.legami.map((l): CellaNota[] => [
        nomeDi(indice),
        {
          testo: `${getIndicatore(l.indicatore).nome}, ${periodo(l.anno, getIndicatore(l.indicatore))}`,
          a: indirizzi.indicatore(l.indicatore),
        },
        l.atteso === 1 ? 'insieme' : 'all’opposto',
        l.rho === null ? '–' : formatNumero(l.rho, 2, { segno: true }),
        String(l.unita),
        l.coerente ? 'come atteso' : 'non come atteso',
      ]),
    ),
  };
}

/** Steps 3 and 6: least share of components, and profiles that the penalty would read the wrong way. */
export function makeTavolaSoglie(indici: readonly VistaIndice[]): TavolaNota {
  return {
    id: 'soglie',
    didascalia: 'Quanti componenti servono per dare un punteggio',
    colonne: ['Indice', 'Componenti', 'Soglia', 'Punteggi di comuni con un componente in meno'],
    righe: indici.map((indice) => {
      const { componenti, soglia } = indice.definizione;
      const righe = indice.esito.edizioni.flatMap((e) => e.righe);
      const incompleti = righe.filter(
        ({ livello, quota, valore }) => livello === 'comune' && quota < 1 && valore !== null,
      );
      return [
        nomeDi(indice),
        String(componenti.length),
        percento(soglia),
        String(incompleti.length),
      ];
    }),
  };
}
