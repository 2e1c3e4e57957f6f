using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>Names as one meets them in a Chinese yoga studio: mostly women, a few double surnames, traditional and Latin names.</summary>
static class DemoNames
{
    static readonly string[] Surnames =
    [
        "王", "王", "李", "李", "张", "张", "刘", "刘", "陈", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "郭",
        "何", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹", "曾", "彭", "萧", "蔡", "潘", "田", "董", "袁", "于",
        "余", "叶", "蒋", "杜", "苏", "魏", "程", "吕", "丁", "沈", "任", "姚", "卢", "傅", "钟", "姜", "崔", "谭", "廖", "范", "汪", "陆",
        "金", "石", "戴", "贾", "夏", "邱", "方", "侯", "邹", "熊", "孟", "秦", "白", "江", "阎", "薛", "尹", "段", "雷", "黎", "史", "龙",
        "陶", "贺", "顾", "毛", "郝", "龚", "邵", "万", "覃", "武", "钱", "单", "仇", "解", "曲", "欧阳", "上官", "司马", "诸葛", "尉迟",
    ];

    static readonly string[] Women =
    [
        "婷", "静", "敏", "丽", "悦", "琳", "颖", "雪", "倩", "薇", "佳宁", "雨桐", "梓涵", "欣怡", "诗涵", "可馨", "思琪", "雅雯", "若曦",
        "晓彤", "梦洁", "嘉怡", "文静", "心怡", "语嫣", "雨欣", "子萱", "佳怡", "美琳", "晓燕", "慧敏", "雪梅", "海燕", "春兰", "秀英",
        "丽娟", "玉洁", "静雯", "一诺", "芷若", "乐瑶", "婉清", "沐瑶", "安琪", "思远", "书瑶", "清雅", "依诺", "晴", "蕾", "洁", "娜",
    ];

    static readonly string[] Men =
    [
        "伟", "强", "磊", "洋", "勇", "军", "杰", "涛", "超", "明", "浩然", "子轩", "宇航", "俊杰", "志强", "建国", "思源", "嘉豪", "一鸣",
        "文博", "天宇", "晨", "博文", "承泽", "景行", "皓",
    ];

    static readonly string[] TraditionalSurnames = ["陳", "張", "劉", "黃", "葉", "鄭", "謝", "羅", "許", "吳", "楊", "趙", "蕭", "鍾"];

    static readonly string[] TraditionalGiven = ["美玲", "雅婷", "詩韻", "曉雯", "詠琳", "淑華", "怡君", "嘉穎", "麗芬", "慧儀", "寶兒", "靜"];

    static readonly string[] Latin =
    [
        "Anna Müller", "Sophie Martin", "Emily Carter", "Olivia Brown", "Yuki Tanaka", "María García", "Chloé Dubois", "Daniel Smith",
        "Irina Petrova", "Grace O'Connor", "Lena Schmidt", "Priya Sharma", "Thomas Weber", "Hannah Kim",
    ];

    public static (string Name, Sex Sex) Next(DemoRandom random)
    {
        var sex = random.Chance(0.82) ? Sex.Female : Sex.Male;
        var kind = random.Between(0.0, 1.0);
        if (kind < 0.03) return (random.Pick(Latin), Sex.Female);
        if (kind < 0.07) return (random.Pick(TraditionalSurnames) + random.Pick(TraditionalGiven), Sex.Female);
        return (random.Pick(Surnames) + random.Pick(sex == Sex.Female ? Women : Men), sex);
    }
}
