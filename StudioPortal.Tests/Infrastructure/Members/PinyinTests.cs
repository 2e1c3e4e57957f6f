using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Tests.Infrastructure.Members;

public class PinyinTests
{
    [Theory]
    [InlineData("周美云", "zhou mei yun")]
    [InlineData("張偉", "zhang wei")]
    [InlineData("陳怡君", "chen yi jun")]
    [InlineData("歐陽娜娜", "ou yang na na")]
    [InlineData("欧阳娜娜", "ou yang na na")]
    [InlineData("林庄", "lin zhuang")]
    [InlineData("庄庄庄庄庄庄庄庄", "zhuang zhuang zhuang zhuang zhuang zhuang zhuang zhuang")]
    [InlineData("周 美云", "zhou mei yun")]
    public void A_Chinese_name_is_read_syllable_by_syllable(string name, string reading) => ReadingsOf(name).ShouldBe([reading]);

    [Theory]
    [InlineData("曾国藩", "zeng guo fan", "ceng guo fan")]
    [InlineData("单雄", "shan xiong", "dan xiong")]
    [InlineData("單雄", "shan xiong", "dan xiong")]
    [InlineData("仇英", "qiu ying", "chou ying")]
    [InlineData("解云", "xie yun", "jie yun")]
    [InlineData("查云", "zha yun", "cha yun")]
    [InlineData("区云", "ou yun", "qu yun")]
    [InlineData("翟云", "zhai yun", "di yun")]
    [InlineData("覃辉", "qin hui", "tan hui")]
    [InlineData("乐嘉", "yue jia", "le jia")]
    [InlineData("盖云", "ge yun", "gai yun")]
    [InlineData("朴槿惠", "piao jin hui", "pu jin hui")]
    [InlineData("尉迟恭", "yu chi gong", "wei chi gong")]
    [InlineData("尉遲恭", "yu chi gong", "wei chi gong")]
    public void A_surname_with_two_readings_is_found_by_both(string name, string first, string second) =>
        ReadingsOf(name).ShouldBe([first, second]);

    [Theory]
    [InlineData("任盈盈", "ren ying ying")]
    [InlineData("万俟卨", "mo qi xie")]
    [InlineData("长孙无忌", "zhang sun wu ji")]
    [InlineData("单于云", "chan yu yun")]
    [InlineData("冼星海", "xian xing hai")]
    public void A_surname_is_read_as_a_surname_first(string name, string reading) => ReadingsOf(name)[0].ShouldBe(reading);

    [Fact]
    public void A_surname_s_second_reading_is_for_the_front_of_the_name_only() => ReadingsOf("王曾").ShouldBe(["wang ceng"]);

    [Fact]
    public void The_umlaut_is_typed_as_u_or_as_v() => ReadingsOf("吕绿").ShouldBe(["lu lu", "lv lv"]);

    [Theory]
    [InlineData("Anna Müller", "anna muller")]
    [InlineData("  ANNE-MARIE  Łukasz ", "anne marie lukasz")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("Zhou Meiyun", "zhou meiyun")]
    [InlineData("Ａｎｎａ", "anna")]
    [InlineData("周Anna", "zhou anna")]
    [InlineData("阿迪力·买买提", "a di li mai mai ti")]
    public void A_Latin_name_is_itself_without_accents(string name, string reading) => ReadingsOf(name).ShouldBe([reading]);

    [Theory]
    [InlineData("")]
    [InlineData(" · ")]
    [InlineData("🧘")]
    [InlineData("\uD83D")]
    [InlineData("عائشة")]
    public void A_name_that_cannot_be_read_has_no_reading(string name) => Pinyin.Of(name).ShouldBeEmpty();

    [Fact]
    public void Signs_without_a_reading_are_left_out() => ReadingsOf("周🌸美た云").ShouldBe(["zhou mei yun"]);

    [Fact]
    public void Many_desks_may_ask_at_once()
    {
        var readings = Enumerable.Range(0, 200).AsParallel().Select(_ => ReadingsOf("周美云").Single());

        readings.ToArray().ShouldAllBe(reading => reading == "zhou mei yun");
    }

    [Fact]
    public void Without_the_transform_a_name_stays_as_it_is()
    {
        var missing = new ScriptTransform("No-Such-Transform");

        missing.IsMissing.ShouldBeTrue();
        missing.Apply(["周", "美"]).ShouldBe(["周", "美"]);
    }

    static string[] ReadingsOf(string name) => [.. Pinyin.Of(name).Select(reading => string.Join(' ', reading))];
}
