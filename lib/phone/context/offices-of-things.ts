/*
 * Words beside that for a thing that make it what somebody sees to, or is called about: behind it or before it, as the
 * language has it. All are tested on lowered text.
 */

/** `Meter reader`, `Contract specialist`, `Card room`, `Rēķinu nodaļa`: what stands behind the thing. */
export const OFFICE_BEHIND =
  /^(?:read(?:ers?|ings|s)|fitter|adjuster|work(?:er|s)|specialist|supervisor|attendant|operator|conven[eo]r|foreman|lady|m[ae]n|team|hall|room|shop|store|booth|renewals|copies|records|receivable|payable|library|café|melden|verloren|ändern|skyrius|nodaļa|osakond|gişe|rusak|담당|문의)$/u;

/** `Gestionnaire de contrat`, `Oddelek za račune`, `Ventanilla de boletos`, `Report a claim`: what the line begins with. */
export const OFFICE_BEFORE =
  /^(?:agent|r[ée]f[ée]rent|gestion|respons|relevés |lett(?:ore|ure)|lect(?:or|uras)|leit(?:or|uras)|capo |ventanill|point |annonce|info |sala |bureau|oficina|ar[ch]+iv|depart|déclar|denunci|voditelj|zast[ou]p|od(?:del|jel|[cp]?[oe]?[čz]|czyt)|dział |ok[ié]e?nk|pokladn|kasa |výdejn|prijem|prevzem|preuz|očitan|pitanj|narudž|registrac|менедж|заступ|билетн|блок|паспорт|въпрос|отдел|склад|почта|при[её]м|ασφαλ|υπεύθ|απορίες|דיווח|מנהל|משרד|loket|ambil|catat|tanya|booking|pen(?:yidik|gelola)|report |order a|book a)/u;

/** `Contratos: `, `Accounts & Invoices `: several of a thing have no number, but those who see to them have. */
export const SEVERAL_THINGS =
  /^(?!artik|ti[kl]|ko).{3,}(?:[^bcdisu]s(?<!pas|kas|aats|ens|ás|és)|(?:ct|r|ss|ng)en|(?:tt|vor|čun|gum|ēķin|ma)i|tture|ette|zze|iche|(?:ur|ow|is|uv|čt)y|[\u0430-\u044f][ыиі]|sek|lák|acte|sare|ια|ίες)$/u;
