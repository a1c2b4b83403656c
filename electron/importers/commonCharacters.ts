/**
 * The characters that make up most of a Chinese policy text: the 500 most frequent ones of 95 national,
 * provincial and municipal texts (94.6 % of all their Chinese characters), and frequent traditional forms.
 * A wrong decoding gives rare characters: of them only a few in a hundred stand in this table.
 */
const SIMPLIFIED =
  '数据的和务公业理人共应政法行用管信全第条关规市机等服建化部有安息发定十资工门当制开设产体一国主展记以' +
  '源合网营登提进构实动作权省施保本推运责对者能通要府及中新加企民平会级处区二或不家三依场供经个大其在可' +
  '方事字单络监为统强利力同照立办技相范台各上持按分系交位标商成四支基域护授协术案程重生准内件并与高度项' +
  '流自智五社证式性集地创向联得时任求目组电过品密律评他效局领审申境改型易享收请织下济接职取算出指导础日' +
  '确则互报入查放现负造使期融活益由励完六情于治优章员需升明督形类结县促采环议码计知鼓年健违点围核模子调' +
  '金策专险档面障措所质委七育整认量限估价外批快心态水予善更告录风具意培跨决素正城前厅研元况八存原序布文' +
  '投解测景受反履例划直引科配代转给九检间后料备识果置示未款际索线是托多承万容材执筹院预落次广涉试好害根' +
  '名非革探月深防列费复控打学销将清财验传注之除参格罚止特究变头农义编空从小约到节包综符物破教续口获争便' +
  '然许维适严链慧纳牵聚急书常才南担华表起异称问撑必海道挥先助隐总无做括询警见补键医签因户遵秘值超守已税' +
  '危输细充增诉私长赋色属步积露热响云失题消极析率康层贸精身训库终损别影令来举满印东群村乡届犯诺选竞馆储';

const TRADITIONAL =
  '條例規務據資訊機關辦應當執監督實責權個處違認證審議組織網絡產業經濟發護開體標準統計劃項設備檔醫療藥環築勞險費' +
  '稅財額補償屬縣鄉鎮區廣東灣臺國際貿陸歲選舉罰則為時會這來們對說過學動從現樣長後種間問題還無進與較將數並讓總領導' +
  '場員見構決隊約給確類談話爭運輸轉變質價層級識別鑒類單雙獨連續續結果終於負擔優勢協調創強專門課題記錄書籍報紙傳媒' +
  '電腦視聽義務僅須達適該許參與華倫積極講師陳張趙劉黃齊龍馬鳥魚麥糧農漁業歷史聖誕習慣檢驗測試廳廠倉庫庫內營銷購買' +
  '賣訂單據帳戶銀行鐵橋車輛軍輪辭職員額錄聞譯詞語誤謝警衛衝擊豐厲歸聯屆繼維約絕緊線練組細終紹經綠網';

const common = new Set(SIMPLIFIED + TRADITIONAL);

/** True for a character that a Chinese policy text uses all the time. */
export function isCommon(character: string): boolean {
  return common.has(character);
}
