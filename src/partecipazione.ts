/** What readers are asked and what they sent, gathered from the content once for all pages. */
import { getCollection } from 'astro:content';
import { atlante, isAssente } from './database.ts';
import type { Contributo } from './lib/partecipa/schema.ts';
import { readQuesiti, type QuesitiCapitolo } from './lib/partecipa/quesiti.ts';

let ricevuti: Promise<Contributo[]> | undefined;

/** The contributions from the most recent to the oldest. */
export function listContributi(): Promise<Contributo[]> {
  ricevuti ??= getCollection('contributi').then((voci) =>
    voci
      .map((voce) => voce.data)
      .sort((a, b) => {
        const [prima, dopo] = [a.storia[0]?.data ?? '', b.storia[0]?.data ?? ''];
        return prima < dopo ? 1 : prima > dopo ? -1 : 0;
      }),
  );
  return ricevuti;
}

let letti: Promise<QuesitiCapitolo[]> | undefined;

/** The open questions of every chapter; a chapter without any is left out. */
export function listQuesitiCapitoli(): Promise<QuesitiCapitolo[]> {
  letti ??= getCollection('capitoli').then((capitoli) =>
    capitoli
      .filter(({ data }) => !isAssente(data.indicatore))
      .map(({ data, body }) =>
        readQuesiti(body ?? '', data, (id) => (isAssente(id) ? undefined : atlante.getDati(id))),
      )
      .filter(({ quesiti }) => quesiti.length > 0),
  );
  return letti;
}
