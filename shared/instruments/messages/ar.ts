import type { en } from "./en";

export const ar: typeof en = {
  loneliness: "الوحدة",
  belonging: "الانتماء",
  inclusion: "الشمول",
  community: "الشعور بالجماعة",
  social_support: "الدعم والعلاقات",
  wellbeing: "الرفاه",
  resilience: "القدرة على التحمل",
  trust: "الثقة",
  empathy: "التعاطف",
  civic: "الحياة المدنية",
  discrimination: "التمييز",
  other: "غير ذلك",
};
