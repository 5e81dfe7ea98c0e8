/** How the months are called in the languages of partners, as they stand in folded text (small letters, no accents): beginnings of words, since endings differ by case. */
const words = (all: string): readonly string[] => all.split(" ");
export const MONTH_WORDS: readonly (readonly string[])[] = [
  words(
    "january januar janvier enero gennaio janeiro gener tammikuu januari styczn stycze leden ledna ianuarie января ocak jan sijecn jaanuar sausio січня януари јануара ιανουαριου",
  ),
  words(
    "february februar fevrier febrero febbraio fevereiro febrer helmikuu lut unor februarie февраля subat feb veljac svecan veebruar vasario лютого февруари фебруара φεβρουαριου",
  ),
  words("march marz mars marzo marco marc maaliskuu maart mart marca marzec brez martie марта maret mar ozuj kovo березня март μαρτιου"),
  words("april avril abril aprile huhtikuu aprilis kwie dubn duben aprilie апреля nisan apr travn balandzio квітня април απριλιου"),
  words("mai may mayo maggio maio maig toukokuu maj mei kvet majus мая mayis svib geguzes травня маи маја μαιου μαιος"),
  words(
    "june juni juin junio giugno junho juny kesakuu junius czerwca czerwiec cervna cerven iunie июня haziran jun lipnj juuni birzelio червня юни јуна ιουνιου",
  ),
  words(
    "july juli juillet julio luglio julho juliol heinakuu julius lipca lipiec cervenec cervence iulie июля temmuz jul srpnj juuli liepos липня юли јула ιουλιου",
  ),
  words(
    "august aout agosto agost elokuu augusti augustus augusztus sierp srpn srpen августа agustos agustus ogos aug kolovoz rugpjucio серпня август αυγουστου",
  ),
  words(
    "september septembre septiembre settembre setembro setembre syyskuu szeptember wrzes zari septembrie сентября eylul sept sep rujn rugsejo вересня септември септембра σεπτεμβριου",
  ),
  words(
    "october oktober octobre octubre ottobre outubro lokakuu pazdz rijn rijen octombrie октября ekim oct okt oktoob spalio жовтня октомври октобра οκτωβριου",
  ),
  words("november novembre noviembre novembro marraskuu listopad noiembrie ноября kasim nov studen lapkricio листопада ноември новембра νοεμβριου"),
  words(
    "december dezember decembre diciembre dicembre dezembro desembre desember joulukuu grud prosin decembrie декабря aralik disember dec dez detsemb gruodzio грудня декември децембра δεκεμβριου",
  ),
];
