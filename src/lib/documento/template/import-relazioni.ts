import {
  addRelazioni,
  listRelazioni,
  nameRelazioni,
  readTesto,
  resolveTarget,
  writeTesto,
  type Pacchetto,
} from './pacchetto.ts';

/** Where a piece of XML comes from, or goes to. */
export interface Luogo {
  pacchetto: Pacchetto;
  parte: string;
}

const RIFERIMENTO = /(\sr:(?:id|embed)=)"([^"]+)"/g;
/** What only the text of a document leads to. */
const DEL_TESTO = new Set(['image', 'hyperlink']);

/**
 * Takes to another package what a piece of XML leads to: its pictures, its addresses.
 *
 * @returns the piece, with the links that hold there
 */
export function importRelazioni(xml: string, da: Luogo, a: Luogo): string {
  const note = new Map(listRelazioni(da.pacchetto, da.parte).map((voce) => [voce.id, voce]));
  const nuove = new Map<string, string>();
  const scritto = xml.replace(RIFERIMENTO, (_tutto, apre: string, id: string) => {
    const relazione = note.get(id)!;
    const nuovo = `rIdAtlante${id.replace(/^rId/, '')}`;
    const target =
      relazione.tipo === 'image' ? copyParte(relazione.target, da, a) : relazione.target;
    nuove.set(
      nuovo,
      relazione.xml
        .replace(` Id="${id}"`, ` Id="${nuovo}"`)
        .replace(` Target="${relazione.target}"`, ` Target="${target}"`),
    );
    return `${apre}"${nuovo}"`;
  });
  addRelazioni(a.pacchetto, a.parte, [...nuove.values()]);
  return scritto;
}

/** Copies a picture under a name that is surely free. */
function copyParte(target: string, da: Luogo, a: Luogo): string {
  const nuovo = target.replace(/[^/]*$/, (file) => `atlante-${file}`);
  const byte = da.pacchetto.get(resolveTarget(da.parte, target))!;
  a.pacchetto.set(resolveTarget(a.parte, nuovo), byte);
  return nuovo;
}

/** Drops the pictures and the addresses of words that are no longer in a part. */
export function dropNonUsate({ pacchetto, parte }: Luogo): void {
  const testo = readTesto(pacchetto, parte);
  const orfane = listRelazioni(pacchetto, parte).filter(
    ({ tipo, id }) => DEL_TESTO.has(tipo) && !testo.includes(`"${id}"`),
  );
  const nome = nameRelazioni(parte);
  for (const { xml } of orfane) {
    writeTesto(pacchetto, nome, readTesto(pacchetto, nome).replace(xml, ''));
  }
  const vivi = new Set(
    [...pacchetto.keys()]
      .filter((file) => file.endsWith('.rels'))
      .map((file) => file.replace(/_rels\/([^/]*)\.rels$/, '$1'))
      .flatMap((di) => listRelazioni(pacchetto, di).map(({ target }) => resolveTarget(di, target))),
  );
  for (const { tipo, target } of orfane) {
    const file = resolveTarget(parte, target);
    if (tipo === 'image' && !vivi.has(file)) pacchetto.delete(file);
  }
}
