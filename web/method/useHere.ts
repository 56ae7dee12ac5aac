import { useLocation } from "@tanstack/react-router";

/**
 * Whether the address leads to one of these places, to mark it. CSS's `:target` misses a page whose words
 * come after its address.
 */
export function useHere(anchors: readonly string[]): true | undefined {
  return useLocation({ select: ({ hash }) => anchors.includes(hash) }) || undefined;
}
