import { findClasse } from '../chart/classi.ts';
import { formatAnno } from '../format/format-anno.ts';
import { periodo } from '../text/tempo.ts';
import { makeConfronti } from './confronto.ts';
import type { CellaTabelle, Cubo, IndicatoreTabelle } from './dati.ts';
import type { Casella, Colonna, Riga } from './righe.ts';
import type { Selezione } from './selezione.ts';
import type { StatoTabelle } from './stato.ts';

/** Headings, columns and rows, as yet unsorted. */
interface Disposta {
  testate: Colonna[];
  colonne: Colonna[];
  righe: Riga[];
}

type Disponi = (cubo: Cubo, selezione: Selezione, stato: StatoTabelle) => Disposta;

const TESTATE: Record<string, Colonna> = Object.fromEntries(
  [
    ['territorio', 'Territorio'],
    ['indicatore', 'Indicatore'],
    ['anno', 'Anno'],
  ].map(([chiave, titolo]) => [chiave, { chiave, titolo, sotto: '', indicatore: null } as Colonna]),
);

const listTestate = (...chiavi: string[]): Colonna[] => chiavi.map((chiave) => TESTATE[chiave]!);

/** A cell of the database as a cell of the table. */
function makeCasella(
  cella: CellaTabelle | undefined,
  indicatore: IndicatoreTabelle,
  calore: boolean,
): Casella {
  const valore = cella?.valore ?? null;
  const { classi } = indicatore;
  return {
    valore,
    stato: cella?.stato ?? '',
    indicatore,
    forma: 'valore',
    classe: calore && valore !== null && classi.length > 0 ? findClasse(valore, classi) : 0,
    nota: '',
  };
}

const haRighe = ({ caselle }: Riga): boolean => caselle.some(({ stato }) => stato !== '');

const disponiIndicatori: Disponi = (cubo, { indicatori, territori, anni }, { calore }) => {
  const conAnno = anni !== null && anni.length > 1;
  const unico = anni?.length === 1 ? anni[0]! : null;
  return {
    testate: conAnno ? listTestate('territorio', 'anno') : listTestate('territorio'),
    colonne: indicatori.map((indicatore): Colonna => ({
      chiave: indicatore.id,
      titolo: indicatore.nome,
      sotto: [
        indicatore.unita,
        ...(conAnno ? [] : [periodo(unico ?? indicatore.ultimo, indicatore)]),
      ].join(', '),
      indicatore,
    })),
    righe: territori.flatMap((territorio) =>
      (anni ?? [null])
        .map((anno): Riga => ({
          territorio,
          indicatore: null,
          anno,
          testate: conAnno ? [territorio.nome, formatAnno(anno!)] : [territorio.nome],
          caselle: indicatori.map((indicatore) =>
            makeCasella(
              cubo.findCella(indicatore.id, territorio.id, anno ?? indicatore.ultimo),
              indicatore,
              calore,
            ),
          ),
        }))
        .filter(haRighe),
    ),
  };
};

const disponiAnni: Disponi = (cubo, { indicatori, territori, anni }, stato) => {
  const colonneAnni = anni ?? [...new Set(indicatori.map(({ ultimo }) => ultimo))].sort();
  const confronti = makeConfronti(stato.calcolo, colonneAnni);
  return {
    testate: listTestate('territorio', 'indicatore'),
    colonne: [
      ...colonneAnni.map((anno): Colonna => ({
        chiave: anno,
        titolo: formatAnno(anno),
        sotto: '',
        indicatore: indicatori.length === 1 ? indicatori[0]! : null,
      })),
      ...confronti.colonne,
    ],
    righe: territori
      .flatMap((territorio) =>
        indicatori.map((indicatore): Riga => {
          const vuota = makeCasella(undefined, indicatore, false);
          const caselle = colonneAnni.map((anno) =>
            indicatore.anni.includes(anno)
              ? makeCasella(
                  cubo.findCella(indicatore.id, territorio.id, anno),
                  indicatore,
                  stato.calore,
                )
              : vuota,
          );
          return {
            territorio,
            indicatore,
            anno: null,
            testate: [territorio.nome, `${indicatore.nome} (${indicatore.unita})`],
            caselle: [...caselle, ...confronti.caselle(caselle, indicatore)],
          };
        }),
      )
      .filter(haRighe),
  };
};

const disponiRighe: Disponi = (cubo, { indicatori, territori, anni }, { calore }) => ({
  testate: listTestate('territorio', 'indicatore', 'anno'),
  colonne: [
    { chiave: 'valore', titolo: 'Valore', sotto: '', indicatore: null },
    { chiave: 'numeratore', titolo: 'Numeratore', sotto: '', indicatore: null },
    { chiave: 'denominatore', titolo: 'Denominatore', sotto: '', indicatore: null },
    { chiave: 'stato', titolo: 'Stato', sotto: '', indicatore: null },
  ],
  righe: listRighe(cubo, { indicatori, territori, anni }, calore),
});

/** Written as loops: it makes one row for every value of the database, and a reader waits for it. */
function listRighe(
  cubo: Cubo,
  { indicatori, territori, anni }: Selezione,
  calore: boolean,
): Riga[] {
  const voci = indicatori.map((indicatore) => ({
    indicatore,
    nome: `${indicatore.nome} (${indicatore.unita})`,
    anni: (anni ?? [indicatore.ultimo])
      .filter((anno) => indicatore.anni.includes(anno))
      .map((anno) => ({ anno, testo: periodo(anno, indicatore) })),
  }));
  const righe: Riga[] = [];
  for (const territorio of territori)
    for (const { indicatore, nome, anni: suoi } of voci)
      for (const { anno, testo } of suoi) {
        const cella = cubo.findCella(indicatore.id, territorio.id, anno);
        if (!cella) continue;
        const { stato, numeratore, denominatore } = cella;
        const altra = (valore: number | null, forma: Casella['forma']): Casella => ({
          valore,
          stato,
          indicatore,
          forma,
          classe: 0,
          nota: '',
        });
        righe.push({
          territorio,
          indicatore,
          anno,
          testate: [territorio.nome, nome, testo],
          caselle: [
            makeCasella(cella, indicatore, calore),
            altra(numeratore, 'parte'),
            altra(denominatore, 'parte'),
            altra(null, 'stato'),
          ],
        });
      }
  return righe;
}

const DISPONI: Record<StatoTabelle['disposizione'], Disponi> = {
  indicatori: disponiIndicatori,
  anni: disponiAnni,
  righe: disponiRighe,
};

/** The rows of the chosen territories and indicatori, with indicatori or years in the columns, or one row a value. */
export function makeDisposizione(cubo: Cubo, selezione: Selezione, stato: StatoTabelle): Disposta {
  return DISPONI[stato.disposizione](cubo, selezione, stato);
}
