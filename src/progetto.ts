/** What exists in the atlas today, and its meetings. */
import { getCollection } from 'astro:content';
import { atlante } from './database.ts';
import { ordinaIncontri } from './lib/calendario/ordina-incontri.ts';
import type { Incontro, TipoIncontro } from './lib/calendario/schema.ts';
import { contaBancaDati, type Esistente } from './lib/progetto/esistente.ts';
import { leggiCapitolo } from './lib/text/leggi-capitolo.ts';
import { rotte } from './rotte.ts';

/** The meetings from the first to the last. */
export async function listIncontri(): Promise<Incontro[]> {
  return ordinaIncontri((await getCollection('incontri')).map(({ id, data }) => ({ id, ...data })));
}

/** Counts everything that the activities of the agreement are measured on. */
export async function contaEsistente(): Promise<Esistente> {
  const capitoli = (await getCollection('capitoli')).map(({ body }) => leggiCapitolo(body ?? ''));
  const incontri = (await listIncontri()).filter((i) => !i.annullato);
  const quanti = (tipo: TipoIncontro) => incontri.filter((i) => i.tipo === tipo).length;
  return {
    ...contaBancaDati(atlante),
    capitoliCommentati: capitoli.filter((c) => c.lettura !== '' && c.quesiti.length > 0).length,
    quesiti: capitoli.reduce((somma, c) => somma + c.quesiti.length, 0),
    pareri: (await getCollection('pareri')).length,
    contributi: (await getCollection('contributi')).length,
    incontri: {
      'cabina-di-regia': quanti('cabina-di-regia'),
      'assemblea-sindaci': quanti('assemblea-sindaci'),
      'forum-terzo-settore': quanti('forum-terzo-settore'),
      altro: quanti('altro'),
    },
    pagine: rotte,
  };
}
