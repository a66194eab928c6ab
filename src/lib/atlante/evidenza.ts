import type { DatiIndicatore } from '../model.ts';
import { IN_EVIDENZA } from '../territory/area.ts';
import type { Atlante } from './atlante.ts';

/** The indicatori that a page shows before anything is chosen, in their order; those of this edition. */
export const listInEvidenza = (
  atlante: Pick<Atlante, 'indicatori'>,
  dove: keyof typeof IN_EVIDENZA,
): DatiIndicatore[] =>
  IN_EVIDENZA[dove].flatMap((id) => atlante.indicatori.filter((d) => d.indicatore.id === id));
