/** The signs with which Chinese writes the sounds of foreign names (世界人名翻译大辞典, table of English and further languages); for the inside of a class of signs. */
export const SIGNS_OF_SOUNDS =
  "历厄拜珊琪朵薇莲阿埃艾爱安昂奥巴白班邦贝本比彼宾波伯博布查茨达戴丹当德登邓迪蒂丁杜顿多恩尔法范菲费芬弗夫福富盖甘冈戈格根古哈汉豪赫亨洪胡怀惠霍基吉加贾简杰金卡凯坎康科克肯孔库奎昆拉莱赖兰朗劳勒雷里利莉丽琳林隆卢鲁路露伦罗洛马玛迈曼芒毛梅门蒙米敏明莫默姆穆娜纳奈内嫩尼妮宁纽努诺欧帕派潘庞佩彭皮平珀普奇齐恰钱乔切琴丘让热仁日荣茹瑞若萨塞赛桑森沙莎山尚舍申圣施什史丝斯舒朔松苏索塔泰坦汤唐陶特滕藤提廷通图托瓦万旺威韦维魏温文翁沃乌武伍西希锡席夏香肖谢辛欣兴休许雅亚延扬杨耶叶伊易因英尤于约泽扎詹章哲珍芝治朱兹卓祖佐";
