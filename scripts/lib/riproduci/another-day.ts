/**
 * Loaded before a command (`node --import`): its clock says another day. Of what a build writes, nothing may
 * depend on it.
 */
const SHIFT_MS = Number(process.env['ATLANTE_GIORNI'] ?? '0') * 86_400_000;
const Real = Date;

globalThis.Date = new Proxy(Real, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(
      target,
      args.length === 0 ? [Real.now() + SHIFT_MS] : args,
      newTarget,
    ) as object,
  apply: () => new Real(Real.now() + SHIFT_MS).toString(),
  get: (target, key, receiver) =>
    key === 'now' ? () => Real.now() + SHIFT_MS : (Reflect.get(target, key, receiver) as unknown),
});
