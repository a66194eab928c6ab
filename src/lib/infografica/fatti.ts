import type { Atlante } from '../atlante/atlante.ts';
import { fonteInBreve } from '../atlante/fonti.ts';
import { formatValore } from '../format/format-valore.ts';
import { AMBITI, type DatiIndicatore, type Indicatore } from '../model.ts';
import { findUltima } from '../text/letture.ts';
import { AREA, PROVINCIA, QUANTI_AMBITI } from '../territory/area.ts';
import { maiuscola } from '../text/grammatica/maiuscola.ts';

/** How a fact is drawn. */
export type Disegno = 'persone' | 'valigette' | 'barre' | 'monete' | 'terreno' | 'anello';

/** One fact of a poster. */
export interface FattoPoster {
  indicatore: Indicatore;
  disegno: Disegno;
  valore: number;
  /** As printed, with its unit sign. */
  cifra: string;
  /** What the number is: the rest of the sentence. */
  testo: string;
  /** Comparators that have a value in the same year, as printed; the first is drawn. */
  confronti: { nome: string; valore: number; cifra: string }[];
  /** "Istat, 2025; dato provvisorio". */
  fonte: string;
}

/** The facts of every poster, the same for all (those that the atlas has): people see the same things and can compare. */
const SCELTE: readonly { id: string; disegno: Disegno; testo: string }[] = [
  { id: 'quota-stranieri', disegno: 'persone', testo: 'dei residenti ha cittadinanza straniera' },
  {
    id: 'tasso-occupazione-20-64',
    disegno: 'valigette',
    testo: 'dei residenti fra 20 e 64 anni è occupato',
  },
  {
    id: 'reddito-medio-contribuente',
    disegno: 'barre',
    testo: 'di reddito medio per contribuente',
  },
  {
    id: 'spesa-sociale-pro-capite',
    disegno: 'monete',
    testo: 'per abitante di spesa comunale per sociale e nidi',
  },
  {
    id: 'consumo-suolo',
    disegno: 'terreno',
    testo: 'del territorio è suolo consumato: case, strade, piazzali',
  },
  {
    id: 'affluenza-europee',
    disegno: 'anello',
    testo: 'degli elettori ha votato alle ultime elezioni europee',
  },
];

const CONFRONTI = [PROVINCIA.id, 'lombardia', 'italia'];

/** Ages out of a hundred residents, as counts of whole figures that add up to one hundred. */
export interface CentoResidenti {
  giovani: FattoPoster;
  anziani: FattoPoster;
  /** Figures drawn for each group: the rest are of the ages between. */
  figure: { giovani: number; anziani: number };
}

/** What a poster says. */
export interface DatiPoster {
  /** `area-accordo` or the id of an ambito. */
  territorio: string;
  /** The line above the title. */
  soprattitolo: string;
  titolo: string;
  residenti: string;
  quando: string;
  comuni: number;
  cento: CentoResidenti;
  fatti: FattoPoster[];
}

/** The territories that have a poster. */
export const TERRITORI_POSTER = [AREA.id, ...AMBITI];

/** Everything that a poster says. @throws when one of its facts has no value. */
export function makeDatiPoster(atlante: Atlante, territorio: string): DatiPoster {
  const area = territorio === AREA.id;
  const popolazione = atlante.getDati('popolazione-residente');
  const o = findUltima(popolazione, territorio);
  if (!o) throw new Error(`Manca la popolazione di ${territorio}`);
  const giovani = makeFatto(atlante, territorio, {
    id: 'quota-0-14',
    disegno: 'persone',
    testo: 'dei residenti ha meno di 15 anni',
  });
  const anziani = makeFatto(atlante, territorio, {
    id: 'quota-65-piu',
    disegno: 'persone',
    testo: 'dei residenti ha 65 anni o più',
  });
  return {
    territorio,
    soprattitolo: area ? 'Da Carate a Trezzo' : 'Ambito di',
    titolo: area ? maiuscola(`${QUANTI_AMBITI} ambiti`) : atlante.nomeTerritorio(territorio),
    residenti: formatValore(o.valore, popolazione.indicatore),
    quando: `1° gennaio ${o.anno}${o.stato.includes('provvisorio') ? ', dato provvisorio' : ''}`,
    comuni: area ? atlante.comuni.length : atlante.getAmbito(territorio).comuni.length,
    cento: {
      giovani,
      anziani,
      figure: { giovani: Math.round(giovani.valore), anziani: Math.round(anziani.valore) },
    },
    fatti: SCELTE.filter(({ id }) =>
      atlante.indicatori.some(({ indicatore }) => indicatore.id === id),
    ).map((s) => makeFatto(atlante, territorio, s)),
  };
}

function makeFatto(
  atlante: Atlante,
  territorio: string,
  { id, disegno, testo }: (typeof SCELTE)[number],
): FattoPoster {
  const dati = atlante.getDati(id);
  const { indicatore } = dati;
  const o = findUltima(dati, territorio);
  if (!o) throw new Error(`Manca ${id} di ${territorio}`);
  return {
    indicatore,
    disegno,
    valore: o.valore,
    cifra: formatValore(o.valore, indicatore),
    testo,
    confronti: listConfronti(atlante, dati, o.anno),
    fonte: fonteInBreve(atlante, dati, o),
  };
}

function listConfronti(
  atlante: Atlante,
  { indicatore }: DatiIndicatore,
  anno: string,
): FattoPoster['confronti'] {
  return CONFRONTI.flatMap((c) => {
    const valore = atlante.findOsservazione(indicatore.id, c, anno)?.valore;
    if (valore == null) return [];
    return [{ nome: atlante.nomeTerritorio(c), valore, cifra: formatValore(valore, indicatore) }];
  });
}

/** A fact as a sentence, for the list that stands for the picture. */
export function frasePoster(fatto: FattoPoster): string {
  const confronti = fatto.confronti.map((c) => `${c.nome} ${c.cifra}`).join(', ');
  return `${fatto.cifra} ${fatto.testo}${confronti === '' ? '' : ` (${confronti})`}`;
}
