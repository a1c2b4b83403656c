/**
 * Places of the People's Republic: 31 provinces with what their document numbers begin with, and the cities,
 * prefectures and leagues under them. Common names only: 上海 for 上海市, 恩施 for 恩施土家族苗族自治州.
 * GB/T 2260; method §5. 台湾, 香港 and 澳门 issue no documents of this kind and are left out.
 */
interface ProvinceRow {
  /** 全称 without the common name: 市, 省, 壮族自治区. */
  readonly name: string;
  readonly full: string;
  /** First characters of its 字号. */
  readonly codes: readonly string[];
  readonly cities: string;
}

export const PROVINCES = [
  { name: '北京', full: '北京市', codes: ['京'], cities: '' },
  { name: '天津', full: '天津市', codes: ['津'], cities: '' },
  {
    name: '河北',
    full: '河北省',
    codes: ['冀'],
    cities: '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安新区',
  },
  {
    name: '山西',
    full: '山西省',
    codes: ['晋'],
    cities: '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  },
  {
    name: '内蒙古',
    full: '内蒙古自治区',
    codes: ['内', '蒙'],
    cities: '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善',
  },
  {
    name: '辽宁',
    full: '辽宁省',
    codes: ['辽'],
    cities: '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛',
  },
  { name: '吉林', full: '吉林省', codes: ['吉'], cities: '长春 吉林市 四平 辽源 通化 白山 松原 白城 延边' },
  {
    name: '黑龙江',
    full: '黑龙江省',
    codes: ['黑'],
    cities: '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭',
  },
  { name: '上海', full: '上海市', codes: ['沪'], cities: '' },
  {
    name: '江苏',
    full: '江苏省',
    codes: ['苏'],
    cities: '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁',
  },
  {
    name: '浙江',
    full: '浙江省',
    codes: ['浙'],
    cities: '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水',
  },
  {
    name: '安徽',
    full: '安徽省',
    codes: ['皖'],
    cities: '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  },
  {
    name: '福建',
    full: '福建省',
    codes: ['闽'],
    cities: '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 平潭',
  },
  {
    name: '江西',
    full: '江西省',
    codes: ['赣'],
    cities: '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  },
  {
    name: '山东',
    full: '山东省',
    codes: ['鲁'],
    cities: '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  },
  {
    name: '河南',
    full: '河南省',
    codes: ['豫'],
    cities: '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  },
  {
    name: '湖北',
    full: '湖北省',
    codes: ['鄂'],
    cities: '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架',
  },
  {
    name: '湖南',
    full: '湖南省',
    codes: ['湘'],
    cities: '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西',
  },
  {
    name: '广东',
    full: '广东省',
    codes: ['粤'],
    cities:
      '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮',
  },
  {
    name: '广西',
    full: '广西壮族自治区',
    codes: ['桂'],
    cities: '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  },
  { name: '海南', full: '海南省', codes: ['琼'], cities: '海口 三亚 三沙 儋州' },
  { name: '重庆', full: '重庆市', codes: ['渝'], cities: '' },
  {
    name: '四川',
    full: '四川省',
    codes: ['川'],
    cities:
      '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山',
  },
  {
    name: '贵州',
    full: '贵州省',
    codes: ['黔'],
    cities: '贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南',
  },
  {
    name: '云南',
    full: '云南省',
    codes: ['云', '滇'],
    cities: '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆',
  },
  { name: '西藏', full: '西藏自治区', codes: ['藏'], cities: '拉萨 日喀则 昌都 林芝 山南 那曲 阿里' },
  {
    name: '陕西',
    full: '陕西省',
    codes: ['陕'],
    cities: '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛',
  },
  {
    name: '甘肃',
    full: '甘肃省',
    codes: ['甘'],
    cities: '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南',
  },
  { name: '青海', full: '青海省', codes: ['青'], cities: '西宁 海东 海北 黄南 海南州 果洛 玉树 海西' },
  { name: '宁夏', full: '宁夏回族自治区', codes: ['宁'], cities: '银川 石嘴山 吴忠 固原 中卫' },
  {
    name: '新疆',
    full: '新疆维吾尔自治区',
    codes: ['新'],
    cities: '乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰',
  },
] as const satisfies readonly ProvinceRow[];

/**
 * City codes that are seen in real numbers and begin no province's number. 青政办 is 青海's and 青岛's, 宁政发 is
 * 宁夏's and 南京's: those are left to the other evidence.
 */
export const CITY_CODES = {
  穗: '广州',
  深: '深圳',
  珠府: '珠海',
  佛府: '佛山',
  杭: '杭州',
  甬: '宁波',
  温政: '温州',
  嘉政: '嘉兴',
  绍政: '绍兴',
  金政: '金华',
  台政: '台州',
  厦府: '厦门',
  榕政: '福州',
  泉政: '泉州',
  济政: '济南',
  烟政: '烟台',
  威政: '威海',
  威数: '威海',
  潍政: '潍坊',
  淄政: '淄博',
  锡政: '无锡',
  苏府: '苏州',
  常政: '常州',
  通政: '南通',
  扬府: '扬州',
  徐政: '徐州',
  盐政: '盐城',
  武政: '武汉',
  宜府: '宜昌',
  长政: '长沙',
  长府: '长春',
  沈政: '沈阳',
  大政: '大连',
  哈政: '哈尔滨',
  石政: '石家庄',
  唐政: '唐山',
  并政: '太原',
  郑政: '郑州',
  洛政: '洛阳',
  合政: '合肥',
  芜政: '芜湖',
  洪府: '南昌',
  赣市府: '赣州',
  成府: '成都',
  成办: '成都',
  绵府: '绵阳',
  筑府: '贵阳',
  遵府: '遵义',
  昆政: '昆明',
  兰政: '兰州',
  呼政: '呼和浩特',
  南府: '南宁',
  海府: '海口',
  三府: '三亚',
} as const satisfies Readonly<Record<string, string>>;
