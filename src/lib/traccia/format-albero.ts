import { formatMotivo, isMancante } from '../format/format-stato.ts';
import type { Albero } from './make-albero.ts';
import { METODI } from './metodi.ts';
import type { RigaTraccia, Traccia, VoceTraccia } from './traccia.ts';

/** A branch of the tree: a line, and what stands under it. */
interface Ramo {
  testo: string;
  rami?: Ramo[];
}

/** All the digits of a number, with the decimal comma. */
const digits = (valore: number | null): string =>
  valore === null ? '(manca)' : String(valore).replace('.', ',');

/** The derivation as a tree of lines, for a terminal. */
export function formatAlbero(albero: Albero): string {
  return [formatTitolo(albero), ...drawRami(alberoToRami(albero))].join('\n');
}

const formatTitolo = ({ traccia: { nome, nomeTerritorio, anno } }: Albero): string =>
  `${nome} · ${nomeTerritorio} · ${anno}`;

function alberoToRami({ traccia, ricalcolo, sotto }: Albero): Ramo[] {
  const { stato, avviso, copertura, formula, numeratore, denominatore, pesi, righe } = traccia;
  const some = (testo: string, shown: unknown): Ramo[] => (shown ? [{ testo }] : []);
  const fonti = Map.groupBy(traccia.voci, ({ fonte }) => fonte);
  return [
    { testo: `valore: ${digits(traccia.valore)} (${traccia.unita})` },
    { testo: `stato: ${isMancante(stato) ? formatMotivo(stato) : stato}` },
    ...some(`avviso: ${avviso ?? ''}`, avviso),
    { testo: `metodo: ${METODI[traccia.metodo]}` },
    ...some(`formula: ${formula}`, formula),
    ...some(`numeratore: ${digits(numeratore)}`, numeratore !== null),
    ...some(`denominatore: ${digits(denominatore)}`, denominatore !== null),
    ...(copertura ? [{ testo: formatCopertura(copertura) }] : []),
    ...some(`pesi: ${pesi ?? ''}`, pesi),
    ...some(`ricalcolato da quanto segue: ${digits(ricalcolo)}`, ricalcolo !== null),
    ...traccia.voci.map((voce) => voceToRamo(voce, traccia)),
    ...[...fonti.values()].map(([voce]) => fonteToRamo(voce!)),
    ...sotto.map(({ testo, albero }) => ({
      testo,
      rami: [{ testo: formatTitolo(albero), rami: alberoToRami(albero) }],
    })),
    ...(righe.length > 1
      ? [{ testo: 'comuni', rami: righe.map((riga) => rigaToRamo(riga, traccia)) }]
      : []),
    { testo: `definizione: ${traccia.definizione}` },
  ];
}

function formatCopertura({ presenti, totali, quota }: NonNullable<Traccia['copertura']>): string {
  const covered = quota === null ? '' : `, ${digits(quota)} dei residenti`;
  return `comuni: ${String(presenti)} su ${String(totali)}${covered}`;
}

function voceToRamo(voce: VoceTraccia, { righe, voci }: Traccia): Ramo {
  const [only] = righe;
  const own = righe.length === 1 ? only?.misure[voci.indexOf(voce)] : undefined;
  return {
    testo: `${voce.parte}: ${voce.testo}${own ? ` = ${digits(own.valore)}` : ''}`,
    rami: [
      { testo: `${voce.descrizione} (${voce.unita}), ${voce.anno} [${voce.fonte}]` },
      { testo: `file: ${voce.file}${own ? `, riga ${String(own.riga)}` : ''}` },
      { testo: `colonna dell’originale: ${voce.colonna}` },
      ...voce.grezzi.map(({ nome, sha256 }) => ({
        testo: `${voce.grezzi.length === 1 ? 'originale' : 'uno fra gli originali'}: ${nome}, sha256 ${sha256}`,
      })),
    ],
  };
}

const fonteToRamo = ({
  fonte,
  editore,
  titolo,
  pagina,
  licenza,
  adattatore,
}: VoceTraccia): Ramo => ({
  testo: `fonte: ${fonte}`,
  rami: [
    { testo: `${editore}, ${titolo}` },
    { testo: pagina },
    { testo: `licenza: ${licenza}` },
    { testo: `letta da: ${adattatore}` },
  ],
});

function rigaToRamo(riga: RigaTraccia, { voci }: Traccia): Ramo {
  const parts = [
    ...(riga.numeratore === null ? [] : [`numeratore ${digits(riga.numeratore)}`]),
    ...(riga.denominatore === null ? [] : [`denominatore ${digits(riga.denominatore)}`]),
    ...(riga.peso === null ? [] : [`peso ${digits(riga.peso)}`]),
    riga.stato,
    ...(riga.incluso ? [] : ['fuori dall’aggregato']),
  ];
  const rows = riga.misure.map(({ riga: row, valore }, i) => {
    const testo = voci[i]?.testo ?? '';
    return `${testo} = ${digits(valore)} (riga ${String(row)})`;
  });
  return {
    testo: `${riga.territorio} ${riga.nome}: ${digits(riga.valore)}; ${parts.join('; ')}`,
    rami: rows.map((testo) => ({ testo })),
  };
}

function drawRami(rami: readonly Ramo[], indent = ''): string[] {
  return rami.flatMap(({ testo, rami: under = [] }, i) => {
    const last = i === rami.length - 1;
    return [
      `${indent}${last ? '└─' : '├─'} ${testo}`,
      ...drawRami(under, `${indent}${last ? '  ' : '│ '} `),
    ];
  });
}
