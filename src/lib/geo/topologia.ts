import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AmbitoId } from '../model.ts';

/** What the topology says of a comune. */
export interface ProprietaComune {
  /** ISTAT code, six digits. */
  id: string;
  nome: string;
  ambito: AmbitoId;
}

/** What the topology says of an ambito. */
export interface ProprietaAmbito {
  id: AmbitoId;
  nome: string;
}

/** The shape of `/dati/comuni.topojson`: WGS84, shared arcs. */
export type TopologiaArea = Topology<{
  comuni: GeometryCollection<ProprietaComune>;
  ambiti: GeometryCollection<ProprietaAmbito>;
}>;
