import type { Atlante } from '../atlante/atlante.ts';
import type { Ambito, Fonte } from '../model.ts';
import { AREA } from '../territory/area.ts';
import { nomePresentazione, type Presentazione } from './schema.ts';
import { PAROLE_TIPO, type ParoleTipo, type TipoPresentazione } from './tipi.ts';

/** What the slides of a presentation know of it. */
export interface VistaPresentazione {
  /** Name of its file, which is its address. */
  id: string;
  tipo: TipoPresentazione;
  parole: ParoleTipo;
  nome: string;
  /** undefined when it speaks of the whole area. */
  ambito: Ambito | undefined;
  /** "Ambito di Desio", "Area dei cinque ambiti". */
  luogo: string;
  /** Of the indicatori that its slides show or quote. */
  fonti: Fonte[];
}

/**
 * A presentation, from its front matter and the text of its slides.
 *
 * @param testo the MDX: the indicatori are read from its attributes
 */
export function makeVistaPresentazione(
  atlante: Atlante,
  id: string,
  presentazione: Presentazione,
  testo: string,
): VistaPresentazione {
  const { ambito: dove } = presentazione;
  const ambito = dove === undefined ? undefined : atlante.getAmbito(dove);
  return {
    id,
    tipo: presentazione.tipo,
    parole: PAROLE_TIPO[presentazione.tipo],
    nome: nomePresentazione(presentazione),
    ambito,
    luogo: ambito ? `Ambito di ${ambito.nome}` : AREA.nome,
    fonti: listFonti(atlante, testo),
  };
}

function listFonti(atlante: Atlante, testo: string): Fonte[] {
  const indicatori = new Set([...testo.matchAll(/\bindicatore="([^"]+)"/g)].map(([, id]) => id!));
  const usati = [...atlante.indicatori, ...atlante.indici].filter((d) =>
    indicatori.has(d.indicatore.id),
  );
  const fonti = new Set(usati.flatMap((d) => d.indicatore.fonti));
  return atlante.fonti.filter(({ id }) => fonti.has(id));
}
