/** A piece of a docstring: prose, a formula with its line breaks, or a list. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "formula"; lines: readonly string[] }
  | { kind: "list"; items: readonly string[] };

/** What the docstring of one function says, cut into the parts that a page shows. */
export interface Docstring {
  /** The words and formulas before the first tag. */
  blocks: readonly Block[];
  params: readonly { names: string; text: string }[];
  returns: string | null;
  throws: string | null;
  /** One published source each. */
  sources: readonly string[];
  /** What the code's numbers were compared with. */
  checked: readonly string[];
}
