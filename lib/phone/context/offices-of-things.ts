/*
 * Words beside that for a thing that make it what somebody sees to, or is called about: behind it or before it, as the
 * language has it. All are tested on lowered text.
 */

/** `Meter reader`, `Contract specialist`, `Card room`, `Rēķinu nodaļa`: what stands behind the thing. */
export const OFFICE_BEHIND =
  /^(?:read(?:ers?|ings)|complaints?|chair|exec|advocate|unit|fitter|adjuster|work(?:er|s)|specialist|supervisor|attendant|operator|conven[eo]r|foreman|lady|m[ae]n|room|shop|booth|renewals|copies|records|receivable|payable|library|café|melden|verloren|ändern|skyrius|nodaļa|gişe|rusak|담당|문의|reklamation|.{4,}(?:ansvarl?ig|sekret.+|prüfer(?:in)?|führer(?:in)?|a[fv]l[æäe]s(?:er|are)|luenta|osasto|schalter|ausgabe|utlämning|manager|bestilling|olvasás))$/u;

/** `Gestionnaire de contrat`, `Oddelek za račune`, `Ventanilla de boletos`, `Report a claim`: what the line begins with. */
export const OFFICE_BEFORE =
  /^(?:agent|advogad|encarg|lector |sachbearb|operato|grefier|[șş]ef |contador p|falla |solicitad|повер|съобщ|r[ée]f[ée]rent|gesti[oó]n|respons|relevés |lett(?:ore|ure)|lecturas|leituras|capo |ventanill|point |annonce|info |sala |oficina|ar[ch]+iv|déclar|denunci|voditelj|zast[ou]p|od(?:del|jel|[cp]?[oe]?[čz]|czyt)|ok[ié]e?nk|prijem|prevzem|narudž|registrac|менедж|билетн|блок|паспорт|въпрос|отдел|ασφαλ|υπεύθ|απορίες|דיווח|מנהל|משרד|loket|ambil|catat|tanya|booking (?:kamar|a )|pen(?:yidik|gelola)|report |order a|book a)/u;
