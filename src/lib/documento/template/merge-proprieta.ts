import {
  addRelazioni,
  addTipo,
  findParte,
  findTipo,
  listRelazioni,
  readTesto,
  writeTesto,
  type Pacchetto,
} from './pacchetto.ts';

const PROPRIETA = /<property\s[\s\S]*?<\/property>/g;

/**
 * Gives a template the properties of a document: title, subject, edition, address. Those that an office
 * has made for itself stay.
 */
export function mergeProprieta(template: Pacchetto, documento: Pacchetto): void {
  const parti = { core: 'docProps/core.xml', custom: 'docProps/custom.xml' };
  const core = findParte(template, '', 'core-properties');
  if (core) writeTesto(template, core, readTesto(documento, parti.core));
  else copyParte(template, documento, parti.core);
  const custom = findParte(template, '', 'custom-properties');
  if (!custom) {
    copyParte(template, documento, parti.custom);
    return;
  }
  const sue = readTesto(template, custom);
  const nostre = readTesto(documento, parti.custom).match(PROPRIETA) ?? [];
  const nomi = new Set(nostre.map(readNome));
  const tutte = [...(sue.match(PROPRIETA) ?? []).filter((p) => !nomi.has(readNome(p))), ...nostre];
  const numerate = tutte.map((p, i) => p.replace(/\spid="\d+"/, ` pid="${String(i + 2)}"`));
  const [radice = ''] = /<Properties[^>]*?(?=\/?>)/.exec(sue) ?? [];
  writeTesto(template, custom, `${radice}>${numerate.join('')}</Properties>`);
}

const readNome = (proprieta: string): string => /\sname="([^"]*)"/.exec(proprieta)?.[1] ?? '';

function copyParte(template: Pacchetto, documento: Pacchetto, nome: string): void {
  const relazione = listRelazioni(documento, '').find(({ target }) => target === nome);
  template.set(nome, documento.get(nome)!);
  addTipo(template, { parte: nome }, findTipo(documento, nome));
  const id = `rIdAtlante-${nome.replace(/\W+/g, '-')}`;
  addRelazioni(template, '', [relazione!.xml.replace(/ Id="[^"]*"/, ` Id="${id}"`)]);
}
