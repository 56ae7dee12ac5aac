/**
 * Every error that the product can answer, in one table: the code that a program tests for, the HTTP
 * status, and the title that a person reads. Details (which row, which column) travel beside it.
 * The JSON shape is RFC 9457 (`application/problem+json`), made in api/http/problem.ts.
 */
export const problems = {
  bad_json: { status: 400, title: "The body is not valid JSON" },
  invalid_input: { status: 422, title: "Some of what was sent cannot be used" },
  not_signed_in: { status: 401, title: "Sign in, or send an API key" },
  not_allowed: { status: 403, title: "Your role does not allow this" },
  wrong_setup_token: { status: 403, title: "This is not the set-up token of this server" },
  wrong_password: { status: 403, title: "The current password is not right" },
  for_somebody_else: { status: 403, title: "This is for somebody else" },
  needs_a_person: { status: 403, title: "This takes a person who is signed in" },
  no_release: { status: 403, title: "Nothing has been released to viewers yet" },
  passphrase_needed: { status: 403, title: "This link opens with its passphrase" },
  cross_site: { status: 403, title: "This request came from another site" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "This address does not take that method" },
  conflict: { status: 409, title: "This clashes with something that is already here" },
  cancelled: { status: 409, title: "This import was stopped; nothing of it was stored" },
  no_mail: { status: 409, title: "This server has no way to send mail" },
  no_browser: { status: 409, title: "This server has no browser to print with" },
  already_set_up: { status: 409, title: "This installation is already set up" },
  link_ended: { status: 410, title: "This link has ended" },
  too_large: { status: 413, title: "This is larger than the product takes" },
  unsupported_media_type: { status: 415, title: "This kind of content is not taken here" },
  unreadable_file: { status: 422, title: "The file cannot be read" },
  mapping_needed: { status: 422, title: "A few questions about the file are open" },
  import_failed: { status: 422, title: "Some rows cannot be imported, so nothing was stored" },
  invalid_definition: { status: 422, title: "The instrument definition has mistakes" },
  too_many_requests: { status: 429, title: "Too many tries; wait a little" },
  unexpected: { status: 500, title: "Something went wrong on our side; nothing was changed" },
  unreadable_seal: { status: 500, title: "A stored code is damaged, or was sealed under another key" },
  damaged_report: { status: 500, title: "This published report is not as it was published" },
  mail_not_taken: { status: 502, title: "The mail server did not take the mail" },
  unavailable: { status: 503, title: "The database is not answering; try again shortly" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** One place in what was sent that is wrong: a JSON path, or a row and column of a file. */
export interface ProblemPlace {
  /** Dotted path in a JSON body, such as `waves.1.key`. */
  path?: string;
  message: string;
  /** The message by its code and what it is filled with, for a page in another language. */
  said?: { code: string; values: Record<string, string | number> };
}

/**
 * Thrown anywhere, answered once (api/http/problem.ts). `detail` is a sentence for the person who asked;
 * `extra` is merged into the JSON (a full import report, say) and must never hold a participant's code
 * outside the import and matching screens.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly places: ProblemPlace[];
  readonly extra: Record<string, unknown>;

  constructor(
    code: ProblemCode,
    detail?: string,
    { places = [], extra = {} }: { places?: ProblemPlace[]; extra?: Record<string, unknown> } = {},
  ) {
    super(detail ?? problems[code].title);
    this.name = "Problem";
    this.code = code;
    this.places = places;
    this.extra = extra;
  }

  get status() {
    return problems[this.code].status;
  }
}
