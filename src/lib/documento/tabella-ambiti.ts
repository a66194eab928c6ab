import type { Atlante } from '../atlante/atlante.ts';
import { groupFonti } from '../atlante/fonti.ts';
import { formatEtichetta } from '../format/format-valore.ts';
import { AMBITI, COMPARATORI, type DatiIndicatore } from '../model.ts';
import { AREA, PROVINCIA, QUANTI_AMBITI } from '../territory/area.ts';
import { formatSegni, LEGENDA_SEGNI } from '../tabelle/testo.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { isRilevata, listOrdinate } from '../text/letture.ts';
import { periodo } from '../text/tempo.ts';
import type { Blocco, Cella } from './modello.ts';

const COLONNE = [...AMBITI, AREA.id, PROVINCIA.id, ...COMPARATORI] as const;
/** Names that fit the head of a narrow column. */
const BREVI: Readonly<Record<string, string>> = {
  'carate-brianza': 'Carate B.',
  'vimercate-trezzo': 'Vimercate e Trezzo',
  [AREA.id]: 'Tutta l’area',
};
const CHIAVE = `Anno fra parentesi. ${LEGENDA_SEGNI}. Per i livelli e i decili: il più basso e il più alto fra i comuni.`;

/** The indicatori of a tema: the ambiti side by side, then the area, the provincia, Lombardia, Italia. */
export function makeTabellaAmbiti(
  atlante: Atlante,
  tema: string,
  indicatori: readonly DatiIndicatore[],
): Blocco {
  const fonti = groupFonti(
    [...new Set(indicatori.flatMap(({ indicatore }) => indicatore.fonti))].map((id) =>
      atlante.getFonte(id),
    ),
  );
  return {
    tipo: 'tabella',
    titolo: `${tema}: i ${QUANTI_AMBITI} ambiti a confronto, ultimo anno disponibile.`,
    testata: [
      [
        cella('Indicatore', { forte: true }),
        ...COLONNE.map((id) =>
          cella(BREVI[id] ?? atlante.nomeTerritorio(id), { numero: true, forte: true }),
        ),
      ],
    ],
    righe: indicatori.map((dati) => makeRiga(atlante, dati)),
    fonte: [{ testo: `${CHIAVE} Fonti: ${elenco(fonti.map(({ sigla }) => sigla))}.` }],
  };
}

function makeRiga(atlante: Atlante, dati: DatiIndicatore): Cella[] {
  const { indicatore, ultimo } = dati;
  const nome = `${indicatore.nome}, ${indicatore.unita} (${periodo(ultimo, indicatore)})`;
  const valori = COLONNE.map((id) =>
    cella(formatCella(atlante, dati, id), { numero: true, forte: id === AREA.id }),
  );
  return [cella(nome), ...valori];
}

function formatCella(atlante: Atlante, dati: DatiIndicatore, territorio: string): string {
  const { indicatore, ultimo } = dati;
  if (indicatore.aggregazione === 'nessuna') return formatLivelli(atlante, dati, territorio);
  const o = atlante.findOsservazione(indicatore.id, territorio, ultimo);
  if (!isRilevata(o)) return '–';
  return `${formatEtichetta(o.valore, indicatore)}${formatSegni(o.stato)}`;
}

/** Levels have no mean: the lowest and the highest of the comuni of a territory. */
function formatLivelli(atlante: Atlante, dati: DatiIndicatore, territorio: string): string {
  const comuni = atlante.comuni.filter(
    ({ ambito, provincia }) =>
      territorio === ambito ||
      territorio === AREA.id ||
      (territorio === PROVINCIA.id && provincia === PROVINCIA.sigla),
  );
  const codici = comuni.map(({ codice }) => codice);
  const ordinate = listOrdinate(dati, codici, dati.ultimo);
  const [alto, basso] = [ordinate[0], ordinate.at(-1)];
  if (!alto || !basso) return '–';
  const [da, a] = [basso, alto].map(({ valore }) => formatEtichetta(valore, dati.indicatore));
  return da === a ? da! : `${da!}–${a!}`;
}

const cella = (testo: string, { numero = false, forte = false } = {}): Cella => ({
  testo,
  numero,
  forte,
  colonne: 1,
});
