import type { en } from "./en";

export const es: typeof en = {
  loneliness: "Soledad",
  belonging: "Pertenencia",
  inclusion: "Inclusión",
  community: "Sentido de comunidad",
  social_support: "Apoyo y redes",
  wellbeing: "Bienestar",
  resilience: "Resiliencia",
  trust: "Confianza",
  empathy: "Empatía",
  civic: "Vida cívica",
  discrimination: "Discriminación",
  other: "Otros",
};
