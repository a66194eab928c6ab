import { AMBITI } from '../model.ts';
import { assegnaRanghi, calcolaRiga, type RigaIndice } from './calcola-righe.ts';
import { calcolaRobustezza, makeScaleEdizione, type Robustezza } from './calcola-robustezza.ts';
import { freezeObiettivi, type ObiettivoPubblicato } from './freeze-obiettivi.ts';
import { makePesiGriglia } from './make-pesi-griglia.ts';
import { measureAccordo, type Accordo } from './measure-accordo.ts';
import { measureRho, type Legame } from './measure-legami.ts';
import { analyseMultivariata, type Multivariata } from './multivariate.ts';
import type { DefinizioneIndice } from './schema.ts';
import { getAnno, selectTavola, type FindOsservazione } from './select-dati.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

/** Everything that the site says about one edition of an index. */
export interface EdizioneIndice {
  anno: string;
  /** Comuni first, then ambiti, provincia, area. */
  righe: RigaIndice[];
  multivariata: Multivariata;
  robustezza: { comuni: Robustezza | null; ambiti: Robustezza | null };
}

/** A composite index, computed. */
export interface EsitoIndice {
  definizione: DefinizioneIndice;
  /** Last edition. */
  ultima: string;
  /** Weights scaled to sum 1, in the order of the components. */
  pesi: number[];
  /** Year of each component in each edition. */
  anni: Record<string, string[]>;
  obiettivi: ObiettivoPubblicato[];
  edizioni: EdizioneIndice[];
  legami: Legame[];
  /** Agreement with the measure made by others, in the editions that it has. */
  accordi: Accordo[];
}

/** What `calcolaIndice` needs beside the definition. */
export interface OpzioniIndice {
  /** ISTAT codes of the comuni, in the order of the output. */
  comuni: readonly string[];
  /** Goalposts of a published edition: with them no old score moves. */
  congelati?: readonly ObiettivoPubblicato[];
}

/**
 * Steps 2 to 9 of the OECD/JRC handbook: computes an index for all comuni and, from their own recomputed indicatori, for the ambiti, the
 * provincia and the area. Scales are set by the comuni alone.
 * @throws Rifiuto when a component is constant, the reference is missing or the grid is undefined.
 */
export function calcolaIndice(
  definizione: DefinizioneIndice,
  find: FindOsservazione,
  { comuni, congelati }: OpzioniIndice,
): EsitoIndice {
  const tavola = selectTavola(definizione, comuni, find);
  const riferimento = selectTavola(definizione, [definizione.riferimento.territorio], find);
  const obiettivi = congelati ? [...congelati] : freezeObiettivi(definizione, tavola, riferimento);
  const sovracomunali = selectTavola(definizione, [...AMBITI, PROVINCIA.id, AREA.id], find);

  const pesi = makePesiGriglia(
    definizione.componenti.map(({ peso }) => peso),
    true,
  );

  const edizioni = definizione.edizioni.map((anno): EdizioneIndice => {
    const scale = makeScaleEdizione(definizione, obiettivi, tavola, anno);
    const scoreTutti = (
      territori: readonly string[],
      dati: (typeof tavola)[string],
    ): RigaIndice[] =>
      territori.map((id, i) => calcolaRiga(definizione, obiettivi, id, anno, dati[i]!));
    const delleAmbiti = sovracomunali[anno]!.slice(0, AMBITI.length);
    const perComuni = calcolaRobustezza(
      definizione,
      scale,
      obiettivi,
      assegnaRanghi(scoreTutti(comuni, tavola[anno]!)),
      tavola[anno]!,
      pesi,
    );
    const perAmbiti = calcolaRobustezza(
      definizione,
      scale,
      obiettivi,
      assegnaRanghi(scoreTutti(AMBITI, delleAmbiti)),
      delleAmbiti,
      pesi,
    );
    const totali = scoreTutti([PROVINCIA.id, AREA.id], sovracomunali[anno]!.slice(AMBITI.length));
    return {
      anno,
      righe: [...perComuni.righe, ...perAmbiti.righe, ...totali],
      multivariata: analyseMultivariata(listComplete(perComuni.righe)),
      robustezza: { comuni: perComuni.sensibilita, ambiti: perAmbiti.sensibilita },
    };
  });

  return {
    definizione,
    ultima: definizione.edizioni.at(-1)!,
    pesi: [...pesi.pesi[0]!],
    anni: Object.fromEntries(
      definizione.edizioni.map((anno) => [
        anno,
        definizione.componenti.map((c) => getAnno(c, anno)),
      ]),
    ),
    obiettivi,
    edizioni,
    legami: listLegami(definizione, edizioni, find),
    accordi: listAccordi(definizione, edizioni, find),
  };
}

/** Normalised values of the rows that have all components. */
function listComplete(righe: readonly RigaIndice[]): number[][] {
  return righe
    .map(({ componenti }) => componenti.flatMap(({ normalizzato }) => normalizzato ?? []))
    .filter((valori, i) => valori.length === righe[i]!.componenti.length);
}

/** Step 9: links with variables outside the index, over the comuni. */
function listLegami(
  definizione: DefinizioneIndice,
  edizioni: readonly EdizioneIndice[],
  find: FindOsservazione,
): Legame[] {
  return definizione.legami.map((legame) => {
    const { righe } = edizioni.find(({ anno }) => anno === legame.edizione)!;
    const comuni = righe.filter(({ livello }) => livello === 'comune');
    const { unita, rho } = measureRho(
      comuni.map(({ valore }) => valore),
      comuni.map(
        ({ territorio }) => find(legame.indicatore, territorio, legame.anno)?.valore ?? null,
      ),
    );
    return { ...legame, unita, rho, coerente: rho !== null && Math.sign(rho) === legame.atteso };
  });
}

/** Step 9: agreement with an ordinal measure of the same phenomenon, edition by edition. */
function listAccordi(
  { confronto }: DefinizioneIndice,
  edizioni: readonly EdizioneIndice[],
  find: FindOsservazione,
): Accordo[] {
  if (!confronto) return [];
  const { indicatore, verso } = confronto;
  return edizioni
    .map(({ anno, righe }): Accordo => {
      const comuni = righe.filter(({ livello }) => livello === 'comune');
      const accordo = measureAccordo(
        comuni.map(({ territorio }) => territorio),
        comuni.map(({ valore }) => valore),
        comuni.map(({ territorio }) => find(indicatore, territorio, anno)?.valore ?? null),
        verso,
      );
      return { indicatore, anno, ...accordo };
    })
    .filter(({ unita }) => unita > 0);
}
