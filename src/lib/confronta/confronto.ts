import { formatMotivo } from '../format/format-stato.ts';
import { formatUnita, formatValore } from '../format/format-valore.ts';
import { formatNumero } from '../format/format-numero.ts';
import { confrontaValori } from '../text/confronta.ts';
import { notaStato } from '../text/nota-stato.ts';
import { stampa } from '../text/stampa.ts';
import { periodo } from '../text/tempo.ts';
import type { CellaQuadro, IndicatoreQuadro, Quadro } from './quadro.ts';

/** A value beside the others of its row, as printed. */
export interface CellaConfronto {
  valore: number | null;
  testo: string;
  /** Distance from the first territory, in words; empty for the first and where it has no meaning. */
  differenza: string;
  /** State of the value, and its year when it is not that of the first territory. */
  nota: string;
}

/** An indicatore, territory by territory. */
export interface RigaConfronto {
  indicatore: IndicatoreQuadro;
  /** Year of the first territory that has a value. */
  anno: string;
  /** State that all the values share, said once; empty when they differ or are final. */
  nota: string;
  celle: CellaConfronto[];
}

/** Territories side by side, tema by tema. */
export interface Confronto {
  territori: { id: string; nome: string }[];
  temi: { id: string; nome: string; righe: RigaConfronto[] }[];
}

/** "Desio" alone would be the comune or the ambito: an ambito says what it is. */
function nomePieno({ nome, livello }: Quadro['territori'][number]): string {
  return stampa(livello === 'ambito' ? `Ambito di ${nome}` : nome);
}

function differenza(
  indicatore: IndicatoreQuadro,
  cella: CellaQuadro | undefined,
  prima: CellaQuadro | undefined,
): string {
  if (indicatore.conteggio || cella?.valore == null || prima?.valore == null) return '';
  if (cella.anno !== prima.anno) return 'anno diverso: nessun confronto';
  const esito = confrontaValori(cella.valore, prima.valore, {
    decimali: indicatore.decimali,
    scala: indicatore.scala,
    conSegno: indicatore.conSegno,
    ...(cella.intervallo && { intervallo: cella.intervallo }),
  });
  const rovescio = prima.intervallo;
  if (
    esito === 'non-distinguibile' ||
    (rovescio && rovescio[0] <= cella.valore && cella.valore <= rovescio[1])
  )
    return 'non distinguibile';
  const scarto = cella.valore - prima.valore;
  const punti = formatUnita(indicatore.unita) === '%';
  const testo = punti
    ? `${formatNumero(scarto, indicatore.decimali, { segno: true })} punti`
    : formatValore(scarto, indicatore, { segno: true });
  if (esito !== 'in-linea') return testo;
  return /[1-9]/.test(testo) ? `${testo}, in linea` : 'in linea';
}

function makeRiga(
  indicatore: IndicatoreQuadro,
  territori: readonly string[],
): RigaConfronto | undefined {
  const celle = territori.map((t) => indicatore.valori[t]);
  const prima = celle[0];
  const guida = celle.find((c) => c?.valore != null);
  if (!guida) return undefined;
  const note = celle.map((cella) => {
    if (cella?.valore == null) return null;
    const anno = cella.anno === guida.anno ? '' : periodo(cella.anno, indicatore);
    return [anno, (notaStato(cella) ?? '').replace(/^Dato /, '')].filter(Boolean).join(', ');
  });
  const diverse = new Set(note.filter((n) => n !== null));
  const nota = diverse.size === 1 ? [...diverse][0]! : '';
  return {
    indicatore,
    anno: periodo(guida.anno, indicatore),
    nota,
    celle: celle.map((cella, i) => ({
      valore: cella?.valore ?? null,
      testo: stampaCella(cella, indicatore),
      differenza: i === 0 ? '' : differenza(indicatore, cella, prima),
      nota: nota === '' ? (note[i] ?? '') : '',
    })),
  };
}

function stampaCella(cella: CellaQuadro | undefined, indicatore: IndicatoreQuadro): string {
  if (!cella) return '–';
  return cella.valore === null ? formatMotivo(cella.stato) : formatValore(cella.valore, indicatore);
}

/**
 * Some territories side by side; an indicatore that none of them has is left out.
 *
 * @param territori ids, the first is the one against which differences are counted
 */
export function makeConfronto(quadro: Quadro, territori: readonly string[]): Confronto {
  const perId = new Map(quadro.territori.map((t) => [t.id, t]));
  const scelti = territori.flatMap((id) => perId.get(id) ?? []);
  const ids = scelti.map((t) => t.id);
  return {
    territori: scelti.map((t) => ({ id: t.id, nome: nomePieno(t) })),
    temi: quadro.temi
      .map((t) => ({
        id: t.id,
        nome: t.nome,
        righe: t.indicatori.flatMap((i) => makeRiga(i, ids) ?? []),
      }))
      .filter((t) => t.righe.length > 0),
  };
}
