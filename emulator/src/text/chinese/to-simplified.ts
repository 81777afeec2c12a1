const pairs =
  "貓猫貓猫咪咪馬马鳥鸟魚鱼龍龙鳳凤鶴鹤鷹鹰鴨鸭鵝鹅雞鸡豬猪獅狮龜龟蝦虾貝贝鯨鲸鯊鲨蟲虫鹿鹿鸚鹦鵡鹉鴿鸽鷗鸥熊熊人人孩孩嬰婴兒儿個个隻只條条頭头雙双張张顆颗棟栋間间艘艘輛辆層层畫画書书紙纸筆笔燈灯籠笼籃篮鐘钟錶表鏡镜傘伞壺壶" +
  "門门窗窗樓楼橋桥廟庙寺寺宮宫殿殿城城鎮镇鄉乡村村園园場场館馆廳厅廚厨臺台台台屋屋塔塔階阶巖岩島岛灣湾灘滩濱滨湖湖溝沟澗涧瀑瀑嶺岭峰峰峽峡穀谷漠漠葉叶樹树櫻樱蘭兰蓮莲荷荷鬱郁薔蔷薇薇竹竹叢丛蘋苹麥麦稻稻" +
  "車车飛飞機机艦舰帆帆漁渔艙舱騎骑駕驾駛驶運运雲云霧雾風风電电陽阳陰阴暉晖曉晓輝辉煙烟燭烛焰焰熱热涼凉凍冻濕湿乾干淨净潔洁紅红橙橙黃黄綠绿藍蓝紫紫銀银銅铜鐵铁鋼钢彩彩鮮鲜豔艳艷艳麗丽優优雅雅華华" +
  "夢梦愛爱歡欢樂乐憂忧傷伤懷怀舊旧聲声響响靜静動动處处裡里裏里邊边後后前前麵面與与為为從从對对會会著着過过還还這这時时長长遠远廣广寬宽狹狭圓圆彎弯極极簡简約约複复雜杂質质細细節节畫画風风寫写實实攝摄影影" +
  "鏡镜頭头構构圖图線线條条顏颜色色調调漸渐層层電电腦脑視视覺觉學学習习戰战鬥斗劍剑盔盔騎骑將将軍军國国歲岁歷历傳传統统神神魔魔術术師师醫医護护戀恋夫夫婦妇媽妈爺爷奶奶戴戴帽帽圍围巾巾裙裙褲裤襯衬靴靴" +
  "觀观賞赏聽听說说讀读寫写彈弹奏奏跳跳躍跃遊游泳泳滑滑釣钓划划睡睡臥卧趴趴蹲蹲騰腾旋旋轉转飄飘浮浮懸悬掛挂擺摆滿满覆覆蓋盖籠笼罩罩繞绕環环擁拥抱抱牽牵髮发鬍胡鬚须臉脸眼眼睛睛耳耳嘴嘴齒齿";

const simplifiedOf = new Map<string, string>();
const characters = [...pairs];
for (let index = 0; index + 1 < characters.length; index += 2) {
  simplifiedOf.set(characters[index] ?? "", characters[index + 1] ?? "");
}

/** Traditional characters of picture prompts in simplified writing, so that one word list serves both. */
export function toSimplified(text: string): string {
  return [...text].map((character) => simplifiedOf.get(character) ?? character).join("");
}
