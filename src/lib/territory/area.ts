/** The area of this atlas: `data/area.json` is what another provincia replaces. */
import area from '../../../data/area.json' with { type: 'json' };
import { inLettere } from '../text/grammatica/in-lettere.ts';
import { AMBITI_INSIEME } from './estensione.ts';

/** The ambiti in the order in which they are shown. */
export const AMBITI_AREA: readonly { id: string; nome: string }[] = area.ambiti;

/** "cinque": how many ambiti there are, in words. */
export const QUANTI_AMBITI: string = inLettere(AMBITI_AREA.length);

/** "Carate Brianza, Desio, Monza, Seregno, Vimercate e Trezzo": commas only, since a name may have an "e" in it. */
export const NOMI_AMBITI: string = AMBITI_AREA.map(({ nome }) => nome).join(', ');

/**
 * "cinque ambiti sociali di Carate Brianza, Desio...": the ambiti with their names, unless they are too many for a
 * sentence.
 */
export const AMBITI_PER_NOME = `${QUANTI_AMBITI} ambiti sociali${
  AMBITI_AREA.length > AMBITI_INSIEME ? '' : ` di ${NOMI_AMBITI}`
}`;

/** The whole area: all the comuni of the ambiti. */
export const AREA = {
  id: area.area.id,
  nome: `Area dei ${QUANTI_AMBITI} ambiti`,
  inProsa: `area dei ${QUANTI_AMBITI} ambiti`,
} as const;

/** The provincia with which the ambiti are compared: the comuni with its `sigla`. */
export const PROVINCIA: Readonly<Record<'id' | 'sigla' | 'nome' | 'breve', string>> =
  area.provincia;

/** Every provincia that has comuni in the area, by its sigla, as it is named in prose. */
export const PROVINCE: Readonly<Record<string, string>> = area.province;

/** The kinds of service whose places the atlas shows: fonte and date of the list of each. */
export const SERVIZI: readonly Readonly<Record<'genere' | 'nome' | 'fonte' | 'periodo', string>>[] =
  area.servizi;

/**
 * Indicatori that a page shows before anything is chosen: beside the neighbours of a comune, in the opening
 * of a presentation, in `/tabelle/`, in the two maps of the explorer.
 */
export const IN_EVIDENZA: Readonly<
  Record<'vicini' | 'inBreve' | 'tabelle' | 'mappe', readonly string[]>
> = area.inEvidenza;
