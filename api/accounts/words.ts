import { z } from "zod";
import { roles } from "#api/http/env";
import { passwordLength } from "./auth";

/** What people type about themselves, checked in one place. */
export const emailWord = z
  .string()
  .trim()
  .max(254, "is too long")
  .pipe(z.email("is an e-mail address, such as ada@example.org"))
  .transform((email) => email.toLowerCase());

export const passwordWord = z
  .string()
  .min(passwordLength.min, `has at least ${passwordLength.min} characters; a few words make a good one`)
  .max(passwordLength.max, `has at most ${passwordLength.max} characters`);

/** A password that is only compared: no rule of ours about how long it once had to be. */
export const givenPassword = z.string().min(1, "is needed").max(passwordLength.max, "is too long");

export const roleWord = z.enum(roles);
export const tokenWord = z.string().min(1).max(200);
