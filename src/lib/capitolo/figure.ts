import { cerchiProporzionali } from '../chart/cerchi-proporzionali.ts';
import { chooseNominati, chooseVicini } from '../chart/choose-ambiti.ts';
import { CLASSI_ORDINALI } from '../chart/classi.ts';
import { classificaComuni } from '../chart/classifica-comuni.ts';
import { confrontoDuePunti } from '../chart/confronto-due-punti.ts';
import { distribuzioneOrdinale } from '../chart/distribuzione-ordinale.ts';
import { dueLarghezze, type Impagina } from '../chart/due-larghezze.ts';
import { inquadra, isRitaglio } from '../chart/inquadra.ts';
import { legendaIstogramma } from '../chart/legenda-istogramma.ts';
import { mappaCoropletica } from '../chart/mappa-coropletica.ts';
import { perTerritorio } from '../chart/per-territorio.ts';
import { serieStorica } from '../chart/serie-storica.ts';
import { striscia } from '../chart/striscia.ts';
import type { TopologiaArea } from '../geo/topologia.ts';
import type { Indicatore, Osservazione } from '../model.ts';
import { calendarioDi } from '../text/tempo.ts';
import { descriviClassi, descriviValori } from './descrizioni.ts';
import { LIVELLI } from './tabelle.ts';
import type { VistaIndicatore } from './vista.ts';
import type { LineaSerie } from '../chart/linea.ts';
import { PROVINCIA } from '../territory/area.ts';

interface Parole {
  /** Prefix of the ids, when a page shows more than one map. */
  id?: string;
  titolo: string;
  descrizione: string;
}

/** The breaks of an indicatore: the same for every year; fixed for ordinals. */
export function classiDi(vista: Pick<VistaIndicatore, 'dati' | 'indicatore'>): number[] {
  return vista.indicatore.aggregazione === 'nessuna' ? CLASSI_ORDINALI : vista.dati.classi;
}

/** Counts are circles, never a choropleth. */
export function isConteggio(indicatore: Indicatore): boolean {
  return indicatore.aggregazione === 'somma';
}

/** The cells of the comuni that the map of a page draws. */
export function listCelleMappa(vista: VistaIndicatore, topologia: TopologiaArea): Osservazione[] {
  const ambito = vista.ambito?.id;
  if (!isRitaglio(topologia, ambito)) return vista.tutti.flatMap((v) => v.cella ?? []);
  const voci = perTerritorio(vista.tutti);
  return inquadra(topologia, ambito).mappa.comuni.flatMap(({ id }) => voci.get(id)?.cella ?? []);
}

/** The map of the comuni, the ambito of the page in relief. */
export function disegnaMappa(
  vista: VistaIndicatore,
  topologia: TopologiaArea,
  parole: Parole,
  collegamento?: (codice: string) => string,
): string {
  const comune = {
    id: 'mappa',
    ...parole,
    indicatore: vista.indicatore,
    topologia,
    valori: vista.tutti,
    ...(vista.ambito && { ambito: vista.ambito.id }),
  };
  if (isConteggio(vista.indicatore)) return cerchiProporzionali(comune);
  return mappaCoropletica({
    ...comune,
    classi: classiDi(vista),
    ...(collegamento && { collegamento }),
  });
}

/** The legend of a choropleth as a histogram of the comuni; none for circles, which carry theirs. */
export function disegnaLegenda(vista: VistaIndicatore, parole: Parole): string | undefined {
  if (isConteggio(vista.indicatore)) return undefined;
  const segni = [
    ...vista.ambiti.filter((a) => a.territorio === vista.ambito?.id),
    ...vista.comparatori.filter((c) => c.territorio === PROVINCIA.id),
  ];
  return legendaIstogramma({
    id: 'legenda',
    ...parole,
    descrizione: `${parole.descrizione} ${descriviClassi(vista.tutti, classiDi(vista), vista.indicatore)}`,
    indicatore: vista.indicatore,
    valori: vista.tutti,
    classi: classiDi(vista),
    segni,
    ...(vista.ambito && { ambito: vista.ambito.id, rilievo: vista.ambito.comuni }),
  });
}

/** The ambiti and the comparators on one axis. */
export function disegnaStriscia(vista: VistaIndicatore, parole: Parole): string | undefined {
  if (!vista.ambiti.some((a) => a.valore !== null)) return undefined;
  const confronti = isConteggio(vista.indicatore) ? [] : vista.comparatori;
  return dueLarghezze(striscia, {
    id: 'striscia',
    ...parole,
    descrizione: `${parole.descrizione} ${descriviValori([...chooseNominati(vista.ambiti, vista.protagonista), ...confronti], vista.indicatore)}`,
    indicatore: vista.indicatore,
    protagonista: vista.protagonista,
    ambiti: vista.ambiti,
    confronti,
  });
}

/** The comuni of the ambito, ranked, against the comparators. */
export function disegnaClassifica(
  vista: VistaIndicatore,
  parole: Parole,
  impagina: Impagina = dueLarghezze,
): string {
  return impagina(classificaComuni, {
    id: 'classifica',
    ...parole,
    indicatore: vista.indicatore,
    comuni: vista.comuni,
    confronti: isConteggio(vista.indicatore)
      ? []
      : vista.comparatori.filter((c) => c.territorio === PROVINCIA.id),
    ...(vista.ambito && { ambito: vista.ambito.id }),
  });
}

/** What the figure of time draws for an indicatore. */
export type TipoAndamento = 'serie' | 'confronto' | 'ambiti' | 'distribuzione';

/** A line only for a true series; two looks as a dumbbell; one look as the ambiti side by side. */
export function tipoAndamento(vista: VistaIndicatore): TipoAndamento {
  if (vista.indicatore.aggregazione === 'nessuna') return 'distribuzione';
  const anni = anniConValore(vista.linee, vista.protagonista);
  if (anni.length < 2 || vista.indicatore.tempo === 'istantanea') return 'ambiti';
  return vista.indicatore.tempo === 'serie' ? 'serie' : 'confronto';
}

function anniConValore(linee: LineaSerie[], territorio: string): string[] {
  const linea = linee.find((l) => l.territorio === territorio);
  return linea?.punti.filter((p) => p.valore !== null).map((p) => p.anno) ?? [];
}

const valoreDi = (linea: LineaSerie, anno: string | undefined): number | null =>
  linea.punti.find((p) => p.anno === anno)?.valore ?? null;

/** The figure of time, or for one year the figure that compares the ambiti. */
export function disegnaAndamento(
  vista: VistaIndicatore,
  parole: Parole,
  impagina: Impagina = dueLarghezze,
): string {
  const { indicatore, protagonista } = vista;
  const base = { id: 'andamento', ...parole, indicatore };
  switch (tipoAndamento(vista)) {
    case 'distribuzione':
      return impagina(distribuzioneOrdinale, {
        ...base,
        protagonista,
        gruppi: vista.gruppi,
        livelli: [...LIVELLI],
        estremi: indicatore.polarita === -1 ? ['meno fragile', 'più fragile'] : ['basso', 'alto'],
      });
    case 'serie':
      return impagina(serieStorica, {
        ...base,
        protagonista,
        linee: vista.linee,
        anni: indicatore.anni,
        rotture: indicatore.rotture,
        tipoAnno: calendarioDi(indicatore) === 'scolastico' ? 'scolastico' : 'solare',
      });
    case 'confronto': {
      const anni = anniConValore(vista.linee, protagonista);
      const [prima, dopo] = [anni.at(-2) ?? '', anni.at(-1) ?? ''];
      return impagina(confrontoDuePunti, {
        ...base,
        protagonista,
        momenti: [prima, dopo],
        righe: vista.linee
          .filter((l) => !/^\d/.test(l.territorio))
          .map((l) => ({ ...l, prima: valoreDi(l, prima), dopo: valoreDi(l, dopo) })),
      });
    }
    case 'ambiti':
      return impagina(classificaComuni, {
        ...base,
        comuni: chooseVicini(vista.ambiti, protagonista),
        confronti: isConteggio(indicatore) ? [] : vista.comparatori,
        evidenza: protagonista,
      });
  }
}
