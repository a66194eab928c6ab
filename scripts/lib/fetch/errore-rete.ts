/** A request that failed: why, in Italian, and whether another attempt may go better. */
export class ErroreRete extends Error {
  readonly ritentabile: boolean;
  /** Milliseconds that the server asked to wait. */
  readonly attesa: number | null;

  constructor(
    message: string,
    options: { ritentabile: boolean; attesa?: number | null; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.name = 'ErroreRete';
    this.ritentabile = options.ritentabile;
    this.attesa = options.attesa ?? null;
  }
}
