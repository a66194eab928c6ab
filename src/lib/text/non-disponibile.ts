/** What stands in the place of a value whose fonte an edition does without. */
export const NON_DISPONIBILE = '(dato non disponibile in questa edizione)';
