/** The temi in the order in which the atlas presents them. */
export const TEMI = [
  { id: 'popolazione', nome: 'Popolazione' },
  { id: 'famiglie', nome: 'Famiglie' },
  { id: 'cittadinanza', nome: 'Cittadinanza' },
  { id: 'reddito', nome: 'Reddito' },
  { id: 'lavoro', nome: 'Lavoro' },
  { id: 'istruzione', nome: 'Istruzione' },
  { id: 'casa', nome: 'Casa' },
  { id: 'servizi', nome: 'Servizi' },
  { id: 'partecipazione', nome: 'Partecipazione' },
  { id: 'territorio', nome: 'Territorio e ambiente' },
  { id: 'fragilita', nome: 'Fragilità' },
] as const;

const ORDINE = new Map<string, number>(TEMI.map((t, i) => [t.id, i]));
const NOMI = new Map<string, string>(TEMI.map((t) => [t.id, t.nome]));

/** Position of a tema in the atlas. @throws if the tema is unknown. */
export function ordineTemi(id: string): number {
  const ordine = ORDINE.get(id);
  if (ordine === undefined) throw new Error(`Tema sconosciuto: "${id}"`);
  return ordine;
}

/** Name of a tema as shown. @throws if the tema is unknown. */
export function nomeTema(id: string): string {
  const nome = NOMI.get(id);
  if (nome === undefined) throw new Error(`Tema sconosciuto: "${id}"`);
  return nome;
}
