/** Whether anybody still waits for an answer. An AbortSignal says the same at ten times the price, twice per request. */
export interface Waiting {
  readonly over: () => boolean;
  /** Calls `listener` once when nobody waits any more; gives the way to stop listening. */
  readonly onOver: (listener: () => void) => () => void;
}

export interface WaitingControl extends Waiting {
  readonly end: () => void;
}

export function createWaiting(): WaitingControl {
  const listeners = new Set<() => void>();
  let over = false;
  return {
    over: () => over,
    onOver: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    end: () => {
      if (over) return;
      over = true;
      for (const listener of listeners) listener();
      listeners.clear();
    },
  };
}
