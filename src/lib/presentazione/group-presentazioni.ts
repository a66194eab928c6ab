import type { Atlante } from '../atlante/atlante.ts';
import type { Presentazione } from './schema.ts';
import {
  PAROLE_TIPO,
  TIPI_PRESENTAZIONE,
  type ParoleTipo,
  type TipoPresentazione,
} from './tipi.ts';
import { makeVistaPresentazione, type VistaPresentazione } from './vista.ts';

/** The presentations for one kind of meeting. */
export interface GruppoPresentazioni {
  tipo: TipoPresentazione;
  parole: ParoleTipo;
  presentazioni: VistaPresentazione[];
}

/** Presentations by kind of meeting; in each the area comes first, then the ambiti in their order. */
export function groupPresentazioni(
  atlante: Atlante,
  voci: readonly { id: string; dati: Presentazione; testo: string }[],
): GruppoPresentazioni[] {
  const viste = voci.map(({ id, dati, testo }) => makeVistaPresentazione(atlante, id, dati, testo));
  const posto = ({ ambito }: VistaPresentazione) => (ambito ? atlante.ambiti.indexOf(ambito) : -1);
  return TIPI_PRESENTAZIONE.map((tipo) => ({
    tipo,
    parole: PAROLE_TIPO[tipo],
    presentazioni: viste
      .filter((vista) => vista.tipo === tipo)
      .sort((a, b) => posto(a) - posto(b) || (a.id < b.id ? -1 : 1)),
  })).filter(({ presentazioni }) => presentazioni.length > 0);
}
