namespace StudioPortal.Infrastructure.Members;

/// <summary>
/// Surnames that are read otherwise than the same character elsewhere, the usual reading first. Keys are simplified
/// characters; a reading is its syllables. The everyday reading stays, because a desk that does not know better types it.
/// </summary>
static class Surnames
{
    public static readonly IReadOnlyDictionary<string, string[]> Readings = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["卜"] = ["bu", "bo"],
        ["柏"] = ["bai", "bo"],
        ["薄"] = ["bo", "bao"],
        ["贲"] = ["ben", "bi"],
        ["秘"] = ["bi", "mi"],
        ["种"] = ["chong", "zhong"],
        ["都"] = ["du", "dou"],
        ["盖"] = ["ge", "gai"],
        ["过"] = ["guo"],
        ["华"] = ["hua"],
        ["郇"] = ["xun", "huan"],
        ["阚"] = ["kan", "han"],
        ["隗"] = ["wei", "kui"],
        ["乐"] = ["yue", "le"],
        ["缪"] = ["miao", "mou"],
        ["牟"] = ["mou", "mu"],
        ["宁"] = ["ning"],
        ["区"] = ["ou", "qu"],
        ["繁"] = ["po", "fan"],
        ["朴"] = ["piao", "pu"],
        ["覃"] = ["qin", "tan"],
        ["仇"] = ["qiu", "chou"],
        ["任"] = ["ren"],
        ["单"] = ["shan", "dan"],
        ["召"] = ["shao", "zhao"],
        ["折"] = ["she", "zhe"],
        ["洗"] = ["xian", "xi"],
        ["冼"] = ["xian"],
        ["谌"] = ["chen", "shen"],
        ["解"] = ["xie", "jie"],
        ["尹"] = ["yin"],
        ["员"] = ["yun", "yuan"],
        ["曾"] = ["zeng", "ceng"],
        ["查"] = ["zha", "cha"],
        ["翟"] = ["zhai", "di"],
        ["祭"] = ["zhai", "ji"],
        ["尉迟"] = ["yu chi", "wei chi"],
        ["万俟"] = ["mo qi", "wan qi", "wan si"],
        ["长孙"] = ["zhang sun", "chang sun"],
        ["单于"] = ["chan yu", "dan yu", "shan yu"],
        ["澹台"] = ["tan tai", "dan tai"],
    };
}
