/** Lets so many in at once, in the order in which they came. Each is given the way to leave. */
export function openRooms(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    async enter(): Promise<() => void> {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        const next = waiting.shift();
        if (next) next();
        else free++;
      };
    },
  };
}
