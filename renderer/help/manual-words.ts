import { text } from "../ui/text.ts";

/** Pictures of the real screens: `npm run manual` takes them again. */
export const PICTURES = ["start", "budget", "why", "findings", "documents", "attachments", "order", "built"] as const;
export type PictureName = (typeof PICTURES)[number];

/** What the manual names out of a guide, in sentences that hold without one too. */
export type CallDetails = {
  /** “国际科技合作”项目（沪科指南〔2026〕8号） */
  readonly call: string;
  /** numbers with what each is for; empty where the guide names none */
  readonly hotline: string;
  /** the online system, with its address where the guide prints one */
  readonly portal: string;
  readonly deadline: string;
  /** what one logs in to the online system with */
  readonly account: string;
};

/** A part of a chapter, written the same in the product and in docs/manual.md. */
export type ManualBlock =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "list" | "steps"; readonly items: readonly string[] }
  | { readonly kind: "picture"; readonly name: PictureName; readonly shows: string }
  | { readonly kind: "pairs"; readonly pairs: readonly (readonly [name: string, words: string])[] };

export type ManualChapter = { readonly id: string; readonly title: string; readonly blocks: readonly ManualBlock[] };

const words = (sentence: string): ManualBlock => ({ kind: "words", words: sentence });
const list = (...items: readonly string[]): ManualBlock => ({ kind: "list", items });
const steps = (...items: readonly string[]): ManualBlock => ({ kind: "steps", items });
const pairs = (...rows: readonly (readonly [string, string])[]): ManualBlock => ({ kind: "pairs", pairs: rows });
const picture = (name: PictureName, shows: string): ManualBlock => ({ kind: "picture", name, shows });

/** The work in its order: from the first screen to the upload. */
export const workChapters = ({ call, hotline, portal, deadline, account }: CallDetails): readonly ManualChapter[] => [
  {
    id: "first",
    title: "第一次使用",
    blocks: [
      words(`国合申报匣准备${call}申报的附件材料：问清该问的，对照指南逐条检查，写出要盖章的文书，把扫描件汇编成可以上传的文件。全部在本机完成，不联网。`),
      steps(
        "在开始页选专题，按“新建”；拿不准选哪个专题，先回答三个问题，程序给出建议和指南依据。",
        "左侧各节按任意次序填写，随填随查；不会的先空着，检查结果会列出还缺什么。",
        "在“文书”打印承诺书等，在“附件”生成用印包，一次送去盖章。",
        "盖章后扫描，放回“附件”的相应位置，逐件核对。",
        "在“生成与上传”生成附件包，核验后按清单逐个上传。",
      ),
      words(
        "Windows 安装版：双击 guohe-版本号-setup.exe，不需要管理员权限；新版本直接装上即可，项目和设置不变。免安装版：解压 ZIP，双击 guohe.exe。程序未作代码签名，Windows 提示“已保护你的电脑”时，请选“更多信息 → 仍要运行”。双击项目文件夹里的“打开申报项目.guohe”打开该项目（免安装版首次请选“打开方式 → guohe.exe”）；界面意外中断会自动恢复。更新记录见 CHANGELOG.md。",
      ),
      words("想先看看成品，可从开始页打开“材料齐全”的示例。示例打开时另存一份，可放心改动；其中单位、人员均为虚构。"),
      picture("start", "开始页：各专题的条件并列，右侧是离截止还有多久"),
    ],
  },
  {
    id: "fill",
    title: "填写与检查",
    blocks: [
      list(
        "每次改动都自动保存，没有“保存”按钮；写错了可以撤销。",
        "按 Ctrl K（或右上角“查找”）输入几个字，直接到那个问题、答案、检查结果、附件或文书。",
        "填写时右侧“本节检查”立即更新，写明差多少、依据哪一条。",
        "预算、自筹、专家、合作伙伴、单位等名单可从 Excel、WPS、Word 复制后按 Ctrl V，或选 .xlsx、.csv 文件；添加前先预览，读不成答案的格子照原样留着等您改。",
        "更换专题前先列出哪些答案不再询问、检查结果怎样变；已填内容都保留，可以撤销。",
        "“核对答案”把全部问题和答案列在一页，可逐项修改、可打印，供负责人签字前过目。",
      ),
      picture("budget", "经费预算：申请资助超过上限一元，右侧写明条款和差额"),
    ],
  },
  {
    id: "why",
    title: "为什么问这个",
    blocks: [
      words("每个问题旁有问号，打开是这个问题所依据的指南原文，决定性的字句已标出。指南没有提到、只为写文书和清单而问的，也如实写明。"),
      picture("why", "打开“为什么问”，看到指南原文"),
    ],
  },
  {
    id: "findings",
    title: "检查结果怎么看",
    blocks: [
      pairs(
        ["必须处理", "不符合指南，要改答案或补材料。"],
        ["信息不足", "还没填，或填的内容不能采用；补填后即可判断。"],
        ["指南未明", `指南留有两种读法，程序不替您决定。请拨${hotline}询问，把问了什么、问的是谁、何时问的记在该项下；记下后转为建议，不会变成“已符合”。`],
        ["建议", "不影响材料齐备，供参考。"],
        ["已符合、不适用", "收在最下面，可展开核对。"],
      ),
      words(
        "每一项都写明条款、算出来的数字和要做什么，“去填写”直接到那个栏目。“材料已齐”指没有必须处理、信息不足和指南未明的项目，且要求的材料都已到位、该盖章的已盖章。",
      ),
      picture("findings", "检查结果：左侧按轻重排列，右侧是条款、数字和去处"),
    ],
  },
  {
    id: "documents",
    title: "文书",
    blocks: [
      list(
        "承诺书、公函、说明、核对表、用印清单由答案写成，Word 与 PDF 文字相同；按打印的样子逐页显示，标出上次打印以后改动之处。",
        "程序不画公章，也不代签字：签字、盖章、日期处留空。",
        "改了答案，已盖章的扫描件会标为“内容已变”并写明哪里变了，扫描件仍保留。",
        "本单位有规定格式的，把 Word 模板存为项目文件夹里的 templates/文书编号.docx，用 ((申报单位)) 这样的占位写法；程序填好 Word，PDF 请由 Word 或 WPS 导出。",
        "正文用本机的仿宋（授权允许嵌入时；也可把字体文件放进用户数据文件夹的 fonts），没有时用随程序的仿宋；少见字用备用字体并说明。",
        "在 Word 中改过的文书不会被覆盖。",
      ),
      picture("documents", "文书：左侧列出要写的和暂不写的，右侧是打印出来的样子"),
    ],
  },
  {
    id: "attachments",
    title: "附件与用印",
    blocks: [
      list(
        "“附件”列出指南要求的每个位置：缺什么、已收到什么、哪些待用印、哪些已核对。",
        "把文件或文件夹拖到某个位置，或拖到窗口任意处，程序按文件名和首页内容提出位置，由您确认；读不出、重复的文件逐个说明。点缩略图逐页查看，可选定或更换位置、转正、调页序、替换（可换回）、写明谁在哪天核对过。",
        "“协议核对”在后台读取协议，左边标出原文，右边逐项列出读到的要素：Enter 确认，E 改选原文（先在左页选中文字），M 标为缺少；由人确认以前都是“待确认”，确认和填写过的不会被再次读取改动，读到不同的只提示“新读到”。读不出的可以手工登记。",
        "可放入 PDF、JPEG、PNG、TIFF；Word 文件由本机的 Word、WPS 或 LibreOffice 转换一次（引用了文档以外图片的不转换，以免联网或缺图），结果留在项目文件夹的 .converted 中，可随时删除。原件存进项目文件夹，不改动。",
        "外文的协议和资助证明须附中文译件，译件与原件相邻排列。",
        "“用印包”把须盖章的材料合成一个 PDF，前附用印清单，一次送齐；开始页可把多个项目合成一个用印包，前附总目。",
        "有密码的文件在生成时询问密码，密码只在本次运行中使用，不写入任何文件。",
      ),
      picture("attachments", "附件：每个位置的状态，右侧是用印包"),
    ],
  },
  {
    id: "finish",
    title: "生成与上传",
    blocks: [
      list(
        "“还缺什么”按该由谁办分组，“复制成消息”可直接发给同事。",
        "附件按指南的顺序排列，可拖动，或用 Alt ↑ ↓；名称就地修改，清空即恢复。旁边的封面和目录就是生成时的样子。",
        "生成前的大小按原文件估计，生成后是实际大小。设了上限而超过的，可先试算压缩（文字、线条和红章颜色不变），逐页看过再采用；也可保留原图并拆分。",
        "材料未齐也能生成，封面注明“材料未齐”。生成中取消、断电或磁盘写满，原有成品不受影响；没有变化的附件不再重读。",
        "“写成 PDF/A-2b”（命令行 --pdfa）把合订本和单个文件写成长期保存格式（按条款自查，未经第三方校验工具验证）；不符合的页逐个说明，您同意后才转成图片（--pdfa-pictures），否则照常写出、不作此标识。已签名的文件另存原件。",
        "“附件号、页码与上次一致”用于已经打印过的材料：多出的页编为 12-1、12-2，空出的页码在目录中注明。",
        "成品在项目文件夹的“成品”中：bundle.pdf 是整册，files 是逐个上传的文件，另有附件清单、上传清单和 manifest.json。“核验”重新计算每个文件的校验值，改动、缺少、多出都会指出。",
      ),
      picture("order", "附件顺序、大小，以及生成时的封面和目录"),
      picture("built", "生成并核验之后：打开、打印、逐个上传"),
    ],
  },
  {
    id: "online",
    title: "网上填报，以及截止以后",
    blocks: [
      steps(
        `用${account}登录${portal}，进入“项目申报”。本程序不登录，也不代传。`,
        "“网上填报用文字”逐项复制，粘贴到对应栏目；栏目名称和字数以网上系统为准。",
        "按“逐个上传的文件”的次序上传，上传后在网上打开看一遍。",
        `提醒申报单位在${deadline}前完成网上审核提交：截止时间包含单位审核，不是提交给单位的时间。`,
      ),
      words(
        "截止以后不能再提交，程序仍可打开、整理和核验材料。请保留整个项目文件夹：评审、立项签约和验收时都可能要用；原件、协议和承诺书的纸件按本单位规定归档。项目没有提交的，可留作下一年度的底稿，新指南发布后安装新的指南文件，新建项目。",
      ),
    ],
  },
];

/** What one looks up: many packages, versions, data, limits, keys. */
export const lookUpChapters: readonly ManualChapter[] = [
  {
    id: "many",
    title: "同时办理多个项目",
    blocks: [
      list(
        "开始页列出最近的项目和各自的内部截止日；项目文件夹可以整个复制给同事，在另一台电脑上打开。",
        "勾选多个项目，可合成一个用印包，前附总目。",
        "成批处理可用命令行：guohe check 检查，guohe build 写出全部文书和附件包，guohe verify 核验，guohe help 列出全部命令。",
        "工作台（开始页左侧）：选放有多个申报项目的文件夹，一屏列出每个项目的每份材料到了哪一步，可按院系（项目所在的上一层文件夹）、专题、负责人、申报单位、进度、截止日分组，筛选、查找、排序。第一行的数是还有几个项目没有备齐，点一下只看这些。“先催”是缺得最多的一份材料。",
        "工作台中选一个项目，右侧是还差的材料和给负责人的消息，改写后复制；选几个（空格，或按住 Shift）可以一次复制全部消息。Enter 或双击打开项目，回来时仍在原处。内部截止日在左下角设定，显示在指南的截止时间旁；本单位限额在按专题分组时显示。“导出表格”在该文件夹中写一个 Excel 表，“打印”印出全部项目。没有改动的项目不重新核对，所以再次打开很快。",
        "选好项目后按“写出文书”“生成并核验”“核验”或“用印包”，在“批量办理”中看进度：几个项目同时办，一个出错不影响其余，可以取消，已做完的保留。结束后“待办”逐个说明原因和怎么办，补好文件后只重做那一个；批次报告存成 Excel 表。用印包按总览中的次序把全部项目合成一个 PDF，前附总目，报告和用印包都放在工作台文件夹中。",
        "guohe overview 列出一个文件夹里全部项目的材料状态和下一步，--xlsx 另存为表格；guohe message 写出给每位申报人的缺项消息；guohe import 按表格新建或更新项目；guohe set、guohe attach 填写答案、登记附件。",
        "单位、负责人、外方合作伙伴填一次即可：在项目的相应页按“存为常用”，别的项目按“从档案填入”。项目里存的是看得见的抄件。左侧“单位与人员档案”可以修改档案、指定新项目自动填入的单位；档案改动后，列出每个项目会变什么、哪些已用印的文书须重新用印，选中后才更新。",
        "左侧“移交文件”把选中的项目存成一个文件（.guohe.zip，可加密码）交给别人，也在这里收下别人的：在 macOS 和 Linux 上可以双击；在 Windows 上右击它选“用国合申报匣收下”，或拖到窗口里。先逐个核对文件，有一处不符就什么也不写；本机已有另一版本时两份都留着，逐项并排列出不同。",
        "guohe overview 还会跨项目核对：一人负责多个项目、合计的在研项目、同一单位的不同写法、用了两次的协议、多个项目都要回避的专家、同一领域的多个项目。",
        "“项目、领域与期限”页的“复制为新项目”带走专题、领域、期限、单位、负责人、参与单位和合作伙伴；项目名称、落款日期、预算、协议、资助证明、声明、确认依据和附件不带，须另行填写。",
        "guohe export 把项目存成一个交接文件（.guohe.zip，可加密码），guohe receive 收下：先整体核对，已有的项目不覆盖，另一版本放在旁边并列出不同。",
        "写新一年或别的单位的申报指南，用 guohe guide new、draft、check、test、preview、diff、pack；写法见 docs/guides.md。",
        "guohe bundle --from 可重新打开已生成的附件汇编，替换、去掉附件或改名称；被改动过的汇编会拒绝。",
        "guohe bundle 的 --max-bytes、--max-total-bytes、--split、--recompress、--dividers、--sections 与“汇编方式”中的选项相同。",
      ),
    ],
  },
  {
    id: "versions",
    title: "保存、历史与冲突",
    blocks: [
      list(
        "右上角“历史”可查看、比较、恢复以前的版本；恢复时现在的版本也会留存；每次打开和关闭项目也各留存一版。",
        "项目在别处被改动、同步软件留下副本、文件损坏时，各版本都保留，逐项比较后选用，不会互相覆盖。",
        "磁盘写满、文件夹只读或被移走、文件被别的程序占用时，会写明是哪个文件、怎么办；没存上的内容另存一份，下次打开可以取回。项目文件夹里通往别处的链接一律不写入。",
        "左下角可查看按工作日倒排的日程，已经做到的会自动打勾。",
      ),
    ],
  },
  {
    id: "policies",
    title: "政策依据",
    blocks: [
      words(
        "“政策依据”收录随程序提供的政策文件的每一条原文，可查找，并按填报内容提出可以引用的条款，由您取舍；选用的写成《政策依据对应表》，引用按“文件名称、发文字号、条款”复制。标为背景的文件（如提案答复）不作依据。本单位的政策文件在同一页安装。",
      ),
    ],
  },
  {
    id: "guides",
    title: "申报指南",
    blocks: [
      words("开始页左侧的“指南”列出已装的申报指南，也用来检查、安装新一年的或别的单位发来的指南。编写指南的方法见 docs/guides.md。"),
      steps(
        "按“添加”选文件夹、ZIP 或 YAML，也可以拖到这里，或写出完整路径。还没有安装，只是检查；按路径检查的，改动存盘后自动重新检查。",
        "中间是“条款覆盖”：每一条原文由哪些规则、问题、文书和附件落实。切换到“未覆盖”，看漏了什么；写明不设规则的附有原因。",
        "右侧是须改正之处和遗漏，写明文件、行、列和怎么办；F8 到下一处，改好按 F5 重新检查。有须改正之处的不能安装。",
        "“不同之处”与已装的一份逐项比较；并列出用旧版的申报项目在新版下结论会怎样变。",
        "“预览全文”（Ctrl P）把问题、结论、文书、附件次序排成一页，可以发给要会签的人。",
        "没有错误就可以“安装”。编号相同、版本不同的并存，已有的申报项目仍用它自己的那一版；新项目用新的一份。",
      ),
      list(
        "过去的指南可以收起：新建项目时不再列出，已有的项目照常使用。随时可以取消收起。",
        "自己安装而没有项目在用的可以移除；随程序提供的、别的指南继承的，不能移除。",
      ),
    ],
  },
  {
    id: "data",
    title: "数据放在哪里",
    blocks: [
      pairs(
        [
          "项目文件夹",
          "默认在“文档”的“国合申报匣”中。case.json 是全部答案，attachments 是原件，.history 是以前的版本，文书、成品是写出的文件。备份、移交、删除，都以整个文件夹为单位。",
        ],
        [
          "用户数据文件夹",
          "最近打开的项目列表、自己安装的指南和政策文件、共用的 Word 模板和字体。Windows 在 %APPDATA%\\guohe-kit，macOS 在“资源库/Application Support/guohe-kit”，Linux 在 ~/.local/share/guohe-kit。",
        ],
      ),
    ],
  },
  {
    id: "privacy",
    title: "隐私与保密",
    blocks: [
      list(
        "不联网：不登录、不上传、不检查更新、不收集使用情况；在浏览器里打开时也只接受本机访问。",
        "姓名、电话、协议等只在项目文件夹里；从列表移除项目不会删除文件夹。",
        "涉密内容不得录入。含有涉密内容的，请按保密规定办理，不要使用本程序和网上系统。",
        "共用电脑用完请关闭程序；剪贴板里复制过的内容由系统保留，敏感内容用后请覆盖。",
      ),
    ],
  },
  {
    id: "limits",
    title: "本软件不做什么",
    blocks: [
      list(
        "不代替指南和管理部门：结论不是法律意见，以指南原文和发布单位的解释为准。",
        "不登录、不填报、不上传网上系统，也不接收其中的内容。",
        "不画公章、不仿签名，不把扫描件做成看似原件的样子。",
        "不判断材料的真假，不判断技术水平，不预测能否立项。",
        "不翻译：译件由您提供，程序只核对有没有、放在哪里。",
        "不替您决定指南没有写明的事：列出两种读法和热线，等您确认。",
        "不修改原件：旋转、排序、压缩只在成品中进行。",
      ),
    ],
  },
  {
    id: "keys",
    title: "快捷键",
    blocks: [
      pairs(...text.shortcuts.list.map(({ keys, does }) => [keys, does] as const)),
      words("macOS 上以 ⌘ 代替 Ctrl。全部操作都可只用键盘完成：第一次按 Tab 可直接跳到正文，空格或回车选定。外观随系统的深浅色、高对比度和减少动画设置。"),
    ],
  },
  {
    id: "trouble",
    title: "遇到问题",
    blocks: [
      pairs(
        ["“没有生成”", "提示里写明是哪个文件、什么问题。常见的是有密码、文件损坏或被别的程序占用：按提示处理后重新生成，不会少装任何一件。"],
        ["“与清单不一致”", "成品里的文件被改动、缺少或多出。请重新生成；要另存自己的文件，请放到“成品”文件夹以外。"],
        ["姓名里有少见字", "写出文书时会说明用了哪种字体；没有任何字体能写的字会报出编码和栏目，不会印成方框。"],
        ["“已被另一个程序修改”", "两边都已保留，逐项比较后选用。"],
        ["要请人帮忙", "“帮助”菜单的“自检”逐项列出本机安装是否完整、能否写入，可存成一份报告；报告不含申报内容和用户名。"],
        ["打不开项目", "文件夹可能已移动或磁盘未连接；项目文件损坏时，程序列出可以恢复的版本。"],
      ),
    ],
  },
];
