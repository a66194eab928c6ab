import { formatMotivo, isMancante } from '../format/format-stato.ts';
import { formatNumero } from '../format/format-numero.ts';
import type { Unita } from '../format/format-valore.ts';
import { formatValore } from '../format/format-valore.ts';
import { METODI } from './metodi.ts';
import type { RigaTraccia, Traccia, VoceTraccia } from './traccia.ts';

/** Above this many names in a formula the rows of the files are not shown on a page: the file of the trace has them. */
const VOCI_IN_PAGINA = 4;

/** A trace as a page prints it. */
export interface VistaTraccia {
  /** Pairs of label and text, in reading order. */
  passi: [nome: string, testo: string][];
  /** A name of the formula and where it is read. */
  voci: { nome: string; descrizione: string; file: string; colonna: string; originali: string[] }[];
  fonti: { nome: string; pagina: string; licenza: string; adattatore: string }[];
  /** The comuni that are put together; empty for a number that is not a sum. */
  comuni: { nome: string; valore: string; parti: string[]; righe: string }[];
  /** Headings of `parti`. */
  parti: string[];
}

const formatParte = (valore: number | null): string =>
  valore === null ? '–' : formatNumero(valore, Number.isInteger(valore) ? 0 : 2);

/**
 * The derivation of a number in words: method, formula, parts, then file, column, fingerprint, and the comuni with
 * the rows they were read from.
 */
export function makeVistaTraccia(traccia: Traccia, unita: Unita): VistaTraccia {
  const { metodo, formula, numeratore, denominatore, copertura, pesi, stato, righe } = traccia;
  const comuni = righe.length > 1 ? righe : [];
  const parti = PARTI.filter(({ di }) => comuni.some((riga) => di(riga) !== null));
  const passi: [string, string | null][] = [
    ['Come si calcola', METODI[metodo]],
    ['Formula', formula || null],
    ['Numeratore', numeratore === null ? null : formatParte(numeratore)],
    ['Denominatore', denominatore === null ? null : formatParte(denominatore)],
    ['Pesi', pesi],
    [
      'Comuni',
      copertura && `${String(copertura.presenti)} su ${String(copertura.totali)} con un valore`,
    ],
    ['Stato', isMancante(stato) ? formatMotivo(stato) : stato.replaceAll('+', ' e ')],
    [
      'Da altri indicatori',
      traccia.indicatori.map(({ indicatore, anno }) => `${indicatore} (${anno})`).join(', ') ||
        null,
    ],
    ['Definizione', traccia.definizione],
  ];
  return {
    passi: passi.filter((passo): passo is [string, string] => passo[1] !== null),
    voci: traccia.voci.map((voce) => ({
      nome: `${voce.parte}: ${voce.testo}`,
      descrizione: `${voce.descrizione} (${voce.unita}), ${voce.anno}`,
      file: voce.file + formatRigaSola(voce, traccia),
      colonna: voce.colonna,
      originali: voce.grezzi.map(({ nome, sha256 }) => `${nome}, sha256 ${sha256}`),
    })),
    fonti: [...new Map(traccia.voci.map((voce) => [voce.fonte, voce])).values()].map((voce) => ({
      nome: `${voce.editore}, ${voce.titolo}`,
      pagina: voce.pagina,
      licenza: voce.licenza,
      adattatore: voce.adattatore,
    })),
    comuni: comuni.map((riga) => ({
      nome: riga.nome,
      valore:
        (riga.valore === null ? formatMotivo(riga.stato) : formatValore(riga.valore, unita)) +
        (riga.incluso || riga.valore === null ? '' : ' (fuori dal totale)'),
      parti: parti.map(({ di }) => formatParte(di(riga))),
      righe: formatRighe(riga, traccia.voci),
    })),
    parti: parti.map(({ nome }) => nome),
  };
}

const PARTI: { nome: string; di: (riga: RigaTraccia) => number | null }[] = [
  { nome: 'Numeratore', di: (riga) => riga.numeratore },
  { nome: 'Denominatore', di: (riga) => riga.denominatore },
  { nome: 'Peso', di: (riga) => riga.peso },
];

function formatRigaSola(voce: VoceTraccia, { righe, voci }: Traccia): string {
  const sola = righe.length === 1 ? righe[0]!.misure[voci.indexOf(voce)] : undefined;
  return sola && sola.riga > 0 ? `, riga ${String(sola.riga)}` : '';
}

function formatRighe({ misure }: RigaTraccia, voci: readonly VoceTraccia[]): string {
  if (voci.length > VOCI_IN_PAGINA) return '';
  return misure
    .filter(({ riga }) => riga > 0)
    .map(({ riga }) => String(riga))
    .join(', ');
}
