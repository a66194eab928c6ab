import type { GruppoOrdinale } from '../chart/distribuzione-to-plot.ts';
import { formatMotivo, isMancante } from '../format/format-stato.ts';
import { formatNumero } from '../format/format-numero.ts';
import { formatValore } from '../format/format-valore.ts';
import { notaStato } from '../text/nota-stato.ts';
import { periodo } from '../text/tempo.ts';
import type { VistaIndicatore, Voce } from './vista.ts';

/** A cell as printed: the value, or why there is none. */
export interface Cella {
  testo: string;
  mancante: boolean;
  /** What the reader must know about it. */
  nota: string | undefined;
}

/** Territories by years, or by levels. */
export interface TabellaSerie {
  /** Heads of the columns of values: years, or levels. */
  anni: string[];
  righe: { territorio: string; nome: string; evidenza: boolean; celle: Cella[] }[];
}

const MAI_RILEVATA: Cella = { testo: '–', mancante: true, nota: 'Dato non rilevato' };

/** Territories (ambiti and comparators, no comuni) by the years of the indicatore. */
export function makeTabellaSerie(vista: VistaIndicatore): TabellaSerie {
  const { indicatore, linee, protagonista } = vista;
  const sopra = linee.filter((l) => !/^\d/.test(l.territorio));
  const anni = [...new Set(sopra.flatMap((l) => l.punti.map((p) => p.anno)))].sort();
  return {
    anni: anni.map((a) => periodo(a, indicatore)),
    righe: sopra.map((l) => ({
      territorio: l.territorio,
      nome: l.nome,
      evidenza: l.territorio === protagonista,
      celle: anni.map((anno) => {
        const p = l.punti.find((q) => q.anno === anno);
        if (!p) return MAI_RILEVATA;
        return {
          testo: p.valore === null ? '–' : formatValore(p.valore, indicatore),
          mancante: p.valore === null,
          nota: notaStato(p),
        };
      }),
    })),
  };
}

/** Levels of an ordinal scale. */
export const LIVELLI: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Groups of comuni by the levels of an ordinal scale: how many comuni stand at each. */
export function makeTabellaLivelli(
  gruppi: readonly GruppoOrdinale[],
  protagonista: string,
): TabellaSerie {
  return {
    anni: LIVELLI.map(String),
    righe: gruppi.map(({ territorio, nome, comuni }) => ({
      territorio,
      nome,
      evidenza: territorio === protagonista,
      celle: LIVELLI.map((livello) => ({
        testo: String(comuni.filter(({ valore }) => valore === livello).length),
        mancante: false,
        nota: undefined,
      })),
    })),
  };
}

/** A territory in the table of a chapter, as printed. */
export interface RigaComuni {
  territorio: string;
  nome: string;
  valore: Cella;
  intervallo: string;
  numeratore: string;
  denominatore: string;
  /** "3º su 7": place among the comuni of the page; empty for aggregates and missing values. */
  posto: string;
  note: string;
}

const NESSUNA = '–';

function formatParte(valore: number | null | undefined): string {
  if (valore == null) return NESSUNA;
  return formatNumero(valore, Number.isInteger(valore) ? 0 : 1);
}

function makeRiga(vista: VistaIndicatore, voce: Voce, posto: string): RigaComuni {
  const { cella, stato } = voce;
  const nota = cella && notaStato(cella);
  return {
    territorio: voce.territorio,
    nome: voce.nome,
    valore: {
      testo:
        voce.valore === null ? formatMotivo(stato) : formatValore(voce.valore, vista.indicatore),
      mancante: isMancante(stato),
      nota,
    },
    intervallo: voce.intervallo
      ? voce.intervallo.map((v) => formatNumero(v, vista.indicatore.decimali)).join('–')
      : NESSUNA,
    numeratore: formatParte(cella?.numeratore),
    denominatore: formatParte(cella?.denominatore),
    posto,
    note: [isMancante(stato) ? undefined : nota, cella?.avviso].filter(Boolean).join('. '),
  };
}

/** The comuni of the page, highest first, then the ambito and the comparators. */
export function makeTabellaComuni(vista: VistaIndicatore): {
  comuni: RigaComuni[];
  totali: RigaComuni[];
  conIntervallo: boolean;
  conParti: boolean;
} {
  const presenti = vista.comuni.filter((c) => c.valore !== null).length;
  const posto = ({ valore }: Voce): string => {
    if (valore === null) return NESSUNA;
    const davanti = vista.comuni.filter((c) => c.valore !== null && c.valore > valore).length;
    return `${String(davanti + 1)}º su ${String(presenti)}`;
  };
  const comuni = vista.comuni.map((c) => makeRiga(vista, c, posto(c)));
  const voci = [
    ...vista.ambiti.filter((a) => a.territorio === vista.protagonista),
    ...vista.comparatori,
  ].filter((v) => v.valore !== null);
  const totali = voci.map((v) => makeRiga(vista, v, NESSUNA));
  return {
    comuni,
    totali,
    conIntervallo: vista.comuni.some((c) => c.intervallo),
    conParti: vista.comuni.some((c) => c.cella?.denominatore != null),
  };
}
