import type { Atlante } from '../atlante/atlante.ts';
import type { DatiAccordo } from '../chart/accordo-to-plot.ts';
import { makeClassiDivergenti } from '../chart/classi.ts';
import type { ValoreTerritorio } from '../chart/figura.ts';
import { formatNumero } from '../format/format-numero.ts';
import type { Unita } from '../format/format-valore.ts';
import type { Accordo } from '../index/measure-accordo.ts';
import type { Fonte } from '../model.ts';
import { elenco } from '../text/grammatica/elenco.ts';
import { stampa } from '../text/stampa.ts';
import { isDiscorde, listDiscordi, nomeAccordo } from './accordo.ts';
import type { VistaIndice } from './vista-indice.ts';

/** An indice beside a measure of the same phenomenon made by others: figures and words, ready to print. */
export interface VistaAccordo {
  accordo: Accordo;
  /** Those of the two measures, each once. */
  fonti: Fonte[];
  /** The figure of agreement. */
  punti: Omit<DatiAccordo, 'larghezza'>;
  /** What the map of the gaps and its legend share. */
  differenze: {
    indicatore: Unita;
    valori: ValoreTerritorio[];
    classi: number[];
    scala: 'divergente';
  };
  titoloMappa: string;
  descrizioneMappa: string;
  /** What stands below the figures, paragraph by paragraph. */
  frasi: string[];
}

/** @throws Error when the indice has nothing to be compared with. */
export function makeVistaAccordo(
  { definizione, esito, vista, comuni }: VistaIndice,
  atlante: Pick<Atlante, 'getDati' | 'getFonte' | 'nomeTerritorio'>,
): VistaAccordo {
  const accordo = esito.accordi.at(-1);
  if (!definizione.confronto || !accordo) throw new Error(`${definizione.id}: nessun confronto`);
  const altro = atlante.getDati(accordo.indicatore).indicatore;
  const nome = (id: string): string => stampa(atlante.nomeTerritorio(id));
  const { sopra, sotto } = listDiscordi(accordo);
  const perCodice = new Map(comuni.map((riga) => [riga.territorio, riga.valore]));
  const scarti = accordo.scarti.map(({ scarto }) => scarto);
  const posto = (verso: string, dove: typeof sopra): string[] =>
    dove.length > 0 ? [`${verso}: ${elenco(dove.map((s) => nome(s.territorio)))}.`] : [];
  return {
    accordo,
    fonti: [...new Set([...vista.fonti, ...altro.fonti.map((f) => atlante.getFonte(f))])],
    punti: {
      id: 'accordo',
      titolo: titoloAccordo(accordo),
      descrizione: `${definizione.nome} (in orizzontale) e ${altro.nome} (una riga per decile), ${accordo.anno}. Con il nome i comuni che le due misure mettono in terzi opposti.`,
      indicatore: vista.indicatore,
      nomeLivello: 'decile',
      livelli: accordo.tabella.map(({ livello }) => livello),
      punti: accordo.scarti.map((s) => ({
        territorio: s.territorio,
        nome: nome(s.territorio),
        valore: perCodice.get(s.territorio)!,
        livello: s.livello,
        discorde: isDiscorde(s, accordo.unita),
      })),
    },
    differenze: {
      indicatore: { unita: 'posti di differenza', decimali: 0 },
      valori: accordo.scarti.map((s) => ({
        territorio: s.territorio,
        nome: nome(s.territorio),
        valore: s.scarto,
        stato: 'definitivo',
      })),
      classi: makeClassiDivergenti(scarti, 0),
      scala: 'divergente',
    },
    titoloMappa:
      sopra[0] && sotto[0]
        ? `${nome(sopra[0].territorio)} è più in alto nell’indice dell’atlante, ${nome(sotto[0].territorio)} in quello dell’Istat`
        : 'Dove le due misure mettono i comuni in posti diversi',
    descrizioneMappa: `Differenza di posto fra le due graduatorie, ${accordo.anno}: positiva dove l’atlante vede più vulnerabilità che l’Istat. I posti a pari merito contano a metà.`,
    frasi: [
      definizione.confronto.motivo,
      ...fraseCorrelazione(accordo, esito.accordi),
      ...posto('Nel terzo più alto dell’atlante e nel più basso dell’Istat', sopra),
      ...posto('Nel terzo più basso dell’atlante e nel più alto dell’Istat', sotto),
    ],
  };
}

function titoloAccordo({ rho, stessoTerzo, terziOpposti }: Accordo): string {
  if (rho === null) return 'Il confronto non è possibile';
  const quota = (valore: number): string => `${formatNumero(100 * valore, 0)}%`;
  return `Accordo ${nomeAccordo(rho)}: ${quota(stessoTerzo)} dei comuni nello stesso terzo, ${quota(terziOpposti)} in terzi opposti`;
}

function fraseCorrelazione({ rho }: Accordo, tutti: readonly Accordo[]): string[] {
  if (rho === null) return [];
  const misure = tutti.flatMap((a) =>
    a.rho === null ? [] : [`${formatNumero(a.rho, 2)} nel ${a.anno}`],
  );
  return [
    `La correlazione per ranghi fra le due misure è ${elenco(misure)}: un accordo ${nomeAccordo(rho)}.`,
  ];
}
