/** Name to the last part of an address: "Muggiò" -> "muggio", "Cornate d'Adda" -> "cornate-d-adda". */
export function nameToSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
