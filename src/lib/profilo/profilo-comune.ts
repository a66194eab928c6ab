import type { Atlante } from '../atlante/atlante.ts';
import { listTemi } from '../atlante/elenchi.ts';
import type { Comune } from '../model.ts';
import { paragrafoTema } from '../text/profilo-comune.ts';
import type { Paragrafo } from '../text/profilo-comune.ts';
import { AREA, PROVINCIA } from '../territory/area.ts';

/** What the profile of a comune says of a tema. */
export interface TemaProfilo extends Paragrafo {
  id: string;
  nome: string;
}

/** The profile of a comune: a paragraph for each tema of which it has data. */
export function makeProfilo(atlante: Atlante, comune: Comune): TemaProfilo[] {
  const ambito = atlante.getAmbito(comune.ambito);
  return listTemi(atlante).flatMap(({ id, nome, indicatori }) => {
    const paragrafo = paragrafoTema(indicatori, comune, ambito);
    return paragrafo ? [{ id, nome, ...paragrafo }] : [];
  });
}

/** The comparators of a comune's figures; for the seven comuni of Milano the area, not the provincia. */
export function confrontiComune({ ambito, provincia }: Comune): string[] {
  return [ambito, provincia === PROVINCIA.sigla ? PROVINCIA.id : AREA.id, 'lombardia'];
}
