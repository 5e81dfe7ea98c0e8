import { RESEARCH } from "../../vocabulary/provisions.ts";
import type { Reader } from "../reader.ts";

/** What stands under a heading on the work and tells nothing of it. */

/** “The Parties value the long tradition of friendship”, 双方进行了友好交谈; or how visitors have to behave: unless work is told of beside it. */
export const tellsNoWork = ({ has }: Reader, folded: string): boolean =>
  (COURTESY.test(folded) || CONDUCT.test(folded) || MAY_END.test(folded)) && !has(RESEARCH, folded.replace(TOGETHER, ""));
/** Words that are said of work and of friendship. */
const TOGETHER =
  /(?<![a-z])(?:co-?operat|collaborat|coopera|coopér|colabora|collabora|kooper|zusammenarbeit|samenwerk)[a-z]*(?: (?:in|on|with|for|to|within|towards)(?![a-z]))?|合作|协作|互访|来访|往来|交流|协力/gu;
const COURTESY =
  /(?<![a-z])(?:parties|partners|sides|both|two (?:[a-z]+ )?(?:universities|institutes|institutions)) (?:[a-z]+ )?(?:value|cherish|thank|congratulate|appreciate|welcome|look forward|are (?:grateful|delighted|pleased)|note with (?:satisfaction|pleasure)|express (?:their )?(?:thanks|gratitude|satisfaction|appreciation|hope)|pay tribute|hope|met|exchanged (?:views|greetings))(?![a-z])|(?<![a-z])(?:danken|wurdigen|begrussen|schatzen|freuen sich|hoffen|gratulieren|trafen sich|se felicitent|remercient|se rejouissent|saluent|forment des v|apprecient|esperent|agradecen|se congratulan|se felicitan|valoran|celebran (?:la|el|los|las) |se complacen|formulan votos|saludan|si rallegrano|ringraziano|si compiacciono|auspicano|apprezzano|salutano|si congratulano|felicitam-se|agradecem|congratulam-se|saudam|formulam votos|apreciam|regozijam-se|waarderen|verheugen zich)|感谢|表示(?:满意|祝贺|赞赏)|高度评价|祝贺|珍视|友好(?:的)?(?:交谈|会谈|交流|会见)|亲切|(?:会面|会见|会晤)|喜[びふ]|祈念|敬意を表|歓迎の意/u;
const CONDUCT =
  /(?:应当?|须|必须|需)[^,。;]{0,8}(?:遵守|遵循|服从)[^。;]{0,40}(?:规定|制度|法律|法规|规章|纪律|规程|要求)|(?<![a-z])(?:(?:shall|must|will|are to) (?:[a-z]+ )?(?:comply|obey|observe|abide|respect)(?![a-z])[^.;]{0,60}(?:rules?|regulations?|laws?|instructions|customs)(?![a-z])|(?:befolgen|beachten|halten)(?![a-z])[^.;]{0,60}(?:ordnung|vorschrift|regeln|gesetz)|respect(?:ent|eront)(?![a-z])[^.;]{0,60}(?:reglement|regles|lois)|(?:cumpl|respet|observ)[a-z]*(?![a-z])[^.;]{0,60}(?:normas|reglas|leyes|reglamento)|(?:rispett|osserv)[a-z]*(?![a-z])[^.;]{0,60}(?:regol|norme|leggi)|(?:cumpr|respeit|observ)[a-z]*(?![a-z])[^.;]{0,60}(?:normas|regras|leis|regulamento)|houden zich aan[^.;]{0,60}(?:regels|voorschriften|wetten))|(?:规则|法令|规程|规定)[^。]{0,8}(?:を遵守|に従)/u;
/** “The collaboration may be ended by either institution three months after notice”: how it ends tells nothing of what is done in it. */
const MAY_END =
  /(?<![a-z])(?:co-?operation|collaboration|partnership|project) (?:may|can|shall|will) (?:also |only )?(?:be )?(?:ended|terminated|cancelled|dissolved|discontinued|suspended|wound up|end|terminate|cease)(?![a-z])|(?:zusammenarbeit|kooperation|partnerschaft) (?:kann|darf) [^.;]{0,80}(?:beendet|gekundigt|aufgelost)|(?<![a-z])(?:collaboration|cooperation|partenariat) (?:peut|pourra) etre (?:resilie|interromp|rompu|suspendu|denonc)|(?<![a-z])(?:colaboracion|cooperacion) (?:podra|puede) (?:ser )?(?:terminad|resuelt|rescindid|finaliz|darse por)|(?<![a-z])(?:collaborazione|cooperazione) (?:puo|potra) essere (?:risolt|interrott|cessat|terminat)|(?<![a-z])(?:colaboracao|cooperacao) (?:pode|podera) ser (?:rescindid|terminad|denunciad|encerrad)|samenwerking kan [^.;]{0,80}(?:beeindigd|opgezegd)|合作(?:可以?|得)(?:由|经|以|随时)?[^。;]{0,24}(?:终止|解除|中止|结束)/u;
