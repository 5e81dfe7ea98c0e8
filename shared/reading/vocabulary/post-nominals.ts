/** Fellows and members of societies, colleges and academies, which have letters of their own. */
const FELLOWS =
  "FR(?:S[ACEN]?|SNZ|SB|SC|SM|CP|CS|CPath|CSE|ACP|ACS|ACI|AeS|Eng)?|FREng|FAHMS|FA{1,2}|FAAAS|FAC[CSP]|FAHA|FASSA|FAICD|FAIP|FTSE|FBA|FLSW|FMedSci|FIEEE|FI(?:ET|CE|EAust|MechE|ChemE|MMM)|FInstP|FGS|FLS|FC?AE|FNAE|MRIA|MRSNZ|MAE|MIEEE|MICE|MIET";
const HONOURS = "[DCOMK]BE|K?CB|CMG|K?CVO|A[OMC]|PSM|OAM|CNZM|[OMD]NZM|QSO|OC|KC|QC";
const DEGREES =
  "Ph\\.?D|M\\.?Sc|B\\.?Sc|D\\.?Phil|D\\.?Sc|Sc\\.?D|Ed\\.?D|Dr\\.?PH|LL\\.?[MBD]|J\\.?D|M\\.?B\\.?A|M\\.?P\\.?H|MRes|MPhil|M\\.?Eng|B\\.?Eng|M\\.?A|C\\.?Eng|P\\.?Eng|C\\.?Sc|Dr\\.?Sc|M\\.?D|MBBS|MBChB|CPA";

/** What stands behind a name and is no part of it: Philippa Ashdown DBE FRS, Bronwyn Tallis AM FAHMS; “Wei FANG” and “Le DU” are names. */
export const POST_NOMINAL = new RegExp(`(?:\\s+(?:${HONOURS}|${FELLOWS}|${DEGREES})\\.?)+$`, "u");
