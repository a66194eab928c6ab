/**
 * More comuni than these are not drawn one by one around an ambito: on a map as wide as a page each would be
 * smaller than a fingertip, and the page would weigh more for every comune of the area.
 */
export const COMUNI_INSIEME = 200;

/**
 * More ambiti than these are not named one by one in a figure: an axis on a phone has room for a dozen names,
 * and an eye tells fewer colours apart.
 */
export const AMBITI_INSIEME = 12;
