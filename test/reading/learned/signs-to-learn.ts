import { readFileSync } from "node:fs";
import { ocrFile } from "../../../electron/reading/ocr/ocr-files.ts";

/** Signs of names beyond the old character sets; most stand in the third list of 通用规范汉字表. */
const OF_NAMES =
  "镕䶮翀禤赟曌犇淼骉偲琤喆玥堃昉彧甯郄郗铖荻蘅妧婳嫚妘姮姞姈娬婠媖嫄琎玙玚珙珺琚琇琬瑀瑄璟璠璐璇瓒瓘玠珒珣琯琲瑗瑱璆璋璪璩旸昽晗晙晞晟暐暄暕曈曦昱昶炘炜炻烜焓焯煊煜熠燊爔爟祎祺禔禛秾稙筠筱箐篁纮绎绡绮缙翙翚翯翾耔聃肸芃芊芾茀茜荀荃荇荪荭莜莳菀菡萱葳蒨蒽蓁蓥蔚蕙薇藜蘧虓訚诩谔谞谟贇赓轶邕邠邰郃郜郢郤鄄鄞鄢鄩酆酩钊钰钺铄铠铨铮锜锟锴镒镛镠镡镱阊阗阚陟隗隽雯霁霂霈霏靓靖韫韬颉颋颐飏飖飨馥骁骅骐骕骙骞骥骦鲲鲷鳌鸢鸾鹔鹭鹮麒麓黛黻黼龑";
/** Parts of signs, which are none by themselves: a stroke of something else looks like them. */
const PARTS = new Set("丨丿丶乚乛亅乀⺀⺁⺆⺊⺌⺍⺗㇀一冖冂冫凵匚匸囗宀屮巛廴廾彐彑彡彳忄扌攴攵氵灬爫爿牜犭疒癶礻糸纟罒艹虍衤覀訁讠辶釆钅阝隹飠饣髟黾");
/** One stroke is a sign all the same where it is read as one. */
const ONE = "一";

const isSign = (character: string) => /^\p{Script=Han}$/u.test(character) && character !== "〇" && (!PARTS.has(character) || character === ONE);

/** Signs of an old character set of two bytes. */
function signsOf(encoding: string, first: number, last: number, from: number): readonly string[] {
  const decoder = new TextDecoder(encoding);
  const found: string[] = [];
  for (let lead = first; lead <= last; lead++) for (let trail = from; trail < 0xff; trail++) found.push(decoder.decode(new Uint8Array([lead, trail])));
  return found.filter(isSign);
}

/** Signs whose looks are learned: the network's own, and those of GB 2312, the first level of Big5, the first of JIS X 0208, and of names. */
export function signsToLearn(): readonly string[] {
  const own = readFileSync(ocrFile("alphabet") ?? "", "utf8")
    .split("\n")
    .filter(isSign);
  const sets = [signsOf("gb2312", 0xb0, 0xf7, 0xa1), signsOf("big5", 0xa4, 0xc6, 0x40), signsOf("shift_jis", 0x88, 0x97, 0x40)].flat();
  return [...new Set([...own, ...sets, ...OF_NAMES])];
}
